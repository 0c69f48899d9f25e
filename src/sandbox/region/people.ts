import type { Datum } from '../../shared/domain/datum';
import type { Herkomst } from './facts';
import type { Inwoner, Rng, Waarde } from './model';
import { ageOn, pickWeighted, type World } from './world';

const NEDERLAND: Waarde = { code: '6030', omschrijving: 'Nederland' };
const NEDERLANDSE: Waarde = { code: '0001', omschrijving: 'Nederlandse' };

/** What a new resident is made from; the rest follows from the facts. */
export type NewInwoner = {
  readonly geslacht: 'V' | 'M';
  readonly geboortedatum: Datum;
  readonly rol: Inwoner['rol'];
  readonly huishoudenId: string;
  /** Null for somebody of Dutch descent. */
  readonly herkomst: Herkomst | null;
  /** Prefix and name as one text; drawn when absent. */
  readonly achternaam?: string;
  readonly ouderBsns?: readonly string[];
};

/** Adds a resident to the world and gives it back. */
export function addInwoner(world: World, made: NewInwoner, rng: Rng): Inwoner {
  const { herkomst } = made;
  const namen = herkomst ?? world.facts.namen;
  const inwoner: Inwoner = {
    bsn: world.numbers.bsn(),
    geslacht: made.geslacht,
    voornamen: voornamenOf(world, made, rng),
    ...splitAchternaam(made.achternaam ?? rng.pick(namen.achternamen)),
    naamgebruik: 'E',
    geboortedatum: made.geboortedatum,
    ...origin(world, made, rng),
    huishoudenId: made.huishoudenId,
    rol: made.rol,
    partnerBsn: null,
    ouderBsns: made.ouderBsns ?? [],
    overledenOp: null,
    vertrokken: null,
    isGeheim: false,
    inOnderzoek: false,
    onderCuratele: false,
    telefoonnummer: null,
    email: null,
    kenmerken: [],
  };
  world.inwoners.set(inwoner.bsn, inwoner);
  return inwoner;
}

/** The prefix and the name of a surname such as `van den Berg` or `op 't Hof`. */
export function splitAchternaam(achternaam: string): {
  readonly voorvoegsel: string | null;
  readonly geslachtsnaam: string;
} {
  const words = achternaam.split(' ');
  const first = words.findIndex((word) => /^\p{Lu}/u.test(word));
  return {
    voorvoegsel: first > 0 ? words.slice(0, first).join(' ') : null,
    geslachtsnaam: words.slice(Math.max(first, 0)).join(' '),
  };
}

/** The surname as one text, as {@link splitAchternaam} takes it. */
export const achternaamOf = (inwoner: Pick<Inwoner, 'voorvoegsel' | 'geslachtsnaam'>): string =>
  inwoner.voorvoegsel ? `${inwoner.voorvoegsel} ${inwoner.geslachtsnaam}` : inwoner.geslachtsnaam;

/** A descent by its share among the residents; null, the most, for Dutch. */
export function pickHerkomst(world: World, rng: Rng): Herkomst | null {
  return rng.chance(0.15) ? pickWeighted(world.facts.namen.herkomsten, rng) : null;
}

/** The descent that a surname tells of, for relatives who get names of the same kind. */
export const herkomstOf = (world: World, inwoner: Inwoner): Herkomst | null =>
  world.facts.namen.herkomsten.find((herkomst) => herkomst.achternamen.includes(achternaamOf(inwoner))) ?? null;

function voornamenOf({ facts }: World, { geslacht, geboortedatum, herkomst }: NewInwoner, rng: Rng): string {
  if (herkomst) return rng.pick(herkomst[geslacht]);
  const year = Number(geboortedatum.slice(0, 4));
  const generatie = facts.namen.generaties.find(({ tot }) => year <= tot) ?? facts.namen.generaties.at(-1);
  const first = rng.pick(generatie?.[geslacht] ?? facts.namen.tweedeNamen[geslacht]);
  const extra = rng.int(0, 9);
  const count = extra < 4 ? 0 : extra < 9 ? 1 : 2;
  const more = Array.from({ length: count }, () => rng.pick(facts.namen.tweedeNamen[geslacht]));
  return [...new Set([first, ...more])].join(' ');
}

type Origin = Pick<Inwoner, 'geboorteplaats' | 'geboorteplaatsCode' | 'geboorteland' | 'nationaliteiten'>;

function origin(world: World, { geboortedatum, herkomst, rol }: NewInwoner, rng: Rng): Origin {
  const born = pickWeighted(world.facts.namen.geboorteplaatsen, rng);
  const here: Origin = {
    geboorteplaats: born.plaats,
    geboorteplaatsCode: born.code,
    geboorteland: NEDERLAND,
    nationaliteiten: [NEDERLANDSE],
  };
  if (!herkomst) return here;
  const isDutch = rng.chance(herkomst.aandeelNederlander);
  const nationaliteiten = [
    ...(isDutch ? [NEDERLANDSE] : []),
    ...(isDutch && rng.chance(0.6) ? [] : [herkomst.nationaliteit]),
  ];
  const own = new Map(nationaliteiten.map((nationaliteit) => [nationaliteit.code, nationaliteit]));
  // Small children were born here; so were most of the second generation.
  const age = ageOn(geboortedatum, world.today);
  const isBornHere = (rol === 'kind' && age < 9) || (age < 45 && rng.chance(herkomst.aandeelNederlander * 0.6));
  if (isBornHere || herkomst.land.code === NEDERLAND.code) return { ...here, nationaliteiten: [...own.values()] };
  return {
    geboorteplaats: rng.pick(herkomst.plaatsen),
    geboorteplaatsCode: null,
    geboorteland: herkomst.land,
    nationaliteiten: [...own.values()],
  };
}
