import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { lijstenSchema, type Lijsten } from '../../src/shared/domain/lijsten';
import type { Bridge } from '../../src/shared/ipc/contract';
import { ok } from './bridge';

/** The lists that ship. */
export const shippedLijsten = (): Lijsten =>
  lijstenSchema.parse(parse(readFileSync(path.resolve('resources/lists/lijsten.yaml'), 'utf8')));

/** The lists as a bridge gives them, and what one user chose. */
export const lijstenBridge = (
  lijsten = shippedLijsten(),
  favourites: readonly string[] = [],
): Partial<Bridge['lijsten']> => {
  let chosen = favourites;
  return {
    get: () => Promise.resolve(ok(lijsten)),
    favourites: () => Promise.resolve(ok(chosen)),
    setFavourites: ({ ids }) => Promise.resolve(ok((chosen = ids))),
    macros: () => Promise.resolve(ok([])),
  };
};
