import { describe, expect, it } from 'vitest';
import { datumOf } from '../../../shared/domain/days';
import { connectionIdSchema } from '../../../shared/domain/ids';
import { formatOf, toClosedInformatieobject, toInitiator, toRol, toStappen, toStatussen, toZaak, uuidOf } from './map';
import { wireRol, wireZaak } from './wire';

const connectionId = connectionIdSchema.parse('zaken-harderwijk');
const uuid = '8c5b1f10-3f0a-4d5e-9a01-000000000010';
const bare = {
  uuid,
  url: `https://zaken.example/zaken/${uuid}`,
  zaaktype: 'https://zaken.example/zaaktypen/1',
  startdatum: '2026-05-04',
};
const names = { zaaktype: 'Melding', producten: ['upl:melding'], status: 'Ontvangen', resultaat: null };

describe('a zaak', () => {
  it('needs no more than its id, its type and its start', () => {
    const zaak = toZaak(wireZaak.parse(bare), names, connectionId);

    expect(zaak).toMatchObject({
      id: uuid,
      zaaktype: 'Melding',
      status: 'Ontvangen',
      einddatum: null,
      isOpgeschort: false,
      betalingsindicatie: null,
    });
  });

  it('survives parts that are null, empty or of an odd shape', () => {
    const odd = {
      ...bare,
      opschorting: '',
      einddatum: null,
      productenOfDiensten: null,
      _expand: { status: '', resultaat: {}, zaaktype: {}, rollen: 'x' },
    };

    expect(toZaak(wireZaak.parse(odd), names, connectionId)).toMatchObject({
      isOpgeschort: false,
      producten: ['upl:melding'],
    });
  });

  it('takes an unknown level for vertrouwelijk and an empty payment for none', () => {
    const wire = wireZaak.parse({ ...bare, vertrouwelijkheidaanduiding: 'top_secret', betalingsindicatie: '' });

    expect(toZaak(wire, names, connectionId)).toMatchObject({
      vertrouwelijkheid: 'vertrouwelijk',
      betalingsindicatie: null,
    });
  });

  it('takes its own products before those of its type', () => {
    const wire = wireZaak.parse({ ...bare, productenOfDiensten: ['upl:eigen'] });

    expect(toZaak(wire, names, connectionId)?.producten).toEqual(['upl:eigen']);
  });

  it('is not made without a start date', () => {
    expect(toZaak(wireZaak.parse({ ...bare, startdatum: 'ooit' }), names, connectionId)).toBeNull();
    expect(
      toZaak(wireZaak.parse({ ...bare, startdatum: 'ooit', registratiedatum: '2026-01-02' }), names, connectionId)
        ?.startdatum,
    ).toBe('2026-01-02');
  });

  it('is refused without an id', () => {
    expect(wireZaak.safeParse({ ...bare, uuid: 12 }).success).toBe(false);
  });
});

describe('the status history', () => {
  const types = [
    {
      url: 'https://intern.example/statustypen/8c5b1f10-3f0a-4d5e-9a01-000000000051',
      omschrijving: 'Besluit verzonden',
      volgnummer: 2,
      isEindstatus: true,
    },
    {
      url: 'https://intern.example/statustypen/8c5b1f10-3f0a-4d5e-9a01-000000000050',
      omschrijving: 'Ontvangen',
      volgnummer: 1,
      isEindstatus: false,
    },
  ];
  const status = (last: string, datumStatusGezet: string) => ({
    statustype: `https://zaken.example/statustypen/8c5b1f10-3f0a-4d5e-9a01-0000000000${last}`,
    datumStatusGezet,
    statustoelichting: null,
    _expand: null,
  });

  it('is newest first, and finds its types by uuid when hosts differ', () => {
    const history = toStatussen([status('50', '2026-05-04T08:00:00Z'), status('51', '2026-06-01T08:00:00Z')], types);

    expect(history.map(({ omschrijving, isEindstatus }) => [omschrijving, isEindstatus])).toEqual([
      ['Besluit verzonden', true],
      ['Ontvangen', false],
    ]);
  });

  it('puts the later step first when both were set at the same moment', () => {
    const history = toStatussen([status('50', '2026-05-04T08:00:00Z'), status('51', '2026-05-04T08:00:00Z')], types);

    expect(history.map(({ volgnummer }) => volgnummer)).toEqual([2, 1]);
  });

  it('leaves out a status without a moment', () => {
    expect(toStatussen([status('50', '')], types)).toEqual([]);
  });

  it('has its steps in order', () => {
    expect(toStappen(types).map(({ omschrijving }) => omschrijving)).toEqual(['Ontvangen', 'Besluit verzonden']);
  });
});

describe('rollen', () => {
  const rol = (betrokkeneType: string, betrokkeneIdentificatie: unknown, omschrijvingGeneriek = 'initiator') =>
    wireRol.parse({ betrokkeneType, betrokkeneIdentificatie, omschrijvingGeneriek });

  it('leave out the name of a natural person', () => {
    expect(toRol(rol('natuurlijk_persoon', { geslachtsnaam: 'Proef', inpBsn: '999990019' }))?.naam).toBe('');
  });

  it.each([
    [
      'medewerker',
      { voorletters: 'J.', voorvoegselAchternaam: 'van', achternaam: 'Proef', identificatie: 'jproef' },
      'J. van Proef',
    ],
    ['medewerker', { identificatie: 'jproef' }, 'jproef'],
    ['organisatorische_eenheid', { naam: 'Vergunningen', identificatie: 'vg' }, 'Vergunningen'],
    ['vestiging', { handelsnaam: ['Bakkerij Proef', 'Proef Brood'] }, 'Bakkerij Proef'],
    ['niet_natuurlijk_persoon', { statutaireNaam: 'Proef B.V.' }, 'Proef B.V.'],
  ])('name a %s', (soort, identificatie, naam) => {
    expect(toRol(rol(soort, identificatie, 'behandelaar'))).toMatchObject({ soort, naam, rol: 'behandelaar' });
  });

  it('of a type that we do not know are left out', () => {
    expect(toRol(rol('robot', {}))).toBeNull();
  });

  it('tell who started the zaak', () => {
    expect(toInitiator([rol('natuurlijk_persoon', { inpBsn: '999990019' })])).toEqual({
      bsn: '999990019',
      kvkNummer: null,
    });
    expect(toInitiator([rol('vestiging', { vestigingsNummer: '000090001234', kvkNummer: '90001234' })])).toEqual({
      bsn: null,
      kvkNummer: '90001234',
    });
    expect(toInitiator([rol('niet_natuurlijk_persoon', { innNnpId: '90001234' })])).toEqual({
      bsn: null,
      kvkNummer: '90001234',
    });
  });

  it('tell nothing of who started it when there is no initiator, or an employee', () => {
    expect(toInitiator([rol('natuurlijk_persoon', { inpBsn: '999990019' }, 'belanghebbende')])).toBeNull();
    expect(toInitiator([rol('medewerker', { identificatie: 'x' })])).toBeNull();
  });

  it('give no BSN that fails its test', () => {
    expect(toInitiator([rol('natuurlijk_persoon', { inpBsn: '123456789' })])).toEqual({ bsn: null, kvkNummer: null });
  });
});

describe('documents', () => {
  it('that may not be read stay visible by title, as the most confidential', () => {
    const link = {
      informatieobject: `https://documenten.example/enkelvoudiginformatieobjecten/${uuid}`,
      titel: 'Medisch advies',
      registratiedatum: null,
    };
    const startdatum = datumOf('2026-05-04');

    expect(startdatum && toClosedInformatieobject(link, { connectionId, startdatum })).toMatchObject({
      id: uuid,
      titel: 'Medisch advies',
      vertrouwelijkheid: 'zeer_geheim',
      creatiedatum: '2026-05-04',
    });
  });

  it.each([
    ['application/pdf', 'brief.docx', 'application/pdf'],
    ['PDF', 'brief', 'application/pdf'],
    ['', 'foto.JPG', 'image/jpeg'],
    [null, null, 'application/octet-stream'],
  ])('registered as %s and named %s are %s', (formaat, bestandsnaam, wanted) => {
    expect(formatOf({ formaat, bestandsnaam }, 'application/octet-stream; charset=binary')).toBe(wanted);
  });

  it('are found by the uuid at the end of a link', () => {
    expect(uuidOf(`https://x.example/a/${uuid}`)).toBe(uuid);
    expect(uuidOf(`https://x.example/a/${uuid.toUpperCase()}/download?versie=1`)).toBe(uuid);
    expect(uuidOf('https://x.example/a/1')).toBeNull();
  });
});
