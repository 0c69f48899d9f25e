import { existsSync } from 'node:fs';
import path from 'node:path';
import { createChecker, type Checker, type Finding } from './check';
import { readDocument } from './document';
import type { JsonObject } from './json';
import type { Recorded } from './recording-proxy';

const ROOT = path.join(__dirname, '../../..');

/** Folder with the official OpenAPI files, or null when this machine does not have it. */
export const officialFolder =
  [process.env['SPECS_DIR'], path.join(ROOT, '../shared/specs')].find(
    (folder) => folder !== undefined && existsSync(folder),
  ) ?? null;

const REGISTERS = '[a-z-]+';

/** Where the sandbox serves which API; `base` is the server's address in the file. Our own file is always there. */
const official: readonly { readonly base: RegExp; readonly file: string }[] = [
  { base: /^\/haalcentraal\/api\/brp(?=\/)/, file: 'brp-personen-2.7.0.oneof.yaml' },
  { base: /^\/haalcentraal\/api\/bewoning(?=\/)/, file: 'brp-bewoning-2.1.0.oneof.yaml' },
  { base: /^\/lvbag\/individuelebevragingen\/v2(?=\/)/, file: 'bag-individuele-bevragingen-2.6.0.yaml' },
  { base: /^\/kvk\/api\/v2(?=\/zoeken)/, file: 'kvk-zoeken-2.0.0.yaml' },
  { base: /^\/kvk\/api(?=\/v1\/basisprofielen)/, file: 'kvk-basisprofiel-1.4.yaml' },
  { base: /^\/kvk\/api(?=\/v1\/vestigingsprofielen)/, file: 'kvk-vestigingsprofiel-1.4.yaml' },
  { base: /^\/woz\/api\/v1(?=\/)/, file: 'woz-bevragen-1.0.0.yaml' },
  { base: new RegExp(`^/zgw/${REGISTERS}/zaken/api/v1(?=/)`), file: 'zaken-1.5.1.yaml' },
  { base: new RegExp(`^/zgw/${REGISTERS}/catalogi/api/v1(?=/)`), file: 'catalogi-1.3.1.yaml' },
  { base: new RegExp(`^/zgw/${REGISTERS}/documenten/api/v1(?=/)`), file: 'documenten-1.4.2.yaml' },
  { base: new RegExp(`^/zgw/${REGISTERS}/besluiten/api/v1(?=/)`), file: 'besluiten-1.1.0.yaml' },
  { base: /^\/klantinteracties\/api\/v1(?=\/)/, file: 'klantinteracties-0.9.0.yaml' },
  { base: /^\/open-product\/producten\/api\/v1(?=\/)/, file: 'open-product-producten-1.7.0.yaml' },
  { base: /^\/open-product\/producttypen\/api\/v1(?=\/)/, file: 'open-product-producttypen-1.7.0.yaml' },
  { base: /^\/objecten\/api\/v2(?=\/)/, file: 'objects-2.7.0.yaml' },
  { base: /^\/objecttypes\/api\/v2(?=\/)/, file: 'objecttypes-2.2.2.yaml' },
  { base: /^\/taken\/api\/v1(?=\/)/, file: 'open-vtb-taken-0.1.0.yaml' },
  { base: /^\/sdg(?=\/)/, file: 'sdg-1.8.3.yaml' },
  { base: /^\/referentielijsten(?=\/)/, file: 'referentielijsten-0.2.0.yaml' },
];

const own = { base: /^\/belastingen\/v1(?=\/)/, file: path.join(ROOT, 'resources/specs/belastingen-1.0.0.yaml') };

/** Samenwerkende Catalogi is an XML feed: it has no OpenAPI file. */
const WITHOUT_FILE = /^\/sc\//;

const checkers = new Map<string, Checker>();

function checkerOf(file: string): Checker {
  const checker = checkers.get(file) ?? createChecker(documentOf(file));
  checkers.set(file, checker);
  return checker;
}

/** The file that describes a path of the sandbox, with the address in it that the file leaves out; null when none does. */
export function fileFor(pathname: string): { readonly base: RegExp; readonly file: string } | null {
  const folder = officialFolder;
  const files = folder === null ? [] : official.map(({ base, file }) => ({ base, file: path.join(folder, file) }));
  return [...files, own].find(({ base }) => base.test(pathname)) ?? null;
}

const documents = new Map<string, JsonObject>();

/** An OpenAPI file, read once. */
export function documentOf(file: string): JsonObject {
  const document = documents.get(file) ?? readDocument(file);
  documents.set(file, document);
  return document;
}

/** What a recorded exchange broke, and of which file; null when there is no file for its path. */
export function checkRecorded(recorded: Recorded): (Finding & { readonly file: string }) | null {
  const { pathname } = recorded.url;
  const found = fileFor(pathname);
  if (!found)
    return WITHOUT_FILE.test(pathname)
      ? null
      : { file: 'none', operation: null, violations: [`${recorded.method} ${pathname} belongs to no file`] };
  const below = pathname.replace(found.base, '');
  const finding = checkerOf(found.file)({ ...recorded, path: below, query: recorded.url.searchParams });
  return { ...finding, file: path.basename(found.file, '.yaml') };
}
