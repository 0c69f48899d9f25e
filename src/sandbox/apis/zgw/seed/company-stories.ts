import { addDays } from '../../../../shared/domain/days';
import type { Region, RegionOrganisatie, Rng } from '../../../region/model';
import { zaaktypeOf } from '../catalogi/catalogus';
import type { RegisterId } from '../registers';
import { organisationAs, vestigingAs } from './betrokkenen';
import type { Story } from './build';
import { DAYS_BACK, municipalRegister, registerOf } from './household-stories';

type Habit = {
  readonly zaaktype: string;
  readonly register: RegisterId | 'gemeente';
  /** Beginnings of SBI codes for which this is usual, with how likely it is for those and for others. */
  readonly sbi: readonly string[];
  readonly chance: number;
  readonly otherwise: number;
};

const HABITS: readonly Habit[] = [
  { zaaktype: 'exploitatievergunning', register: 'gemeente', sbi: ['56'], chance: 0.9, otherwise: 0 },
  { zaaktype: 'standplaatsvergunning', register: 'gemeente', sbi: ['47', '56'], chance: 0.25, otherwise: 0.02 },
  {
    zaaktype: 'evenementenvergunning',
    register: 'gemeente',
    sbi: ['93', '94', '90', '56'],
    chance: 0.5,
    otherwise: 0.05,
  },
  { zaaktype: 'omgevingsvergunning', register: 'gemeente', sbi: ['41', '43', '68'], chance: 0.6, otherwise: 0.25 },
  { zaaktype: 'melding-openbare-ruimte', register: 'gemeente', sbi: [], chance: 0, otherwise: 0.3 },
  {
    zaaktype: 'melding-milieuactiviteit',
    register: 'odnv-vergunningen',
    sbi: ['01', '25', '45', '10', '56'],
    chance: 0.6,
    otherwise: 0.12,
  },
  {
    zaaktype: 'milieucontrole',
    register: 'odnv-toezicht',
    sbi: ['01', '25', '45', '10', '56'],
    chance: 0.7,
    otherwise: 0.2,
  },
  {
    zaaktype: 'omgevingsvergunning-milieu',
    register: 'odnv-vergunningen',
    sbi: ['01', '25', '45', '10'],
    chance: 0.4,
    otherwise: 0.04,
  },
  { zaaktype: 'gebruiksmelding', register: 'veiligheid', sbi: ['56', '93', '94'], chance: 0.6, otherwise: 0.1 },
  { zaaktype: 'afvalcontainer', register: 'afval', sbi: [], chance: 0, otherwise: 0.08 },
];

/** Every zaak that the organisations of the region started, or that is about them. */
export function companyStories(region: Region, rng: Rng): readonly Story[] {
  return [...region.organisaties.values()].flatMap((organisatie) =>
    HABITS.flatMap((habit) =>
      storyOf(region, organisatie, { habit, rng: rng.fork(`${organisatie.kvkNummer}/${habit.zaaktype}`) }),
    ),
  );
}

function storyOf(
  region: Region,
  organisatie: RegionOrganisatie,
  { habit, rng }: { readonly habit: Habit; readonly rng: Rng },
): Story[] {
  const isUsual = habit.sbi.some((code) => organisatie.activiteit.sbiCode.startsWith(code));
  // At home, where most of the self-employed work, there is little to permit or inspect.
  const adres = region.adressen.get(organisatie.vestigingen[0]?.adresId ?? '') ?? null;
  const atHome = adres?.gebruik === 'woonfunctie' ? 0.3 : 1;
  if (!rng.chance((isUsual ? habit.chance : habit.otherwise) * atHome)) return [];
  const latest = organisatie.einddatum ?? region.today;
  const start = addDays(latest, -rng.int(2, DAYS_BACK - 60));
  if (start < organisatie.startdatum || start < addDays(region.today, -DAYS_BACK)) return [];
  const register = habit.register === 'gemeente' ? municipalRegister(adres) : registerOf(habit.register);
  if (!register) return [];
  const vestiging = rng.chance(0.4) ? vestigingAs(organisatie) : null;
  return [
    {
      id: `${organisatie.kvkNummer}/${habit.zaaktype}`,
      register,
      zaaktype: habit.zaaktype,
      initiator: vestiging ?? organisationAs(organisatie),
      adres,
      start,
      verhaal: rng.pick(zaaktypeOf(register, habit.zaaktype).verhalen),
    },
  ];
}
