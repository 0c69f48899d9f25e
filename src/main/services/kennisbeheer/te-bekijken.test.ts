import { describe, expect, it } from 'vitest';
import { agent, ermelo } from '../../../../tests/support/builders';
import { kennisWork } from '../../../../tests/support/kennis-work';

const joost = agent({ id: 'joost', roles: ['redacteur'] });
const terms = 'http://standaarden.overheid.nl/owms/terms';
const objectOf = (owner: string, kosten: string, extra: object) => ({
  identificatie: 'grofvuil',
  verantwoordelijkeOrganisatie: { owmsIdentifier: `${terms}/${owner}` },
  vertalingen: [{ taal: 'nl', titel: 'Grof afval', kostenEnBetaalmethoden: kosten }],
  ...extra,
});

/** A reference text whose costs changed on the first of October, under an own text of Harderwijk. */
function work(local: object, reference: object = { veldDatums: { kostenEnBetaalmethoden: '2026-10-10' } }) {
  const made = kennisWork();
  made.register.put(
    'kennisartikel',
    crypto.randomUUID(),
    objectOf('Vereniging_van_Nederlandse_Gemeenten', '€ 30', reference),
  );
  made.register.put('kennisartikel', crypto.randomUUID(), objectOf('Harderwijk_(gemeente)', '€ 27', local));
  return made.kennisbeheer.voorstellen;
}

describe('what an owner has to look at', () => {
  it('is an own text of which the reference changed, with the day on which it gives way', async () => {
    const voorstellen = work({ veldDatums: { kostenEnBetaalmethoden: '2026-03-01' }, automatischDoordrukken: true });

    expect(await voorstellen.teBekijken(joost)).toEqual([
      {
        artikelId: 'grofvuil',
        titel: 'Grof afval',
        gemeente: 'harderwijk',
        reviewDatum: null,
        velden: [{ veld: 'kostenEnBetaalmethoden', sinds: '2026-10-10', vervaltOp: '2026-11-09', isVervallen: false }],
      },
    ]);
  });

  it('is nothing once they looked', async () => {
    const voorstellen = work({ veldDatums: { kostenEnBetaalmethoden: '2026-10-11' } });

    expect(await voorstellen.teBekijken(joost)).toEqual([]);
  });

  it('is a text whose day to look again has come', async () => {
    const voorstellen = work({ reviewDatum: '2026-11-02' }, {});

    expect(await voorstellen.teBekijken(joost)).toMatchObject([{ reviewDatum: '2026-11-02', velden: [] }]);
  });

  it('is of the own municipalities', async () => {
    const voorstellen = work({ reviewDatum: '2026-11-02' }, {});

    expect(await voorstellen.teBekijken({ ...joost, mandates: [ermelo] })).toEqual([]);
  });
});
