import { partijIdSchema, type KlantcontactId, type PartijId } from '../../../src/shared/domain/ids';
import { bsnSchema } from '../../../src/shared/domain/bsn';
import { kvkNummerSchema } from '../../../src/shared/domain/organisatie';
import type { KlantinteractiesWritePort } from '../../../src/main/ports/klantinteracties-write';
import { sampleOfPeople } from './subjects';
import { betrokkene } from './written-contact';
import { datumOf } from '../../../src/shared/domain/days';
import type { Partij } from '../../../src/shared/domain/klantcontact';
import type { Correction } from '../../../src/main/ports/correctie';
import type { LineResult } from '../../../src/shared/result';
import type { ContactgegevensWritePort, KeptAdres } from '../../../src/main/ports/contactgegevens';

const NEW_BSN = bsnSchema.parse('999990482');
const NEW_KVK = kvkNummerSchema.parse('99999999');
/** Numbers under which a partij is made that tells nothing else. */
const EMPTY_BSN = bsnSchema.parse('999998122');
const EMPTY_KVK = kvkNummerSchema.parse('90009876');

type Answers = Promise<readonly LineResult<unknown>[]>;
type Calls = { readonly [M in keyof ContactgegevensWritePort]: (port: ContactgegevensWritePort) => Answers };

const phone: KeptAdres = {
  ...{ soort: 'telefoonnummer', adres: '+31612345678', omschrijving: 'mobiel' },
  ...{ isStandaardAdres: false, onderwerp: null },
};

const NOBODY = partijIdSchema.parse('00000000-0000-4000-8000-000000000000');

/** How each method that changes contact details is tried, on somebody whom reading found before. */
export function contactgegevensCalls(found: () => readonly Partij[]): Calls {
  const partij = (): PartijId => found()[0]?.id ?? NOBODY;
  const onNew = async (
    port: ContactgegevensWritePort,
    next: (id: string) => Answers,
  ): Promise<readonly LineResult<unknown>[]> => {
    const added = await port.addAdres(partij(), phone);
    return added.ok ? next(added.value) : [added];
  };
  return {
    addAdres: async (port) => [
      await port.addAdres(partij(), phone),
      await port.addAdres(partij(), { ...phone, onderwerp: 'Gemeentelijke belastingen' }),
    ],
    changeAdres: (port) =>
      onNew(port, async (id) => [
        await port.changeAdres(id, { adres: '+31612345679', omschrijving: 'thuis', isStandaardAdres: true }),
      ]),
    removeAdres: (port) => onNew(port, async (id) => [await port.removeAdres(id)]),
    prefer: (port) => onNew(port, async (id) => [await port.prefer(partij(), id), await port.prefer(partij(), null)]),
    setPostadres: async (port) => [
      await port.setPostadres(partij(), { regels: ['Kade 1', '3841 AA Harderwijk'], tot: datumOf('2026-12-15') }),
      await port.setPostadres(partij(), null),
    ],
  };
}

type PartijCalls = {
  readonly [M in 'ensurePartij' | 'ensurePartijAdres']: (
    port: KlantinteractiesWritePort,
    region: Parameters<typeof sampleOfPeople>[0],
  ) => Answers;
};

/** How a partij is made, empty and filled, and found again. */
export const partijCalls: PartijCalls = {
  ensurePartij: async (port, region) => {
    const known = sampleOfPeople(region).slice(0, 4);
    const queries = [
      ...known.map((bsn) => ({ by: 'bsn', bsn }) as const),
      { by: 'bsn', bsn: NEW_BSN },
      { by: 'kvkNummer', kvkNummer: NEW_KVK },
      { by: 'bsn', bsn: EMPTY_BSN },
      { by: 'kvkNummer', kvkNummer: EMPTY_KVK },
    ] as const;
    // First empty, then with a name: the second fills the first.
    const empty = [
      await port.ensurePartij({ by: 'bsn', bsn: EMPTY_BSN }, null),
      await port.ensurePartij({ by: 'kvkNummer', kvkNummer: EMPTY_KVK }, null),
    ];
    return [...empty, ...(await Promise.all(queries.map((query) => port.ensurePartij(query, betrokkene))))];
  },
  ensurePartijAdres: async (port) => {
    const partij = await port.ensurePartij({ by: 'bsn', bsn: NEW_BSN }, betrokkene);
    if (!partij.ok) return [partij];
    return [
      await port.ensurePartijAdres(partij.value, { soort: 'telefoonnummer', adres: '+31341411911' }),
      await port.ensurePartijAdres(partij.value, { soort: 'email', adres: 'anna@example.nl' }),
    ];
  },
};

/** A correction of a contact that was just written. */
export const correctionOf = (klantcontactId: KlantcontactId): Correction => ({
  klantcontactId,
  basedOn: { onderwerp: 'Wanneer komt mijn paspoort?', inhoud: 'Paspoort ligt klaar.', resultaat: null },
  text: { onderwerp: 'Rijbewijs', inhoud: 'Rijbewijs ligt klaar.', resultaat: 'afgehandeld_na_ruggespraak' },
  ...{ at: '2026-11-23T10:00:00.000Z', door: 'Sanne Dijkhuis', reden: 'Verkeerd product' },
});
