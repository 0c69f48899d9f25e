import type { Region, Rng } from '../../../region/model';
import { createRng } from '../../../rng';

/**
 * Choices for one named thing of the tax register. They follow from the region alone, because the zaak register asks for
 * the same bills as the tax register and both must see the same.
 */
export const taxRng = (region: Pick<Region, 'seed'>, name: string): Rng =>
  createRng(`${region.seed}/belastingen/${name}`);
