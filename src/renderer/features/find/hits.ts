import type { Aanslagbiljet } from '../../../shared/domain/belasting';
import type { FindReply } from '../../../shared/domain/find';
import type { ConnectionId, PartijId, ZaakId } from '../../../shared/domain/ids';
import type { Subject } from '../../../shared/domain/klantbeeld';
import type { Partij } from '../../../shared/domain/klantcontact';
import type { OrganisatieHit } from '../../../shared/domain/organisatie';
import type { PersoonFlags, PersoonHit } from '../../../shared/domain/persoon';
import type { Zaak } from '../../../shared/domain/zaak';
import type { LineError, LineResult } from '../../../shared/result';
import { nl } from '../../text/nl';
import { formatDay, formatPhone, formatPostcode } from '../../ui';

/** Where a hit leads: a subject that is known, or one that main has to look up. */
export type Target =
  | { readonly kind: 'subject'; readonly subject: Subject }
  | { readonly kind: 'partij'; readonly partijId: PartijId }
  | { readonly kind: 'zaak'; readonly connectionId: ConnectionId; readonly zaakId: ZaakId }
  | { readonly kind: 'aanslagbiljet'; readonly connectionId: ConnectionId; readonly nummer: string };

/** One row of the result: who or what, where, and what must be noticed before it is opened. */
export type Hit = {
  readonly key: string;
  readonly title: string;
  readonly born: string | null;
  readonly detail: string;
  readonly isDeceased: boolean;
  readonly isSecret: boolean;
  readonly isInactive: boolean;
  readonly target: Target;
};

export type GroupName = keyof typeof nl.find.groups;
export type HitGroup = { readonly name: GroupName; readonly hits: readonly Hit[] };
/** A register that gave no answer. */
export type FailedRegister = {
  readonly connectionId: ConnectionId;
  readonly group: GroupName;
  readonly error: LineError;
};

/** Everything that was found, merged over the registers; the groups in the order in which people are asked for. */
export function groupsOf(reply: FindReply): readonly HitGroup[] {
  const personen = values(reply.personen);
  const groups: readonly HitGroup[] = [
    { name: 'personen', hits: personen.map(personHit) },
    { name: 'organisaties', hits: values(reply.organisaties).map(organisatieHit) },
    {
      name: 'partijen',
      hits: values(reply.partijen)
        .filter((partij) => !isAmong(partij, personen))
        .map(partijHit),
    },
    { name: 'zaken', hits: values(reply.zaken).map(zaakHit) },
    {
      name: 'aanslagbiljetten',
      hits: reply.aanslagbiljetten.flatMap((result) =>
        result.ok ? result.value.map((biljet) => biljetHit(biljet, result.connectionId)) : [],
      ),
    },
  ];
  return groups.filter(({ hits }) => hits.length > 0);
}

/** Registers that did not answer, once each. */
export function failedRegisters(reply: FindReply): readonly FailedRegister[] {
  const all = GROUPS.flatMap((group) =>
    reply[group].flatMap((result) =>
      result.ok ? [] : [{ connectionId: result.connectionId, group, error: result.error }],
    ),
  );
  return all.filter((one, index) => all.findIndex(({ connectionId }) => connectionId === one.connectionId) === index);
}

/** Connections that were searched and answered. */
export const searchedConnections = (reply: FindReply): readonly ConnectionId[] => [
  ...new Set(
    GROUPS.flatMap((group) => reply[group].filter((result) => result.ok).map((result) => result.connectionId)),
  ),
];

/** The only hit, when there is exactly one that can be opened. */
export function onlyHit(groups: readonly HitGroup[]): Hit | null {
  const hits = groups.flatMap((group) => group.hits);
  const [hit] = hits;
  return hits.length === 1 && hit ? hit : null;
}

const GROUPS: readonly GroupName[] = ['personen', 'organisaties', 'partijen', 'zaken', 'aanslagbiljetten'];

/** An older answer of a register that fails now is not shown here: a search must not name somebody on old grounds. */
const values = <T>(results: readonly LineResult<readonly T[]>[]): readonly T[] =>
  results.flatMap((result) => (result.ok ? result.value : []));

const isAmong = (partij: Partij, personen: readonly PersoonHit[]): boolean =>
  partij.identificatoren.some(
    ({ soort, waarde }) => soort === 'bsn' && personen.some(({ bsn }) => String(bsn) === waarde),
  );

const isDeceased = (flags: PersoonFlags): boolean => flags.overleden !== null || flags.opschorting === 'overlijden';

const NO_MARKS = { born: null, isDeceased: false, isSecret: false, isInactive: false } as const;

const personHit = (persoon: PersoonHit): Hit => ({
  key: `persoon:${persoon.bsn}`,
  title: persoon.naam,
  born:
    persoon.geboortedatum &&
    `${persoon.geboortedatum.datum ? formatDay(persoon.geboortedatum.datum) : persoon.geboortedatum.text}${age(persoon)}`,
  detail: formatPostcode([withHuisletter(persoon.adresregel1), persoon.adresregel2].filter(Boolean).join(', ')),
  isDeceased: isDeceased(persoon.flags),
  isSecret: persoon.flags.isGeheim,
  isInactive: false,
  target: { kind: 'subject', subject: { kind: 'persoon', bsn: persoon.bsn } },
});

/** The BRP writes `Straat 12 C` for envelopes; everywhere else it says `Straat 12C`. */
const withHuisletter = (line: string | null): string | null =>
  line?.replace(/(\d) (?=[A-Za-z](?:$|[-\s]))/, '$1') ?? null;

const age = ({ leeftijd, flags }: PersoonHit): string =>
  leeftijd === null || isDeceased(flags) ? '' : ` (${nl.find.age(leeftijd)})`;

const organisatieHit = (hit: OrganisatieHit): Hit => ({
  ...NO_MARKS,
  key: `organisatie:${hit.kvkNummer}:${hit.vestigingsnummer ?? ''}`,
  title: hit.naam,
  detail: [`KVK ${hit.kvkNummer}`, nl.find.soort[hit.soort], hit.adres && formatPostcode(hit.adres)]
    .filter(Boolean)
    .join(' · '),
  isInactive: !hit.isActief,
  target: {
    kind: 'subject',
    subject: { kind: 'organisatie', kvkNummer: hit.kvkNummer, vestigingsnummer: hit.vestigingsnummer },
  },
});

const partijHit = (partij: Partij): Hit => ({
  ...NO_MARKS,
  key: `partij:${partij.id}`,
  title: partij.naam,
  detail: [nl.find.partij[partij.soort], ...partij.digitaleAdressen.map(({ adres }) => formatPhone(adres))].join(' · '),
  isSecret: partij.isGeheim,
  target: { kind: 'partij', partijId: partij.id },
});

const zaakHit = (zaak: Zaak): Hit => ({
  ...NO_MARKS,
  key: `zaak:${zaak.connectionId}:${zaak.id}`,
  title: `${zaak.identificatie}: ${zaak.omschrijving || zaak.zaaktype}`,
  detail: [zaak.zaaktype, nl.find.zaakState(zaak.status), formatDay(zaak.startdatum)].join(' · '),
  target: { kind: 'zaak', connectionId: zaak.connectionId, zaakId: zaak.id },
});

/** Amounts wait until the caller was checked: a number on paper is no proof. */
const biljetHit = (biljet: Aanslagbiljet, connectionId: ConnectionId): Hit => ({
  ...NO_MARKS,
  key: `biljet:${biljet.aanslagbiljetnummer}`,
  title: `${biljet.aanslagbiljetnummer}: ${biljet.omschrijving}`,
  detail: nl.find.biljet(formatDay(biljet.dagtekening)),
  target: { kind: 'aanslagbiljet', connectionId, nummer: biljet.aanslagbiljetnummer },
});
