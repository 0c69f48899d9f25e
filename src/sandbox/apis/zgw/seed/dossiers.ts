import type { Region } from '../../../region/model';
import { createRng } from '../../../rng';
import type { RegisterId } from '../registers';
import { zaakIdentificatie } from '../zaken/identificatie';
import type { Dossier } from '../zaken/dossier';
import { buildDossier, type Story } from './build';
import { companyStories } from './company-stories';
import { householdStories } from './household-stories';
import { taxStories } from './tax-stories';

const made = new WeakMap<Region, ReadonlyMap<RegisterId, readonly Dossier[]>>();

/**
 * All zaken of the region by register, oldest first. Worked out once per region: every register asks for its own share,
 * and a story decides by the address of its day in which register it lands.
 */
export function dossiersByRegister(region: Region, resources: string): ReadonlyMap<RegisterId, readonly Dossier[]> {
  const known = made.get(region);
  if (known) return known;
  const rng = createRng(`${region.seed}/zgw`);
  const stories = [
    ...householdStories(region, rng.fork('huishoudens')),
    ...companyStories(region, rng.fork('organisaties')),
    ...taxStories(region),
  ];
  const context = { today: region.today, resources, rng: rng.fork('zaken') };
  const dossiers = withHoofdzaken(
    numbered(stories).map(({ story, identificatie }) => ({
      story,
      dossier: buildDossier(context, story, identificatie),
    })),
  );
  made.set(region, dossiers);
  return dossiers;
}

type Numbered = { readonly story: Story; readonly identificatie: string };

/** Numbers in the order in which zaken came in, with gaps: a register has more zaken than we tell of. */
function numbered(stories: readonly Story[]): readonly Numbered[] {
  const counts = new Map<string, number>();
  const inOrder = [...stories].sort((a, b) =>
    a.start === b.start ? (a.id < b.id ? -1 : 1) : a.start < b.start ? -1 : 1,
  );
  return inOrder.map((story) => {
    if (story.fixed?.identificatie) return { story, identificatie: story.fixed.identificatie };
    const key = `${story.register.id}/${story.start.slice(0, 4)}`;
    const count = (counts.get(key) ?? 100) + 7;
    counts.set(key, count);
    return { story, identificatie: zaakIdentificatie(story.register, story.start, count) };
  });
}

type Built = { readonly story: Story; readonly dossier: Dossier };

const MAIN = 'omgevingsvergunning';
const PARTS: ReadonlySet<string> = new Set(['kapvergunning', 'uitwegvergunning']);

/** A permit to fell trees or make a driveway belongs to the building permit of the same household, where there is one. */
function withHoofdzaken(built: readonly Built[]): ReadonlyMap<RegisterId, readonly Dossier[]> {
  const homeOf = ({ story }: Built): string => `${story.register.id}/${story.id.split('/')[0] ?? ''}`;
  const mains = new Map(
    built.filter(({ story }) => story.zaaktype === MAIN).map((one) => [homeOf(one), one.dossier.uuid]),
  );
  const mainOf = (one: Built): string | null =>
    PARTS.has(one.story.zaaktype) ? (mains.get(homeOf(one)) ?? null) : null;
  const result = new Map<RegisterId, Dossier[]>();
  for (const one of built) {
    const { id } = one.story.register;
    const list = result.get(id) ?? [];
    list.push({ ...one.dossier, hoofdzaak: mainOf(one) });
    result.set(id, list);
  }
  for (const [id, dossiers] of result) {
    const parts = dossiers.filter(({ hoofdzaak }) => hoofdzaak !== null);
    const partsOf = (uuid: string): string[] =>
      parts.filter(({ hoofdzaak }) => hoofdzaak === uuid).map((part) => part.uuid);
    result.set(
      id,
      dossiers.map((dossier) => ({ ...dossier, deelzaken: partsOf(dossier.uuid) })),
    );
  }
  return result;
}
