import { describe, expect, it } from 'vitest';
import { toArtikelen } from './map-kennis';
import { DEFAULT_REFERENCES } from './texts';
import type { WireObject } from './wire';

const settings = { municipalities: {}, referenceOrganisations: DEFAULT_REFERENCES };
const OWMS = 'http://standaarden.overheid.nl/owms/terms';
const VNG = `${OWMS}/Vereniging_van_Nederlandse_Gemeenten`;
const ERMELO = `${OWMS}/Ermelo_(gemeente)`;

const urlOf = (name: string): string => `https://objecten.example/objects/${name}`;
const objectOf = (name: string, data: Record<string, unknown>): WireObject => ({
  url: urlOf(name),
  uuid: name,
  record: { data, startAt: '2026-03-02' },
});

function articleOf(
  name: string,
  owmsIdentifier: string,
  texts: Record<string, unknown>,
  extra: Record<string, unknown> = {},
): WireObject {
  return objectOf(name, {
    uuid: `4f6b1c2a-3d4e-4f5a-8b6c-${name.padStart(12, '0')}`,
    identificatie: 'bz-01',
    upnUri: `${OWMS}/reisdocument`,
    productAanwezig: true,
    verantwoordelijkeOrganisatie: { owmsIdentifier },
    doelgroep: 'eu-burger',
    vertalingen: [{ taal: 'nl', titel: 'Paspoort', datumWijziging: '2026-03-02T09:00:00Z', ...texts }],
    ...extra,
  });
}

describe('toArtikelen', () => {
  it('puts a local text over its reference and names the fields that differ', () => {
    const reference = articleOf('1', VNG, { tekst: '<p>Kom langs.</p>', bewijs: 'Foto.', contact: 'Bel ons.' });
    const local = articleOf('2', ERMELO, { tekst: '<p>Kom langs.</p>', bewijs: 'Foto en oud paspoort.' });

    const [, ermelo] = toArtikelen([reference, local], [], settings);

    expect(ermelo).toMatchObject({
      id: 'bz-01',
      municipality: 'ermelo',
      lokaleVelden: ['bewijs'],
      velden: { tekst: '<p>Kom langs.</p>', bewijs: 'Foto en oud paspoort.', contact: 'Bel ons.' },
    });
  });

  it('keeps a local text that has no reference', () => {
    const [alone] = toArtikelen([articleOf('2', ERMELO, { tekst: '<p>Alleen hier.</p>' })], [], settings);

    expect(alone).toMatchObject({ municipality: 'ermelo', lokaleVelden: ['tekst'] });
  });

  it('goes by uuid without an identificatie of its own', () => {
    const [artikel] = toArtikelen([articleOf('1', VNG, { tekst: 'x' }, { identificatie: undefined })], [], settings);

    expect(artikel?.id).toBe('4f6b1c2a-3d4e-4f5a-8b6c-000000000001');
  });

  it('tells both target groups when the object names both beside its own field', () => {
    const [artikel] = toArtikelen(
      [articleOf('1', VNG, {}, { doelgroepen: ['eu-burger', 'eu-bedrijf'] })],
      [],
      settings,
    );

    expect(artikel?.doelgroep).toBe('eu-burger-bedrijf');
  });

  it('links related articles and VACs by their ids and leaves out what is no article', () => {
    const gerelateerdeProducten = [{ product: urlOf('vac') }, { product: urlOf('weg') }, { product: 3 }];
    const vac = objectOf('vac', {
      identificatie: 'vac-01',
      vraag: 'Hoe lang?',
      antwoord: 'Kort.',
      gerelateerdeProducten: [{ product: urlOf('1') }],
    });

    const [artikel, question] = toArtikelen([articleOf('1', VNG, {}, { gerelateerdeProducten })], [vac], settings);

    expect(artikel?.gerelateerd).toEqual(['vac-01']);
    expect(question?.gerelateerd).toEqual(['bz-01']);
  });

  it('makes the explanation of a VAC an internal text', () => {
    const [vac] = toArtikelen(
      [],
      [objectOf('v', { vraag: 'Hoe lang?', antwoord: '<p>Kort.</p>', toelichting: 'Intern' })],
      settings,
    );

    expect(vac).toMatchObject({
      soort: 'vac',
      titel: 'Hoe lang?',
      velden: { tekst: '<p>Kort.</p>', deskMemo: 'Intern' },
    });
  });

  it.each([
    ['a VAC that is not in use', [], [objectOf('v', { vraag: 'x', antwoord: 'y', status: 'non-actief' })]],
    ['a product that is not offered', [articleOf('1', VNG, {}, { productAanwezig: false })], []],
    [
      'an article without a Dutch text',
      [articleOf('1', VNG, {}, { vertalingen: [{ taal: 'en', titel: 'Passport' }] })],
      [],
    ],
    ['an object that is no article', [objectOf('x', { naam: 'lantaarnpaal' })], []],
  ])('leaves out %s', (_what, kennis, vacs) => {
    expect(toArtikelen(kennis, vacs, settings)).toEqual([]);
  });

  it('shows no request button for an address that is not of the web', () => {
    const procedureLink = { label: 'DigiD', url: 'javascript:alert(1)' };

    expect(toArtikelen([articleOf('1', VNG, { procedureLink })], [], settings)[0]?.aanvraag).toBeNull();
  });

  it('reads the way to sign in from the code of Samenwerkende Catalogi', () => {
    const procedureLink = { label: 'Aanvragen', url: 'https://www.harderwijk.example/paspoort' };
    const [artikel] = toArtikelen([articleOf('1', VNG, { procedureLink }, { onlineAanvragen: 'digid' })], [], settings);

    expect(artikel?.aanvraag).toEqual({ url: 'https://www.harderwijk.example/paspoort', loginmiddel: 'DigiD' });
  });
});
