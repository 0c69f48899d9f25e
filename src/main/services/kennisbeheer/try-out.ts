/** What it takes to search in this thread, read with the first draft that is tried. */
export { buildKennisIndex } from '../kennis/build-index';
export { rankArtikelen } from '../kennis/rank';
export { searchableOf } from '../kennis/searchable';
