import type { Datum } from '../../shared/domain/datum';
import { createRng } from '../rng';
import { createAddressBook } from './addresses';
import { addEvents } from './events';
import { loadRegionFacts } from './facts';
import { addHouseholds } from './households';
import type { Huishouden, Inwoner, Region } from './model';
import { createNumbers } from './numbers';
import { addOrganisations } from './organisations';
import { addTraits } from './traits';
import type { World } from './world';

/** `resources` is the folder with `sandbox/region`; `today` decides ages and what is recent. */
export type RegionOptions = { readonly seed: number; readonly today: Datum; readonly resources: string };

/**
 * The fictional region of Harderwijk, Ermelo and Zeewolde: about 300 households, 800 residents, 99 organisations. The same seed and
 * day give the same region; another day of the same year gives the same people, with other recent dates.
 */
export function generateRegion({ seed, today, resources }: RegionOptions): Region {
  const rng = createRng(`region/${seed}`);
  const facts = loadRegionFacts(resources);
  const world: World = {
    facts,
    today,
    rng,
    addresses: createAddressBook(facts, rng.fork('adressen')),
    numbers: createNumbers(rng.fork('nummers')),
    inwoners: new Map(),
    huishoudens: new Map(),
    organisaties: new Map(),
  };
  const kinds = addHouseholds(world);
  sortByHousehold(world);
  addEvents(world, kinds);
  addTraits(world);
  addOrganisations(world);
  return {
    seed,
    today,
    adressen: new Map(world.addresses.all().map((adres) => [adres.id, adres])),
    huishoudens: world.huishoudens,
    inwoners: world.inwoners,
    organisaties: world.organisaties,
  };
}

/** Households were made by kind; in the order of their ids every stretch of residents is a fair mix. */
function sortByHousehold({ huishoudens, inwoners }: World): void {
  const homes: Huishouden[] = [...huishoudens.values()].sort((a, b) => a.id.localeCompare(b.id));
  const people: Inwoner[] = homes.flatMap((home) => home.leden.flatMap((bsn) => inwoners.get(bsn) ?? []));
  huishoudens.clear();
  inwoners.clear();
  for (const home of homes) huishoudens.set(home.id, home);
  for (const inwoner of people) inwoners.set(inwoner.bsn, inwoner);
}
