import type { Inwoner, Region, Rng } from '../../../region/model';
import { createRng } from '../../../rng';
import { relatedName } from './naming';
import { brpDatum, type BrpRecord } from './record';

const SEX = { V: { code: 'V', omschrijving: 'vrouw' }, M: { code: 'M', omschrijving: 'man' } } as const;
const VERBINTENIS = {
  huwelijk: { code: 'H', omschrijving: 'huwelijk' },
  'geregistreerd partnerschap': { code: 'P', omschrijving: 'geregistreerd partnerschap' },
} as const;
const NEDERLAND = { code: '6030', omschrijving: 'Nederland' };

/** The sex of a resident with its description. */
export const sexOf = (inwoner: Pick<Inwoner, 'geslacht'>): BrpRecord => SEX[inwoner.geslacht];

/** Date, place and country of birth. */
export const birthOf = (inwoner: Inwoner): BrpRecord => ({
  datum: brpDatum(inwoner.geboortedatum),
  land: inwoner.geboorteland,
  plaats: inwoner.geboorteplaatsCode
    ? { code: inwoner.geboorteplaatsCode, omschrijving: inwoner.geboorteplaats }
    : { omschrijving: inwoner.geboorteplaats },
});

/** Who has whom as parent; made once per region. */
export function childrenByParent(region: Region): ReadonlyMap<string, readonly Inwoner[]> {
  const children = new Map<string, Inwoner[]>();
  for (const inwoner of region.inwoners.values()) {
    for (const ouder of inwoner.ouderBsns) children.set(ouder, [...(children.get(ouder) ?? []), inwoner]);
  }
  return children;
}

/** The children of a resident, the oldest first. Source: BRP Personen 2.7 `Kind`. */
export const childrenOf = (children: readonly Inwoner[]): readonly BrpRecord[] =>
  [...children]
    .sort((a, b) => a.geboortedatum.localeCompare(b.geboortedatum))
    .map((kind) => ({ burgerservicenummer: kind.bsn, naam: relatedName(kind), geboorte: birthOf(kind) }));

/** The spouse or registered partner; after a death with the end of the bond. Source: BRP Personen 2.7 `Partner`. */
export function partnersOf(inwoner: Inwoner, region: Region): readonly BrpRecord[] {
  const partner = inwoner.partnerBsn ? region.inwoners.get(inwoner.partnerBsn) : undefined;
  const verbintenis = partner && region.huishoudens.get(partner.huishoudenId)?.verbintenis;
  if (!partner || !verbintenis) return [];
  const place = region.adressen.get(region.huishoudens.get(partner.huishoudenId)?.adresId ?? '');
  const plaats = place ? { plaats: { code: place.gemeenteCode, omschrijving: place.gemeente } } : {};
  return [
    {
      burgerservicenummer: partner.bsn,
      geslacht: sexOf(partner),
      soortVerbintenis: VERBINTENIS[verbintenis.soort],
      naam: relatedName(partner),
      geboorte: birthOf(partner),
      aangaanHuwelijkPartnerschap: { datum: brpDatum(verbintenis.datum), land: NEDERLAND, ...plaats },
      ...(partner.overledenOp ? { ontbindingHuwelijkPartnerschap: { datum: brpDatum(partner.overledenOp) } } : {}),
    },
  ];
}

/** Both parents; one who is no resident is known by name only. Source: BRP Personen 2.7 `Ouder`. */
export function parentsOf(inwoner: Inwoner, region: Region): readonly BrpRecord[] {
  const known = inwoner.ouderBsns.flatMap((bsn) => region.inwoners.get(bsn) ?? []).slice(0, 2);
  const rng = createRng(`ouders/${inwoner.bsn}`);
  const missing =
    known.length === 2
      ? []
      : known.length === 1
        ? [known[0]?.geslacht === 'V' ? ('M' as const) : ('V' as const)]
        : (['V', 'M'] as const);
  const named = missing.map((geslacht) => unknownParent({ inwoner, geslacht }, region, rng));
  const registered = known.map((ouder) => ({
    burgerservicenummer: ouder.bsn,
    geslacht: sexOf(ouder),
    naam: relatedName(ouder),
    geboorte: birthOf(ouder),
  }));
  const since = { datumIngangFamilierechtelijkeBetrekking: brpDatum(inwoner.geboortedatum) };
  return [...registered, ...named].map((ouder, index) => ({ ouderAanduiding: String(index + 1), ...since, ...ouder }));
}

/** A parent who lived elsewhere. The names come from residents, so that they are usual ones; the father's surname is the child's. */
function unknownParent(
  { inwoner, geslacht }: { readonly inwoner: Inwoner; readonly geslacht: 'V' | 'M' },
  region: Region,
  rng: Rng,
): BrpRecord {
  const alike = [...region.inwoners.values()].filter(
    (other) =>
      other.geslacht === geslacht && other.geboorteland.code === inwoner.geboorteland.code && other.rol !== 'kind',
  );
  const model = alike.length > 0 ? rng.pick(alike) : inwoner;
  const family = geslacht === 'M' ? inwoner : rng.pick([...region.inwoners.values()]);
  const year = Number(inwoner.geboortedatum.slice(0, 4)) - rng.int(22, 39);
  return {
    geslacht: SEX[geslacht],
    naam: relatedName({
      voornamen: model.voornamen,
      voorvoegsel: family.voorvoegsel,
      geslachtsnaam: family.geslachtsnaam,
    }),
    geboorte: { datum: brpDatum(String(year)), land: inwoner.geboorteland },
  };
}
