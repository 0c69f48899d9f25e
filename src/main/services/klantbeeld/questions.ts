import type { Bsn } from '../../../shared/domain/bsn';
import type { Datum } from '../../../shared/domain/datum';
import type { PartijId } from '../../../shared/domain/ids';
import type { SectionName, Subject } from '../../../shared/domain/klantbeeld';
import type { Organisatie } from '../../../shared/domain/organisatie';
import type { Persoon } from '../../../shared/domain/persoon';
import { mapValue, type LineResult } from '../../../shared/result';
import type { Belanghebbende, PortName, Ports } from '../../ports/ports';
import {
  addressesOfBag,
  addressesOfOrganisatie,
  addressesOfPersoon,
  belastingenOf,
  contactsOf,
  fellowResidents,
  relationsOf,
  type SectionValues,
} from './sections';
import { belastingEntries, byMoment, contactEntries, productEntries, taakEntries, zaakEntries } from './timeline';

/** What is known of the subject when a question is put: after the identity has answered, or null where it failed. */
export type Known = { readonly persoon: Persoon | null; readonly organisatie: Organisatie | null };

/**
 * One question of the klantbeeld: which port it uses, what it fills, and whether it needs the identity first.
 * `ask` gives null when there is nothing to ask (no address to look at): then the answer is empty.
 */
export type KlantbeeldQuestion = {
  readonly port: PortName;
  readonly operation: string;
  readonly fills: readonly SectionName[];
  readonly after: 'nothing' | 'identity';
  readonly ask: (ports: Ports, known: Known) => Promise<LineResult<SectionValues> | undefined> | null | undefined;
  readonly empty: SectionValues;
};

/** How many tax years back are asked: this one and two before. */
const TAX_YEARS_BACK = 2;

/** The questions about a natural person. */
function questionsAboutPersoon(bsn: Bsn, today: Datum): readonly KlantbeeldQuestion[] {
  const who: Belanghebbende = { soort: 'persoon', bsn };
  return [
    {
      port: 'personen',
      operation: 'personen.get',
      fills: ['identity', 'addresses', 'household'],
      after: 'nothing',
      empty: { identity: null, addresses: [], household: [] },
      ask: async (ports) =>
        ports.personen &&
        mapValue(await ports.personen.get(bsn), (persoon) => ({
          identity: persoon,
          addresses: addressesOfPersoon(persoon),
          household: relationsOf(persoon),
        })),
    },
    ...atAddressOf(today),
    ...questionsOf(who, today),
    contacts((ports) => ports.klantinteracties?.findPartij({ by: 'bsn', bsn })),
  ];
}

/**
 * The questions about an organisation. Asked by KVK-nummer, so that nothing waits for the trade register: a register that
 * knows an organisation by its RSIN only is not found this way.
 */
function questionsAboutOrganisatie(
  subject: Extract<Subject, { readonly kind: 'organisatie' }>,
  today: Datum,
): readonly KlantbeeldQuestion[] {
  const { kvkNummer, vestigingsnummer } = subject;
  const who: Belanghebbende = { soort: 'organisatie', kvkNummer, vestigingsnummer, rsin: null };
  const query = vestigingsnummer
    ? ({ by: 'vestigingsnummer', vestigingsnummer } as const)
    : ({ by: 'kvkNummer', kvkNummer } as const);
  return [
    {
      port: 'organisaties',
      operation: 'organisaties.get',
      fills: ['identity', 'addresses'],
      after: 'nothing',
      empty: { identity: null, addresses: [] },
      ask: async (ports) =>
        ports.organisaties &&
        mapValue(await ports.organisaties.get(kvkNummer), (value) => ({
          identity: value,
          addresses: addressesOfOrganisatie(value),
        })),
    },
    {
      port: 'woz',
      operation: 'woz.listOwnedBy',
      fills: ['belastingen'],
      after: 'nothing',
      empty: { belastingen: belastingenOf([], []) },
      ask: async (ports) =>
        ports.woz &&
        mapValue(await ports.woz.listOwnedBy(kvkNummer), (objecten) => ({ belastingen: belastingenOf([], objecten) })),
    },
    ...questionsOf(who, today),
    contacts((ports) => ports.klantinteracties?.findPartij(query)),
  ];
}

/** A partij that no base registration knows (yet): only its contacts can be asked. */
const questionsAboutPartij = (id: PartijId): readonly KlantbeeldQuestion[] => [
  contacts((ports) => ports.klantinteracties?.getPartij(id)),
];

/** The questions about a subject. */
export function questionsAbout(subject: Subject, today: Datum): readonly KlantbeeldQuestion[] {
  switch (subject.kind) {
    case 'persoon':
      return questionsAboutPersoon(subject.bsn, today);
    case 'organisatie':
      return questionsAboutOrganisatie(subject, today);
    case 'partij':
      return questionsAboutPartij(subject.partijId);
  }
}

/** What is asked in the name of anybody, persoon or organisatie. */
const questionsOf = (who: Belanghebbende, today: Datum): readonly KlantbeeldQuestion[] => [
  zakenOf(who),
  biljettenOf(who, Number(today.slice(0, 4)) - TAX_YEARS_BACK),
  productenOf(who),
  takenOf(who),
];

const zakenOf = (who: Belanghebbende): KlantbeeldQuestion => ({
  port: 'zaken',
  operation: 'zaken.listFor',
  fills: ['zaken', 'timeline'],
  after: 'nothing',
  empty: { zaken: [], timeline: [] },
  ask: async (ports) =>
    ports.zaken &&
    mapValue(await ports.zaken.listFor(who), (zaken) => ({ zaken, timeline: byMoment(zaakEntries(zaken)) })),
});

const biljettenOf = (who: Belanghebbende, sinceYear: number): KlantbeeldQuestion => ({
  port: 'belastingen',
  operation: 'belastingen.listFor',
  fills: ['belastingen', 'timeline'],
  after: 'nothing',
  empty: { belastingen: belastingenOf([], []), timeline: [] },
  ask: async (ports) =>
    ports.belastingen &&
    mapValue(await ports.belastingen.listFor(who, sinceYear), (biljetten) => ({
      belastingen: belastingenOf(biljetten, []),
      timeline: byMoment(belastingEntries(biljetten)),
    })),
});

const productenOf = (who: Belanghebbende): KlantbeeldQuestion => ({
  port: 'producten',
  operation: 'producten.listFor',
  fills: ['products', 'timeline'],
  after: 'nothing',
  empty: { products: [], timeline: [] },
  ask: async (ports) =>
    ports.producten &&
    mapValue(await ports.producten.listFor(who), (products) => ({
      products,
      timeline: byMoment(productEntries(products)),
    })),
});

const takenOf = (who: Belanghebbende): KlantbeeldQuestion => ({
  port: 'taken',
  operation: 'taken.listFor',
  fills: ['tasks', 'timeline'],
  after: 'nothing',
  empty: { tasks: [], timeline: [] },
  ask: async (ports) =>
    ports.taken &&
    mapValue(await ports.taken.listFor(who), (tasks) => ({ tasks, timeline: byMoment(taakEntries(tasks)) })),
});

/** What follows from where a persoon lives. Abroad, or of no fixed abode: nothing to ask. */
const atAddressOf = (today: Datum): readonly KlantbeeldQuestion[] => [bewoningOn(today), bagAddress, wozAtAddress];

const bewoningOn = (today: Datum): KlantbeeldQuestion => ({
  port: 'bewoning',
  operation: 'bewoning.listOn',
  fills: ['household'],
  after: 'identity',
  empty: { household: [] },
  ask(ports, { persoon }) {
    const object = addressOf(persoon)?.adresseerbaarObjectIdentificatie;
    if (!persoon || !object) return null;
    return ports.bewoning
      ?.listOn(object, today)
      .then((reply) => mapValue(reply, (bewoners) => ({ household: fellowResidents(persoon, bewoners) })));
  },
});

const bagAddress: KlantbeeldQuestion = {
  port: 'adressen',
  operation: 'adressen.find',
  fills: ['addresses'],
  after: 'identity',
  empty: { addresses: [] },
  ask(ports, { persoon }) {
    const adres = addressOf(persoon);
    if (!adres?.postcode) return null;
    return ports.adressen
      ?.find({ ...adres, postcode: adres.postcode })
      .then((reply) => mapValue(reply, (adressen) => ({ addresses: addressesOfBag(adressen) })));
  },
};

const wozAtAddress: KlantbeeldQuestion = {
  port: 'woz',
  operation: 'woz.listAt',
  fills: ['belastingen'],
  after: 'identity',
  empty: { belastingen: belastingenOf([], []) },
  ask(ports, { persoon }) {
    const id = addressOf(persoon)?.nummeraanduidingIdentificatie;
    if (!persoon || !id) return null;
    return ports.woz
      ?.listAt(id, { bsn: persoon.bsn })
      .then((reply) => mapValue(reply, (objecten) => ({ belastingen: belastingenOf([], objecten) })));
  },
};

const addressOf = (persoon: Persoon | null) =>
  persoon?.verblijfplaats?.type === 'Adres' ? persoon.verblijfplaats.adres : null;

/** The partij, then its contacts by partij id: two requests, and no BSN in the second. */
function contacts(
  findPartij: (ports: Ports) => ReturnType<NonNullable<Ports['klantinteracties']>['findPartij']> | undefined,
): KlantbeeldQuestion {
  return {
    port: 'klantinteracties',
    operation: 'klantinteracties.listContacten',
    fills: ['contactDetails', 'contacts', 'timeline'],
    after: 'nothing',
    empty: { contactDetails: null, contacts: contactsOf([]), timeline: [] },
    async ask(ports) {
      const found = await findPartij(ports);
      if (!found) return undefined;
      const partij = found.ok ? found.value : null;
      if (!partij || !ports.klantinteracties)
        return mapValue(found, (value) => ({ contactDetails: value, contacts: contactsOf([]), timeline: [] }));
      const reply = await ports.klantinteracties.listContacten(partij.id);
      return mapValue(reply, (contacten) => ({
        contactDetails: partij,
        contacts: contactsOf(contacten),
        timeline: byMoment(contactEntries(contacten)),
      }));
    },
  };
}
