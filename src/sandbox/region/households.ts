import type { Datum } from '../../shared/domain/datum';
import { addDays, datumOf } from '../../shared/domain/days';
import type { Herkomst, Plaats } from './facts';
import type { Huishouden, Inwoner, Rng } from './model';
import { achternaamOf, addInwoner, herkomstOf, pickHerkomst } from './people';
import {
  ageOn,
  bornAt,
  changeInwoner,
  earliest,
  latest,
  pickWeighted,
  shuffled,
  yearsAfter,
  type World,
} from './world';

/** Kinds of households with how many of each. About 300 households, 800 residents. */
const PLAN = {
  'paar-senior': 24,
  'weduwe-recent': 9,
  'paar-ouder': 34,
  'alleen-senior': 22,
  'alleen-overleden': 4,
  meergeneraties: 7,
  gezin: 92,
  'paar-jong': 30,
  'alleen-midden': 22,
  'alleen-jong': 30,
  eenoudergezin: 24,
  studentenhuis: 5,
  vertrokken: 4,
  briefadres: 3,
} as const;
type Soort = keyof typeof PLAN;

const PLAATSEN: readonly { readonly plaats: Plaats; readonly gewicht: number }[] = [
  { plaats: 'Harderwijk', gewicht: 46 },
  { plaats: 'Hierden', gewicht: 6 },
  { plaats: 'Ermelo', gewicht: 28 },
  { plaats: 'Zeewolde', gewicht: 20 },
];

/** Parents whose children may have left home for another household of the region. */
type Ouderpaar = { readonly moeder: Inwoner; readonly vader: Inwoner };

/** What one household is made with. */
type Draft = {
  readonly world: World;
  readonly rng: Rng;
  readonly id: string;
  readonly ouderparen: readonly Ouderpaar[];
};
type Made = { readonly leden: readonly Inwoner[]; readonly verbintenis: Huishouden['verbintenis'] };

/** What later steps need to know of how a household came about. */
export type HouseholdKind = { readonly id: string; readonly soort: Soort };

/** Fills the world with households. Elders come first, so that younger ones can be their children. */
export function addHouseholds(world: World): readonly HouseholdKind[] {
  const kinds = (Object.entries(PLAN) as [Soort, number][]).flatMap(([soort, count]) =>
    Array.from({ length: count }, () => soort),
  );
  const places = shuffled(
    kinds.map((_, index) => index + 1),
    world.rng.fork('volgorde'),
  );
  const ouderparen: Ouderpaar[] = [];
  return kinds.map((soort, index) => {
    const id = `huishouden-${String(places[index] ?? index).padStart(4, '0')}`;
    const rng = world.rng.fork(`huishouden/${soort}/${index}`);
    const made = MAKERS[soort]({ world, rng, id, ouderparen });
    settle(world, { id, soort, made, rng });
    const moeder = made.leden.find((lid) => lid.geslacht === 'V');
    const vader = made.leden.find((lid) => lid.geslacht === 'M');
    if ((soort === 'paar-senior' || soort === 'paar-ouder') && moeder && vader) ouderparen.push({ moeder, vader });
    return { id, soort };
  });
}

/** Gives the household its address and the day since when. */
function settle(world: World, { id, soort, made, rng }: { id: string; soort: Soort; made: Made; rng: Rng }): void {
  const adres = world.addresses.take({ plaats: pickWeighted(PLAATSEN, rng).plaats, gebruik: 'woonfunctie' });
  const oldest = made.leden.map((lid) => lid.geboortedatum).reduce(earliest);
  const grownUp = latest(yearsAfter(oldest, 19, rng), addDays(world.today, -18_000));
  const possible = earliest(grownUp, addDays(world.today, -rng.int(30, 700)));
  const span = Math.max(0, Date.parse(addDays(world.today, -1000)) - Date.parse(possible)) / 86_400_000;
  // Most people moved in the last part of their life, and not before the house was built.
  const moved = addDays(possible, Math.round(span * Math.sqrt(rng.next())));
  const built = latest(moved, addDays(datumOf(`${adres.bouwjaar}-06-01`), rng.int(0, 200)));
  world.huishoudens.set(id, {
    id,
    adresId: adres.id,
    vorigAdresId: null,
    sinds: earliest(built, addDays(world.today, -1)),
    isBriefadres: soort === 'briefadres',
    leden: made.leden.map((lid) => lid.bsn),
    verbintenis: made.verbintenis,
  });
}

const MAKERS: Readonly<Record<Soort, (draft: Draft) => Made>> = {
  'paar-senior': (draft) => paar(draft, { ages: [70, 92], huwelijk: 0.96, gp: 0.03 }),
  'weduwe-recent': (draft) => paar(draft, { ages: [66, 90], huwelijk: 1, gp: 0 }),
  'paar-ouder': (draft) => paar(draft, { ages: [46, 69], huwelijk: 0.82, gp: 0.08 }),
  'paar-jong': (draft) => paar(draft, { ages: [22, 44], huwelijk: 0.36, gp: 0.16 }),
  vertrokken: (draft) =>
    draft.rng.chance(0.5) ? paar(draft, { ages: [28, 55], huwelijk: 0.5, gp: 0.1 }) : alleen(draft, [24, 60]),
  'alleen-senior': (draft) => alleen(draft, [70, 97]),
  'alleen-overleden': (draft) => alleen(draft, [68, 95]),
  'alleen-midden': (draft) => alleen(draft, [46, 69]),
  'alleen-jong': (draft) => alleen(draft, [20, 45]),
  briefadres: (draft) => alleen(draft, [23, 60]),
  gezin: (draft) => gezin(draft),
  eenoudergezin: (draft) => eenoudergezin(draft),
  studentenhuis: (draft) => studentenhuis(draft),
  meergeneraties: (draft) => meergeneraties(draft),
};

function alleen(draft: Draft, ages: readonly [number, number]): Made {
  const { world, rng } = draft;
  const geslacht = rng.chance(ages[0] >= 65 ? 0.68 : 0.47) ? 'V' : 'M';
  const head = addHead(draft, {
    geslacht,
    geboortedatum: bornAt(world, rng.int(...ages), rng),
    herkomst: pickHerkomst(world, rng),
  });
  return { leden: [head], verbintenis: null };
}

type Paar = { readonly ages: readonly [number, number]; readonly huwelijk: number; readonly gp: number };

function paar(draft: Draft, { ages, huwelijk, gp }: Paar): Made {
  const { world, rng, id } = draft;
  const herkomst = pickHerkomst(world, rng);
  const geslacht = rng.chance(0.55) ? 'M' : 'V';
  const other = rng.chance(0.04) ? geslacht : geslacht === 'M' ? 'V' : 'M';
  const age = rng.int(...ages);
  const head = addHead(draft, { geslacht, geboortedatum: bornAt(world, age, rng), herkomst });
  const isMixed = rng.chance(0.12);
  const partner = addInwoner(
    world,
    {
      geslacht: other,
      geboortedatum: bornAt(world, Math.max(ages[0], age + rng.int(-4, 3)), rng),
      rol: 'partner',
      huishoudenId: id,
      herkomst: isMixed ? pickHerkomst(world, rng) : herkomst,
    },
    rng,
  );
  const drawn = rng.next();
  const soort = drawn < huwelijk ? 'huwelijk' : drawn < huwelijk + gp ? 'geregistreerd partnerschap' : null;
  return { leden: [head, partner], verbintenis: soort ? tie(draft, { soort, head, partner }) : null };
}

type Tie = {
  readonly soort: 'huwelijk' | 'geregistreerd partnerschap';
  readonly head: Inwoner;
  readonly partner: Inwoner;
};

/** Binds two people: in their twenties or early thirties, after 1998 for a registered partnership. */
function tie({ world, rng }: Draft, { soort, head, partner }: Tie): NonNullable<Huishouden['verbintenis']> {
  const younger = latest(head.geboortedatum, partner.geboortedatum);
  const wanted = yearsAfter(younger, rng.int(21, 33), rng);
  const possible = soort === 'huwelijk' ? wanted : latest(wanted, datumOf('1998-02-01'));
  const datum = earliest(possible, addDays(world.today, -rng.int(40, 700)));
  for (const [one, spouse] of [
    [head, partner],
    [partner, head],
  ] as const) {
    const isOlderWife = one.geslacht === 'V' && Number(one.geboortedatum.slice(0, 4)) < 1975;
    const naamgebruik =
      one.geslacht === 'V' && rng.chance(isOlderWife ? 0.75 : 0.35)
        ? rng.pick(['V', 'V', 'V', 'P', 'N'] as const)
        : 'E';
    changeInwoner(world, one.bsn, { partnerBsn: spouse.bsn, naamgebruik });
  }
  return { soort, datum };
}

type Head = { readonly geslacht: 'V' | 'M'; readonly geboortedatum: Datum; readonly herkomst: Herkomst | null };

/** The first member; of Dutch descent and not too old, sometimes a child of an older couple of the region. */
function addHead({ world, rng, id, ouderparen }: Draft, head: Head): Inwoner {
  const fits = ouderparen.filter(({ moeder }) => {
    const years = (Date.parse(head.geboortedatum) - Date.parse(moeder.geboortedatum)) / (365.25 * 86_400_000);
    return moeder.geboorteland.code === '6030' && years >= 21 && years <= 40;
  });
  const ouders = !head.herkomst && fits.length > 0 && rng.chance(0.3) ? rng.pick(fits) : null;
  const family = ouders && { achternaam: achternaamOf(ouders.vader), ouderBsns: [ouders.moeder.bsn, ouders.vader.bsn] };
  return addInwoner(world, { ...head, rol: 'hoofd', huishoudenId: id, ...family }, rng);
}

function gezin(draft: Draft): Made {
  const made = paar(draft, { ages: [27, 54], huwelijk: 0.76, gp: 0.09 });
  return { ...made, leden: [...made.leden, ...kinderen(draft, made.leden)] };
}

function eenoudergezin(draft: Draft): Made {
  const { world, rng } = draft;
  const geslacht = rng.chance(0.78) ? 'V' : 'M';
  const head = addHead(draft, {
    geslacht,
    geboortedatum: bornAt(world, rng.int(26, 53), rng),
    herkomst: pickHerkomst(world, rng),
  });
  return { leden: [head, ...kinderen(draft, [head])], verbintenis: null };
}

/** Children at home, the oldest first: at least one, none older than 24. */
function kinderen({ world, rng, id }: Draft, ouders: readonly Inwoner[]): readonly Inwoner[] {
  const moeder = ouders.find((ouder) => ouder.geslacht === 'V') ?? ouders[0];
  const vader = ouders.find((ouder) => ouder.geslacht === 'M') ?? ouders[0];
  if (!moeder || !vader) return [];
  const age = ageOn(moeder.geboortedatum, world.today);
  const wanted = rng.pick([1, 1, 2, 2, 2, 2, 3, 3, 4, 5]);
  const achternaam = achternaamOf(rng.chance(0.1) ? moeder : vader);
  const herkomst = herkomstOf(world, vader);
  let childAge = Math.min(24, Math.max(0, age - rng.int(23, 31)));
  const made: Inwoner[] = [];
  while (made.length < wanted && childAge >= 0) {
    const ouderBsns = [...new Set([moeder.bsn, ...ouders.map((ouder) => ouder.bsn)])];
    const geboortedatum = bornAt(world, childAge, rng);
    made.push(
      addInwoner(
        world,
        {
          geslacht: rng.pick(['V', 'M'] as const),
          geboortedatum,
          rol: 'kind',
          huishoudenId: id,
          herkomst,
          achternaam,
          ouderBsns,
        },
        rng,
      ),
    );
    childAge -= rng.int(2, 4);
  }
  return made;
}

function studentenhuis({ world, rng, id }: Draft): Made {
  const leden = Array.from({ length: rng.int(3, 4) }, (_, index) => {
    const geboortedatum = bornAt(world, rng.int(18, 24), rng);
    const rol = index === 0 ? 'hoofd' : 'inwonend';
    return addInwoner(
      world,
      {
        geslacht: rng.pick(['V', 'M'] as const),
        geboortedatum,
        rol,
        huishoudenId: id,
        herkomst: pickHerkomst(world, rng),
      },
      rng,
    );
  });
  return { leden, verbintenis: null };
}

/** A family with a grandmother at home: the mother of the head, under her own name. */
function meergeneraties(draft: Draft): Made {
  const { world, rng, id } = draft;
  const made = gezin(draft);
  const [head] = made.leden;
  if (!head) return made;
  const age = ageOn(head.geboortedatum, world.today) + rng.int(24, 36);
  const oma = addInwoner(
    world,
    {
      geslacht: 'V',
      geboortedatum: bornAt(world, age, rng),
      rol: 'inwonend',
      huishoudenId: id,
      herkomst: herkomstOf(world, head),
    },
    rng,
  );
  changeInwoner(world, head.bsn, { ouderBsns: [oma.bsn] });
  return { ...made, leden: [...made.leden, oma] };
}
