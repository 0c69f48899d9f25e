import { randomUUID } from 'node:crypto';
import { instantOf } from '../../../src/shared/domain/datum';
import { datumOf } from '../../../src/shared/domain/days';
import type { LineResult } from '../../../src/shared/result';
import type { NewZaak, WrittenZaak, ZakenWritePort } from '../../../src/main/ports/zaken-write';
import { newIdentificatie } from '../../../src/main/services/zaak-start/identificatie';
import { registerValue } from '../../../src/main/services/zaak-start/check';
import type { Region } from '../../../src/sandbox/region/model';
import { sampleOfOrganisations, sampleOfPeople } from './subjects';

type Answers = Promise<readonly LineResult<unknown>[]>;

/** How each method by which a zaak is started is tried. A register under which none may be started has nothing to try. */
export const zakenWriteCalls: {
  readonly [Method in keyof ZakenWritePort]: (port: ZakenWritePort, region: Region) => Answers;
} = {
  listZaaktypen: async (port) => [await port.listZaaktypen()],
  eigenschappenOf: (port) => withType(port, async (type) => [await port.eigenschappenOf(type)]),
  findOwn: (port) => withZaak(port, async ({ identificatie }) => [await port.findOwn(identificatie)]),
  createZaak: (port) =>
    withType(port, async (zaaktype) => {
      const zaak = newZaak(zaaktype);
      // The second is refused by the register as taken, and found to be ours.
      return [await port.createZaak(zaak), await port.createZaak(zaak)];
    }),
  addEigenschap: (port) =>
    withZaak(port, async ({ zaak }) => {
      const vragen = await port.eigenschappenOf(zaak.zaaktype);
      if (!vragen.ok) return [vragen];
      return Promise.all(
        vragen.value.map((vraag) => {
          const waarde =
            vraag.waarden[0] ??
            { tekst: 'Proef', getal: '3', datum: '2026-12-24', datum_tijd: '2026-12-24T10:00' }[vraag.formaat];
          return port.addEigenschap(zaak, { eigenschap: vraag.url, waarde: registerValue(vraag, waarde) });
        }),
      );
    }),
  addInitiator: (port, region) =>
    withZaak(port, async ({ zaak }) => {
      const [bsn] = sampleOfPeople(region);
      const organisaties = sampleOfOrganisations(region);
      const { kvkNummer } = organisaties[0] ?? {};
      const vestiging = organisaties.find(({ vestigingsnummer }) => vestigingsnummer !== null);
      const naam = {
        soort: 'naam',
        naam: 'A. Melder',
        telefoonnummer: '+31341411911',
        email: 'melder@example.nl',
      } as const;
      return [
        await port.addInitiator(zaak, naam),
        ...(bsn ? [await port.addInitiator(zaak, { soort: 'persoon', bsn })] : []),
        ...(kvkNummer ? [await port.addInitiator(zaak, { soort: 'organisatie', kvkNummer })] : []),
        ...(vestiging?.vestigingsnummer
          ? [
              await port.addInitiator(zaak, {
                soort: 'vestiging',
                kvkNummer: vestiging.kvkNummer,
                vestigingsnummer: vestiging.vestigingsnummer,
              }),
            ]
          : []),
      ];
    }),
  setFirstStatus: (port) =>
    withZaak(port, async ({ zaak }) => [await port.setFirstStatus(zaak, instantOf(Date.UTC(2026, 10, 23, 9)))]),
  addContactmoment: (port) =>
    withZaak(port, async ({ zaak }) => {
      const contact = `http://127.0.0.1/klantinteracties/api/v1/klantcontacten/${randomUUID()}`;
      return [await port.addContactmoment(zaak, contact), await port.addContactmoment(zaak, contact)];
    }),
};

async function withType(port: ZakenWritePort, use: (zaaktype: string) => Answers): Answers {
  const types = await port.listZaaktypen();
  if (!types.ok) return [types];
  const wanted = types.value.find(({ identificatie }) => identificatie === 'huwelijk') ?? types.value[0];
  return wanted ? use(wanted.url) : [types];
}

const newZaak = (zaaktype: string): NewZaak => ({
  identificatie: newIdentificatie(),
  zaaktype,
  omschrijving: 'Proef',
  toelichting: 'Vanuit een gesprek.',
  startdatum: datumOf('2026-11-23'),
  kanaal: 'telefoon',
  producten: [],
});

const withZaak = (
  port: ZakenWritePort,
  use: (made: { readonly identificatie: string; readonly zaak: WrittenZaak }) => Answers,
): Answers =>
  withType(port, async (zaaktype) => {
    const zaak = newZaak(zaaktype);
    const made = await port.createZaak(zaak);
    return made.ok ? use({ identificatie: zaak.identificatie, zaak: made.value }) : [made];
  });
