import { describe, expect, it } from 'vitest';
import { newestFirst, toDigitaalAdres, toInterneTaak, toKlantcontact, toMade, toPartij } from './map';
import { wireInterneTaak, wireKlantcontact, wireMaakKlantcontact, wirePartij } from './wire';

const id = (last: number): string => `4f6b1c2a-3d4e-4f5a-8b6c-0000000000${String(last).padStart(2, '0')}`;
const noNames = new Map<string, string>();

describe('toPartij', () => {
  it('puts a name together when the register gives only its parts', () => {
    const contactnaam = { voorletters: 'T.', voornaam: '', voorvoegselAchternaam: 'de', achternaam: 'Proef' };
    const wire = wirePartij.parse({ uuid: id(1), soortPartij: 'persoon', partijIdentificatie: { contactnaam } });

    expect(toPartij(wire).naam).toBe('T. de Proef');
  });

  it('takes no word about secrecy for no secrecy', () => {
    const partij = (indicatieGeheimhouding: boolean | null) =>
      toPartij(wirePartij.parse({ uuid: id(1), soortPartij: 'persoon', indicatieGeheimhouding }));

    expect([partij(true).isGeheim, partij(false).isGeheim, partij(null).isGeheim]).toEqual([true, false, false]);
  });

  it('passes by identificatoren that are links only, as servers of before 0.5 gave them', () => {
    const partijIdentificatoren = [
      { uuid: id(2), url: 'https://oud.example/2' },
      { partijIdentificator: { codeSoortObjectId: 'kvk_nummer', objectId: '90001234' } },
      { partijIdentificator: { codeSoortObjectId: 'paspoortnummer', objectId: 'X' } },
    ];
    const wire = wirePartij.parse({ uuid: id(1), soortPartij: 'organisatie', partijIdentificatoren });

    expect(toPartij(wire).identificatoren).toEqual([
      { soort: 'kvk_nummer', waarde: '90001234' },
      { soort: 'overig', waarde: 'X' },
    ]);
  });
});

describe('toDigitaalAdres', () => {
  it.each([
    ['email', 'email'],
    ['telefoonnummer', 'telefoonnummer'],
    ['mastodon', 'overig'],
  ])('takes the kind %s as %s', (soortDigitaalAdres, soort) => {
    expect(toDigitaalAdres({ uuid: id(1), adres: 'x', soortDigitaalAdres }).soort).toBe(soort);
  });
});

describe('toInterneTaak', () => {
  const taak = { uuid: id(1), gevraagdeHandeling: 'Bellen', status: 'te_verwerken' };

  it('counts a status that it does not know as work to be done', () => {
    expect(toInterneTaak(wireInterneTaak.parse({ ...taak, status: 'in_wacht' }), noNames).status).toBe('te_verwerken');
  });

  it('names the actoren that are known and leaves out the others', () => {
    const wire = wireInterneTaak.parse({ ...taak, toegewezenAanActoren: [{ uuid: id(2) }, { uuid: id(3) }] });

    expect(toInterneTaak(wire, new Map([[id(2), 'Burgerzaken']])).toegewezenAan).toEqual(['Burgerzaken']);
  });

  it('reads the one actor of an older server', () => {
    const wire = wireInterneTaak.parse({ ...taak, toegewezenAanActor: { uuid: id(2) } });

    expect(toInterneTaak(wire, new Map([[id(2), 'Wmo']])).toegewezenAan).toEqual(['Wmo']);
  });
});

describe('toKlantcontact', () => {
  const contact = { uuid: id(1), kanaal: 'telefoon', onderwerp: 'Paspoort' };

  it('reads a contact of a server of before 0.9, without metadata and referentienummer', () => {
    const found = toKlantcontact(
      wireKlantcontact.parse({ ...contact, nummer: '0000000042', plaatsgevondenOp: '2026-11-02T10:00:00+01:00' }),
      noNames,
    );

    expect(found).toMatchObject({ nummer: '0000000042', plaatsgevondenOp: '2026-11-02T09:00:00.000Z', metadata: {} });
  });

  it('keeps only texts of the metadata', () => {
    const wire = wireKlantcontact.parse({ ...contact, metadata: { resultaat: 'klaar', duur: 12 } });

    expect(toKlantcontact(wire, noNames).metadata).toEqual({ resultaat: 'klaar' });
  });

  it('leaves out a subject that is another contact', () => {
    const _expand = {
      gingOverOnderwerpobjecten: [
        { onderwerpobjectidentificator: null },
        { onderwerpobjectidentificator: { objectId: '' } },
      ],
    };

    expect(toKlantcontact(wireKlantcontact.parse({ ...contact, _expand }), noNames).onderwerpobjecten).toEqual([]);
  });

  it('puts a contact without a moment after all others', () => {
    const undated = toKlantcontact(wireKlantcontact.parse(contact), noNames);
    const dated = toKlantcontact(
      wireKlantcontact.parse({ ...contact, uuid: id(2), plaatsgevondenOp: '2020-01-01T00:00:00Z' }),
      noNames,
    );

    expect(newestFirst([undated, dated]).map((one) => one.id)).toEqual([id(2), id(1)]);
  });
});

describe('toMade', () => {
  it('tells what one call made', () => {
    const wire = wireMaakKlantcontact.parse({
      klantcontact: { uuid: id(1), kanaal: 'balie', onderwerp: 'x', referentienummer: '5000000001' },
      betrokkene: { uuid: id(2) },
      onderwerpobject: { onderwerpobjectidentificator: { objectId: 'z', codeObjecttype: 'zgw-Zaak' } },
    });

    expect(toMade(wire)).toMatchObject({
      id: id(1),
      nummer: '5000000001',
      betrokkeneId: id(2),
      onderwerpobjecten: [{ objectId: 'z' }],
    });
  });
});
