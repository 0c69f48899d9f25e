import fs from 'node:fs';
import path from 'node:path';

/**
 * Turns the published test people, residences and companies into the compact files that the practice municipality reads.
 * Run by hand when a new publication is taken over: `node scripts/import-test-people.mjs FOLDER`, where FOLDER holds
 * `brp/personen.json`, `brp/bewoningen.json` and `kvk/*.json`. What the files hold and where they come from:
 * resources/sandbox/README.md.
 */

/** @typedef {Record<string, unknown>} Fields  an object of a published file */

const TARGET = path.join(import.meta.dirname, '..', 'resources', 'sandbox');

/** Follows from the other fields, or from the day on which it is asked. */
const DERIVED = new Set(['leeftijd', 'langFormaat']);

/** The publication has the form from before BRP Personen 2.7, which the specification refuses. */
const OUTDATED = new Set(['gezag']);

const BAG_ID = /^\d{16}$/;

/** @param {unknown} value @returns {value is Fields} */
const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Loose spaces at the ends and doubled ones; those of an address line are right: `1234 AB  PLAATS`. @param {string} text */
const tidy = (text) => (/^\d{4} [A-Z]{2} {2}\S/.test(text) ? text.trim() : text.replace(/\s+/g, ' ').trim());

/** Descriptions of codes: `/` and `+` are not allowed there. @param {string} text */
const tidyDescription = (text) => tidy(text).replaceAll('/', ' of ').replaceAll(' + ', ' en ');

/** Gives every key a short name and every code with its description a number. */
function createTables() {
  /** @type {Map<string, number>} */
  const keys = new Map();
  /** @type {Map<string, number>} */
  const values = new Map();
  /** @param {Map<string, number>} table @param {string} item */
  const indexIn = (table, item) => {
    const known = table.get(item);
    if (known !== undefined) return known;
    table.set(item, table.size);
    return table.size - 1;
  };
  return {
    /** @param {string} name */
    key: (name) => indexIn(keys, name).toString(36),
    /** @param {unknown[]} value */
    value: (value) => `#${indexIn(values, JSON.stringify(value)).toString(36)}`,
    keys: () => [...keys.keys()],
    values: () => [...values.keys()].map((text) => JSON.parse(text)),
  };
}

/** `@2001-02-03`, `@2001-02`, `@2001` or `@` for a date; null when `fields` is something else. @param {Fields} fields */
function asDate(fields) {
  if (fields['type'] === 'Datum') return `@${String(fields['datum'])}`;
  if (fields['type'] === 'JaarMaandDatum')
    return `@${String(fields['jaar']).padStart(4, '0')}-${String(fields['maand']).padStart(2, '0')}`;
  if (fields['type'] === 'JaarDatum') return `@${String(fields['jaar']).padStart(4, '0')}`;
  return fields['type'] === 'DatumOnbekend' ? '@' : null;
}

/** A code with its description (and kind), or null when `fields` is something else. @param {Fields} fields @returns {unknown[] | null} */
function asCode(fields) {
  const { code, omschrijving, soort, ...rest } = fields;
  if (Object.keys(rest).length > 0 || (code === undefined && omschrijving === undefined)) return null;
  const description = typeof omschrijving === 'string' ? tidyDescription(omschrijving) : null;
  return [code ?? null, description, ...(soort === undefined ? [] : [soort])];
}

/** @param {unknown} value @param {ReturnType<typeof createTables>} tables @returns {unknown} */
function compact(value, tables) {
  if (typeof value === 'string') return /^[@#=]/.test(value) ? `=${tidy(value)}` : tidy(value);
  if (Array.isArray(value)) return value.map((item) => compact(item, tables));
  if (!isFields(value)) return value;
  const date = asDate(value);
  if (date !== null) return date;
  const code = asCode(value);
  if (code) return tables.value(code);
  const kept = Object.entries(value).filter(([name, item]) => isKept(name, item));
  return Object.fromEntries(kept.map(([name, item]) => [tables.key(name), compact(item, tables)]));
}

/** @param {string} name @param {unknown} item */
function isKept(name, item) {
  if (DERIVED.has(name) || OUTDATED.has(name)) return false;
  if (/^(adresseerbaarObject|nummeraanduiding)Identificatie$/.test(name) && typeof item === 'string')
    return BAG_ID.test(item);
  return !(Array.isArray(item) && item.length === 0) && !(isFields(item) && Object.keys(item).length === 0);
}

/** @param {string} text `YYYYMMDD` @returns {string} ISO, or as much of it as is known */
const isoDay = (text) =>
  [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)].filter((part) => Number(part) > 0).join('-');

/**
 * One row per residence at an object of the BAG: [bsn, object, from, to or null, under investigation].
 *
 * @param {Fields[]} records
 * @returns {unknown[][]}
 */
function toResidences(records) {
  return records.flatMap((record) => {
    const stay = record['verblijfplaats'];
    if (!isFields(stay) || !BAG_ID.test(String(stay['adresseerbaarObjectIdentificatie']))) return [];
    const to = typeof stay['datumEindeAdreshouding'] === 'string' ? isoDay(stay['datumEindeAdreshouding']) : null;
    const from = isoDay(String(stay['datumAanvangAdreshouding']));
    return [
      [
        record['burgerservicenummer'] ?? null,
        stay['adresseerbaarObjectIdentificatie'] ?? null,
        from,
        to,
        isFields(stay['inOnderzoek']),
      ],
    ];
  });
}

/** Answers hold links to the server they came from; ours makes its own. @param {unknown} value @returns {unknown} */
function withoutLinks(value) {
  if (Array.isArray(value)) return value.map(withoutLinks);
  if (!isFields(value)) return typeof value === 'string' ? tidy(value) : value;
  const kept = Object.entries(value).filter(([name]) => name !== 'links' && name !== '_links');
  return Object.fromEntries(kept.map(([name, item]) => [name, withoutLinks(item)]));
}

/** @param {string} folder @param {string} start @returns {unknown[]} */
function readAnswers(folder, start) {
  const names = fs
    .readdirSync(folder)
    .filter((name) => name.startsWith(start))
    .sort();
  return names.map((name) => withoutLinks(JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'))));
}

/** One record per line, so that a new publication shows as a readable difference. @param {string} name @param {Fields} head @param {Record<string, unknown[]>} lists */
function write(name, head, lists) {
  const heads = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  const bodies = Object.entries(lists).map(
    ([key, items]) => `${JSON.stringify(key)}:[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`,
  );
  fs.writeFileSync(path.join(TARGET, name), `{${[...heads, ...bodies].join(',\n')}}\n`);
}

/** @param {string} source */
function importAll(source) {
  /** @param {string} name @returns {Fields[]} */
  const read = (name) => JSON.parse(fs.readFileSync(path.join(source, name), 'utf8'));
  const tables = createTables();
  const personen = read('brp/personen.json').map((persoon) => compact(persoon, tables));
  write('personen.json', { sleutels: tables.keys(), waarden: tables.values() }, { personen });
  write('bewoningen.json', {}, { bewoningen: toResidences(read('brp/bewoningen.json')) });
  const kvk = path.join(source, 'kvk');
  const zoekresultaten = readAnswers(kvk, 'zoekresultaat').flatMap((answer) =>
    isFields(answer) && Array.isArray(answer['resultaten']) ? answer['resultaten'] : [],
  );
  const lists = {
    basisprofielen: readAnswers(kvk, 'basisprofiel'),
    vestigingsprofielen: readAnswers(kvk, 'vestigingsprofiel'),
    zoekresultaten,
  };
  write('kvk.json', {}, lists);
}

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: node scripts/import-test-people.mjs FOLDER (with brp/ and kvk/)');
  process.exit(2);
}
importAll(folder);
