import type { Datum } from '../../../shared/domain/datum';
import { isDatum, datumOf } from '../../../shared/domain/days';
import {
  kvkNummerSchema,
  vestigingsnummerSchema,
  type KvkNummer,
  type Organisatie,
  type OrganisatieHit,
  type Vestiging,
} from '../../../shared/domain/organisatie';
import { once } from '../asked';
import type { WireBasisprofiel, WireResultaat, WireVestiging } from './wire';

/** The rows of a search. A row without a valid KVK-nummer cannot be opened and is left out. */
export const toHits = ({ resultaten }: { readonly resultaten: readonly WireResultaat[] }): readonly OrganisatieHit[] =>
  once(
    resultaten.flatMap(toHit),
    ({ kvkNummer, vestigingsnummer }) => vestigingsnummer && `${kvkNummer} ${vestigingsnummer}`,
  );

function toHit(wire: WireResultaat): readonly OrganisatieHit[] {
  const kvkNummer = kvkNummerSchema.safeParse(wire.kvkNummer);
  if (!kvkNummer.success) return [];
  return [
    {
      kvkNummer: kvkNummer.data,
      vestigingsnummer: vestigingsnummerOf(wire.vestigingsnummer),
      naam: wire.naam ?? '',
      soort: wire.type === 'nevenvestiging' || wire.type === 'rechtspersoon' ? wire.type : 'hoofdvestiging',
      adres: adresText(wire),
      isActief: wire.actief !== 'Nee',
    },
  ];
}

const vestigingsnummerOf = (text: string | undefined) => {
  const parsed = vestigingsnummerSchema.safeParse(text);
  return parsed.success ? parsed.data : null;
};

function adresText({ adres }: WireResultaat): string | null {
  const { binnenlandsAdres: inland, buitenlandsAdres: abroad } = adres ?? {};
  if (inland) {
    const street = [
      inland.straatnaam,
      inland.postbusnummer,
      inland.huisnummer && `${inland.huisnummer}${inland.huisletter ?? ''}`,
    ]
      .filter(Boolean)
      .join(' ');
    return [street, [inland.postcode, inland.plaats].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  }
  return abroad ? [abroad.straatHuisnummer, abroad.postcodeWoonplaats, abroad.land].filter(Boolean).join(', ') : null;
}

/** The organisation, with the vestigingen that a search gave. Null when its number is none. */
export function toOrganisatie(wire: WireBasisprofiel, hits: readonly OrganisatieHit[]): Organisatie | null {
  const kvkNummer = kvkNummerSchema.safeParse(wire.kvkNummer);
  if (!kvkNummer.success) return null;
  const { hoofdvestiging, eigenaar } = wire._embedded ?? {};
  const handelsnamen = [...(wire.handelsnamen ?? [])].sort((a, b) => (a.volgorde ?? 0) - (b.volgorde ?? 0));
  return {
    kvkNummer: kvkNummer.data,
    rsin: eigenaar?.rsin ?? null,
    naam: wire.naam ?? wire.statutaireNaam ?? '',
    statutaireNaam: wire.statutaireNaam ?? null,
    handelsnamen: handelsnamen.flatMap(({ naam }) => (naam ? [naam] : [])),
    rechtsvorm: eigenaar?.uitgebreideRechtsvorm ?? eigenaar?.rechtsvorm ?? null,
    activiteiten: (wire.sbiActiviteiten ?? []).flatMap(({ sbiOmschrijving }) =>
      sbiOmschrijving ? [sbiOmschrijving] : [],
    ),
    startdatum: compactDatum(wire.materieleRegistratie?.datumAanvang),
    einddatum: compactDatum(wire.materieleRegistratie?.datumEinde),
    isNonMailing: wire.indNonMailing === 'Ja',
    hoofdvestiging: hoofdvestiging ? toVestiging(hoofdvestiging, kvkNummer.data) : null,
    vestigingen: hits.filter((hit) => hit.vestigingsnummer !== null && hit.kvkNummer === kvkNummer.data),
  };
}

/** Null when it has no number, or is one of another organisation. */
function toVestiging(wire: WireVestiging, organisation: KvkNummer): Vestiging | null {
  const vestigingsnummer = vestigingsnummerOf(wire.vestigingsnummer);
  const kvkNummer = kvkNummerSchema.safeParse(wire.kvkNummer);
  if (!vestigingsnummer || (kvkNummer.success && kvkNummer.data !== organisation)) return null;
  return {
    vestigingsnummer,
    kvkNummer: kvkNummer.success ? kvkNummer.data : null,
    naam: wire.eersteHandelsnaam ?? '',
    isHoofdvestiging: wire.indHoofdvestiging === 'Ja',
    adressen: (wire.adressen ?? []).map(({ type, indAfgeschermd, volledigAdres }) => ({
      soort: type ?? 'adres',
      // The register pads its lines with spaces.
      volledigAdres: (volledigAdres ?? '').replace(/\s+/g, ' ').trim(),
      isAfgeschermd: indAfgeschermd === 'Ja',
    })),
  };
}

/** `20170519`; a month or day of `00` is unknown. */
function compactDatum(text: string | undefined): Datum | null {
  const day = (text ?? '').replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return isDatum(day) ? datumOf(day) : null;
}
