import { instantOf, type Instant } from '../../../shared/domain/datum';
import { klantcontactIdSchema, partijIdSchema } from '../../../shared/domain/ids';
import type {
  DigitaalAdres,
  InterneTaak,
  Klantcontact,
  Onderwerpobject,
  Partij,
} from '../../../shared/domain/klantcontact';
import type { WrittenKlantcontact } from '../../ports/klantinteracties-write';
import { isSameId, once } from '../asked';
import { toInstant } from '../wire-values';
import { onderwerpOf, postadresOf } from './contact-details';
import type {
  WireDigitaalAdres,
  WireInterneTaak,
  WireKlantcontact,
  WireMaakKlantcontact,
  WireOnderwerpobject,
  WirePartij,
} from './wire';

/** Names of actoren by uuid, as far as they are known. */
export type ActorNames = ReadonlyMap<string, string>;

const NUMBERS = ['bsn', 'kvk_nummer', 'vestigingsnummer', 'rsin'] as const;

/** Stands for a contact whose moment the register does not tell: the oldest of all. */
const UNKNOWN_MOMENT: Instant = instantOf(0);

/** Number that may be read out: the newer servers' own, else the older one. */
const numberOf = ({ nummer, referentienummer }: Pick<WireInterneTaak, 'nummer' | 'referentienummer'>): string =>
  referentienummer || nummer || '';

/** A digitaal adres; a kind that we do not know is `overig`. */
export const toDigitaalAdres = (wire: WireDigitaalAdres): DigitaalAdres => ({
  id: wire.uuid,
  adres: wire.adres,
  soort:
    wire.soortDigitaalAdres === 'email' || wire.soortDigitaalAdres === 'telefoonnummer'
      ? wire.soortDigitaalAdres
      : 'overig',
  omschrijving: wire.omschrijving ?? '',
  isStandaardAdres: wire.isStandaardAdres ?? false,
  onderwerp: onderwerpOf(wire),
});

function nameOf({ partijIdentificatie }: WirePartij): string {
  if (!partijIdentificatie) return '';
  const { naam, volledigeNaam, contactnaam } = partijIdentificatie;
  const parts = [
    contactnaam?.voornaam || contactnaam?.voorletters,
    contactnaam?.voorvoegselAchternaam,
    contactnaam?.achternaam,
  ];
  return naam || volledigeNaam || parts.filter(Boolean).join(' ');
}

/** A partij with its addresses: the given ones, else those that came expanded. Another partij's address is left out. */
export function toPartij(
  wire: WirePartij,
  adressen: readonly WireDigitaalAdres[] = wire._expand?.digitaleAdressen ?? [],
): Partij {
  const numbers = (wire.partijIdentificatoren ?? []).flatMap(({ partijIdentificator }) => partijIdentificator ?? []);
  return {
    id: partijIdSchema.parse(wire.uuid),
    soort: wire.soortPartij === 'organisatie' || wire.soortPartij === 'contactpersoon' ? wire.soortPartij : 'persoon',
    naam: nameOf(wire),
    isGeheim: wire.indicatieGeheimhouding ?? false,
    voorkeurstaal: wire.voorkeurstaal || null,
    digitaleAdressen: once(
      adressen.filter(
        ({ verstrektDoorPartij }) => !verstrektDoorPartij || isSameId(verstrektDoorPartij.uuid, wire.uuid),
      ),
      ({ uuid }) => uuid,
    ).map(toDigitaalAdres),
    identificatoren: numbers.map(({ codeSoortObjectId, objectId }) => ({
      soort: NUMBERS.find((soort) => soort === codeSoortObjectId) ?? 'overig',
      waarde: objectId,
    })),
    voorkeursAdresId: wire.voorkeursDigitaalAdres?.uuid ?? null,
    postadres: postadresOf(wire),
  };
}

/** Uuids of everybody to whom a taak is assigned; older servers know one. */
export const actorIdsOf = (wire: WireInterneTaak): readonly string[] => {
  const all = wire.toegewezenAanActoren ?? [];
  return (all.length > 0 ? all : [wire.toegewezenAanActor ?? []].flat()).map(({ uuid }) => uuid);
};

/** An interne taak. A status that we do not know counts as work that is still to be done. */
export const toInterneTaak = (wire: WireInterneTaak, names: ActorNames): InterneTaak => ({
  id: wire.uuid,
  nummer: numberOf(wire),
  gevraagdeHandeling: wire.gevraagdeHandeling,
  toelichting: wire.toelichting ?? '',
  status: wire.status === 'verwerkt' ? 'verwerkt' : 'te_verwerken',
  toegewezenOp: toInstant(wire.toegewezenOp),
  afgehandeldOp: toInstant(wire.afgehandeldOp),
  toegewezenAan: actorIdsOf(wire).flatMap((uuid) => names.get(uuid) ?? []),
});

/** Subjects that have an identificator; a subject that is another contact has none. */
export const toOnderwerpobjecten = (wires: readonly WireOnderwerpobject[]): readonly Onderwerpobject[] =>
  wires.flatMap(({ onderwerpobjectidentificator: found }) =>
    found?.objectId
      ? [
          {
            objectId: found.objectId,
            codeObjecttype: found.codeObjecttype ?? '',
            codeRegister: found.codeRegister ?? '',
            codeSoortObjectId: found.codeSoortObjectId ?? '',
          },
        ]
      : [],
  );

const textsOnly = (metadata: WireKlantcontact['metadata']): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(metadata ?? {}).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );

/** A klantcontact with what was expanded. */
export const toKlantcontact = (wire: WireKlantcontact, names: ActorNames): Klantcontact => ({
  id: klantcontactIdSchema.parse(wire.uuid),
  nummer: numberOf(wire),
  kanaal: wire.kanaal,
  onderwerp: wire.onderwerp,
  inhoud: wire.inhoud ?? '',
  plaatsgevondenOp: toInstant(wire.plaatsgevondenOp) ?? UNKNOWN_MOMENT,
  isVertrouwelijk: wire.vertrouwelijk ?? false,
  medewerkers: (wire.hadBetrokkenActoren ?? []).map(({ naam }) => naam),
  onderwerpobjecten: toOnderwerpobjecten(wire._expand?.gingOverOnderwerpobjecten ?? []),
  interneTaken: once(wire._expand?.leiddeTotInterneTaken ?? [], ({ uuid }) => uuid).map((taak) =>
    toInterneTaak(taak, names),
  ),
  metadata: textsOnly(wire.metadata),
});

/** Contacts, newest first. */
export const newestFirst = (contacten: readonly Klantcontact[]): readonly Klantcontact[] =>
  [...contacten].sort((one, other) => other.plaatsgevondenOp.localeCompare(one.plaatsgevondenOp));

/** Who began a contact, and for whom they spoke: whoever took part as the client without beginning it. */
function betrokkenenIn(wire: WireKlantcontact): Pick<WrittenKlantcontact, 'betrokkeneId' | 'vertegenwoordigdeId'> {
  const told = wire._expand?.hadBetrokkenen ?? [];
  const represented = told.find(({ rol, initiator }) => rol === 'klant' && initiator === false)?.uuid ?? null;
  const others = (wire.hadBetrokkenen ?? []).filter(({ uuid }) => uuid !== represented);
  return { betrokkeneId: others[0]?.uuid ?? null, vertegenwoordigdeId: represented };
}

/** What the register holds of a contact that we wrote before. */
export const toWritten = (wire: WireKlantcontact): WrittenKlantcontact => ({
  id: klantcontactIdSchema.parse(wire.uuid),
  ...(wire.url ? { url: wire.url } : {}),
  nummer: numberOf(wire),
  ...betrokkenenIn(wire),
  actorIds: (wire.hadBetrokkenActoren ?? []).map(({ uuid }) => uuid),
  onderwerpobjecten: toOnderwerpobjecten(wire._expand?.gingOverOnderwerpobjecten ?? []),
  interneTaken: (wire._expand?.leiddeTotInterneTaken ?? []).map((taak) => ({ id: taak.uuid, nummer: numberOf(taak) })),
  digitaleAdressen: (wire._expand?.hadBetrokkenen ?? []).flatMap((betrokkene) =>
    (betrokkene._expand?.digitaleAdressen ?? []).map(({ adres }) => adres),
  ),
});

/** What one `maak-klantcontact` made. */
export const toMade = (wire: WireMaakKlantcontact): WrittenKlantcontact => ({
  ...toWritten(wire.klantcontact),
  betrokkeneId: wire.betrokkene?.uuid ?? wire.klantcontact.hadBetrokkenen?.[0]?.uuid ?? null,
  onderwerpobjecten: toOnderwerpobjecten([wire.onderwerpobject ?? []].flat()),
});

/** Number of a new interne taak. */
export const toMadeTaak = (wire: WireInterneTaak): { readonly id: string; readonly nummer: string } => ({
  id: wire.uuid,
  nummer: numberOf(wire),
});
