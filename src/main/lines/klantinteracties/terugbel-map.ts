import { klantcontactIdSchema, partijIdSchema } from '../../../shared/domain/ids';
import type { NewBetrokkene } from '../../ports/klantinteracties-write';
import type { TaakActor, TerugbelContact, TerugbelTaak } from '../../ports/terugbel';
import { once } from '../asked';
import { toInstant } from '../wire-values';
import { actorIdsOf, toDigitaalAdres } from './map';
import type { WireBetrokkene, WireTaakActor, WireTerugbelContact } from './terugbel-wire';
import type { WireInterneTaak } from './wire';

const SOORTEN: ReadonlyMap<string, TaakActor['soort']> = new Map([
  ['afd', 'afdeling'],
  ['grp', 'groep'],
  ['mdw', 'medewerker'],
]);

/** An actor; by its code, else by what the register calls it. */
export const toTaakActor = ({ uuid, naam, soortActor, actoridentificator }: WireTaakActor): TaakActor => ({
  id: uuid,
  naam,
  soort:
    SOORTEN.get(actoridentificator?.codeObjecttype ?? '') ?? (soortActor === 'medewerker' ? 'medewerker' : 'overig'),
  identificatie: actoridentificator?.objectId ?? '',
});

/** A callback; an actor whose card cannot be had shows without a name. */
export const toTerugbelTaak = (wire: WireInterneTaak, cards: ReadonlyMap<string, TaakActor>): TerugbelTaak => ({
  id: wire.uuid,
  nummer: wire.referentienummer || wire.nummer || '',
  klantcontactId: wire.aanleidinggevendKlantcontact
    ? klantcontactIdSchema.parse(wire.aanleidinggevendKlantcontact.uuid)
    : null,
  toelichting: wire.toelichting ?? '',
  isOpen: wire.status !== 'verwerkt',
  toegewezenOp: toInstant(wire.toegewezenOp),
  afgehandeldOp: toInstant(wire.afgehandeldOp),
  actoren: actorIdsOf(wire).map((id) => cards.get(id) ?? { id, naam: '', soort: 'overig', identificatie: '' }),
});

function toBetrokkene({ wasPartij, contactnaam, organisatienaam }: WireBetrokkene): NewBetrokkene {
  return {
    partijId: wasPartij ? partijIdSchema.parse(wasPartij.uuid) : null,
    voornaam: contactnaam?.voornaam || contactnaam?.voorletters || '',
    voorvoegsel: contactnaam?.voorvoegselAchternaam ?? '',
    achternaam: contactnaam?.achternaam ?? '',
    organisatienaam: organisatienaam ?? '',
  };
}

const nameOf = ({ voornaam, voorvoegsel, achternaam, organisatienaam }: NewBetrokkene): string =>
  [voornaam, voorvoegsel, achternaam].filter(Boolean).join(' ') || organisatienaam;

const textsOnly = (metadata: WireTerugbelContact['metadata']): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(metadata ?? {}).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );

/** A contact with who took part. Who called counts, wherever the register puts them: somebody they spoke for is not who is called back. */
export function toTerugbelContact(wire: WireTerugbelContact): TerugbelContact {
  const all = wire._expand?.hadBetrokkenen ?? [];
  const caller = all.find(({ initiator }) => initiator) ?? all[0];
  const betrokkene = caller ? toBetrokkene(caller) : null;
  const subjects = wire._expand?.gingOverOnderwerpobjecten ?? [];
  return {
    id: klantcontactIdSchema.parse(wire.uuid),
    nummer: wire.referentienummer || wire.nummer || '',
    kanaal: wire.kanaal,
    onderwerp: wire.onderwerp,
    inhoud: wire.inhoud ?? '',
    plaatsgevondenOp: toInstant(wire.plaatsgevondenOp),
    isGelukt: wire.indicatieContactGelukt ?? null,
    medewerkers: (wire.hadBetrokkenActoren ?? []).map(({ naam }) => naam),
    metadata: textsOnly(wire.metadata),
    naam: betrokkene ? nameOf(betrokkene) : '',
    betrokkene,
    partijId: betrokkene?.partijId ?? null,
    digitaleAdressen: once(caller?._expand?.digitaleAdressen ?? [], ({ uuid }) => uuid).map(toDigitaalAdres),
    zaken: subjects.flatMap(({ onderwerpobjectidentificator: found }) =>
      found?.codeObjecttype === 'zgw-Zaak' && found.objectId ? [found.objectId] : [],
    ),
  };
}
