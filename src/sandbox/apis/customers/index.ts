import type { SandboxApi } from '../../api';
import { klantinteractiesApi } from './klantinteracties';
import { productenApi, producttypenApi } from './open-product';
import { referentielijstenApi } from './referentielijsten';
import { takenApi } from './taken';

/** What the municipality keeps of its customers: contacts, products, tasks, and the list of channels. */
export const customerApis: readonly SandboxApi[] = [
  productenApi,
  producttypenApi,
  takenApi,
  referentielijstenApi,
  klantinteractiesApi,
];
