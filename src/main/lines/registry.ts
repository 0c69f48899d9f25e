import type { AnyLineKind } from './define-line';
import { bag } from './bag';
import { belastingen } from './belastingen';
import { brpBewoning } from './brp-bewoning';
import { brpPersonen } from './brp-personen';
import { klantinteracties } from './klantinteracties';
import { kvk } from './kvk';
import { objecten } from './objecten';
import { openProduct } from './open-product';
import { sc } from './sc';
import { sdg } from './sdg';
import { taken } from './taken';
import { woz } from './woz';
import { zgw } from './zgw';

/** Every kind of line. A new kind is one folder and one entry here. */
export const lineKinds: readonly AnyLineKind[] = [
  brpPersonen,
  brpBewoning,
  bag,
  kvk,
  woz,
  belastingen,
  zgw,
  klantinteracties,
  openProduct,
  objecten,
  taken,
  sdg,
  sc,
];
