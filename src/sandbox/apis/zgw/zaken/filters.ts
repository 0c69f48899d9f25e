import { vertrouwelijkheidSchema } from '../../../../shared/domain/zaak';
import type { Query } from '../../../store';
import { catalogueUrls, zaaktypeOf } from '../catalogi/catalogus';
import { first, invalid, type QueryValues } from '../http';
import type { Register } from '../registers';
import type { Dossier, RolRecord } from './dossier';
import { latestStatus } from './render';

const DATES = [
  'startdatum',
  'einddatum',
  'einddatumGepland',
  'uiterlijkeEinddatumAfdoening',
  'registratiedatum',
] as const;
const COMPARE = {
  '': (value: string, wanted: string) => value === wanted,
  __gt: (value: string, wanted: string) => value > wanted,
  __gte: (value: string, wanted: string) => value >= wanted,
  __lt: (value: string, wanted: string) => value < wanted,
  __lte: (value: string, wanted: string) => value <= wanted,
} as const;

const ROL = 'rol__betrokkeneIdentificatie__';
/** Query names on a rol, with the type of betrokkene and the field of its identification that they look at. */
const BETROKKENE: Readonly<Record<string, readonly [type: string, field: string]>> = {
  [`${ROL}natuurlijkPersoon__inpBsn`]: ['natuurlijk_persoon', 'inpBsn'],
  [`${ROL}natuurlijkPersoon__anpIdentificatie`]: ['natuurlijk_persoon', 'anpIdentificatie'],
  [`${ROL}natuurlijkPersoon__inpA_nummer`]: ['natuurlijk_persoon', 'inpA_nummer'],
  [`${ROL}nietNatuurlijkPersoon__innNnpId`]: ['niet_natuurlijk_persoon', 'innNnpId'],
  [`${ROL}nietNatuurlijkPersoon__annIdentificatie`]: ['niet_natuurlijk_persoon', 'annIdentificatie'],
  [`${ROL}nietNatuurlijkPersoon__kvkNummer`]: ['niet_natuurlijk_persoon', 'kvkNummer'],
  [`${ROL}nietNatuurlijkPersoon__vestigingsNummer`]: ['niet_natuurlijk_persoon', 'vestigingsNummer'],
  [`${ROL}vestiging__vestigingsNummer`]: ['vestiging', 'vestigingsNummer'],
  [`${ROL}vestiging__kvkNummer`]: ['vestiging', 'kvkNummer'],
  [`${ROL}medewerker__identificatie`]: ['medewerker', 'identificatie'],
  [`${ROL}organisatorischeEenheid__identificatie`]: ['organisatorische_eenheid', 'identificatie'],
};

const dateNames = DATES.flatMap((date) => [date, `${date}__gt`, `${date}__lt`]);

/** Every query name that `GET /zaken` knows. Source: Zaken API 1.5.1. */
export const ZAAK_FILTERS: ReadonlySet<string> = new Set([
  ...dateNames,
  ...Object.keys(BETROKKENE),
  'startdatum__gte',
  'startdatum__lte',
  'einddatum__isnull',
  'archiefactiedatum',
  'archiefactiedatum__gt',
  'archiefactiedatum__lt',
  'archiefactiedatum__isnull',
  'archiefnominatie',
  'archiefnominatie__in',
  'archiefstatus',
  'archiefstatus__in',
  'bronorganisatie',
  'bronorganisatie__in',
  'expand',
  'identificatie',
  'identificatie__icontains',
  'kenmerk',
  'kenmerk__bron',
  'maximaleVertrouwelijkheidaanduiding',
  'omschrijving',
  'ordering',
  'resultaat__resultaattype',
  'rol__betrokkene',
  'rol__betrokkeneType',
  'rol__machtiging',
  'rol__machtiging__loa',
  'rol__omschrijvingGeneriek',
  'status__statustype',
  'zaaktype',
  'zaaktype__omschrijving',
]);

/** Names that only `POST /zaken/_zoek` knows besides those. */
export const ZOEK_FILTERS: ReadonlySet<string> = new Set([
  ...ZAAK_FILTERS,
  'uuid__in',
  'zaaktype__in',
  'zaaktype__not_in',
  'zaakgeometrie',
]);

/** The part of a query that the store's index answers; the rest is {@link matchesZaak}'s. */
export function indexQuery(query: QueryValues): NonNullable<Query['where']> {
  const terms: readonly (readonly [name: string, term: string])[] = [
    [`${ROL}natuurlijkPersoon__inpBsn`, 'bsn'],
    [`${ROL}nietNatuurlijkPersoon__innNnpId`, 'rsin'],
    [`${ROL}nietNatuurlijkPersoon__kvkNummer`, 'kvk'],
    [`${ROL}vestiging__kvkNummer`, 'kvk'],
    [`${ROL}vestiging__vestigingsNummer`, 'vestiging'],
    ['identificatie', 'identificatie'],
  ];
  const where: Record<string, string> = {};
  for (const [name, term] of terms) {
    const value = first(query, name);
    if (value !== null) where[term] = value;
  }
  return where;
}

/** True when a zaak meets every condition of the query. */
export function matchesZaak(register: Register, url: (path: string) => string, query: QueryValues) {
  checkChoices(query);
  const urls = catalogueUrls(register, url);
  const is = (name: string, test: (wanted: string) => boolean): boolean => {
    const wanted = first(query, name);
    return wanted === null || test(wanted);
  };
  const isOneOf = (name: string, value: string): boolean => query.get(name)?.includes(value) ?? true;
  return (dossier: Dossier): boolean => {
    const type = zaaktypeOf(register, dossier.zaaktype);
    const typeUrl = urls.zaaktype(dossier.zaaktype);
    return (
      matchesDates(dossier, query) &&
      matchesRol(dossier.rollen, query) &&
      is('identificatie', (wanted) => dossier.identificatie === wanted) &&
      is('identificatie__icontains', (wanted) => contains(dossier.identificatie, wanted)) &&
      is('bronorganisatie', (wanted) => dossier.bronorganisatie === wanted) &&
      isOneOf('bronorganisatie__in', dossier.bronorganisatie) &&
      is('omschrijving', (wanted) => contains(dossier.omschrijving, wanted)) &&
      is('zaaktype__omschrijving', (wanted) => contains(type.omschrijving, wanted)) &&
      is('zaaktype', (wanted) => typeUrl === wanted) &&
      isOneOf('zaaktype__in', typeUrl) &&
      !(query.get('zaaktype__not_in')?.includes(typeUrl) ?? false) &&
      isOneOf('uuid__in', dossier.uuid) &&
      is('status__statustype', (wanted) => wanted === statustypeUrl(dossier, urls)) &&
      is('resultaat__resultaattype', (wanted) => wanted === resultaattypeUrl(dossier, urls)) &&
      is('archiefstatus', (wanted) => wanted === 'nog_te_archiveren') &&
      isOneOf('archiefstatus__in', 'nog_te_archiveren') &&
      is('archiefactiedatum__isnull', (wanted) => wanted === 'true') &&
      is('maximaleVertrouwelijkheidaanduiding', (wanted) => rank(dossier.vertrouwelijkheid) <= rank(wanted)) &&
      NEVER_FILLED.every((name) => first(query, name) === null)
    );
  };
}

/** Fields that no zaak of the practice region has, so that no zaak meets a condition on them. */
const NEVER_FILLED = [
  'archiefactiedatum',
  'archiefactiedatum__gt',
  'archiefactiedatum__lt',
  'archiefnominatie',
  'archiefnominatie__in',
  'kenmerk',
  'kenmerk__bron',
  'rol__betrokkene',
  'rol__machtiging',
  'rol__machtiging__loa',
  'zaakgeometrie',
] as const;

const contains = (text: string, wanted: string): boolean => text.toLowerCase().includes(wanted.toLowerCase());

const rank = (level: string): number => vertrouwelijkheidSchema.options.findIndex((option) => option === level);

type Urls = ReturnType<typeof catalogueUrls>;

function statustypeUrl(dossier: Dossier, urls: Urls): string | null {
  const status = dossier.statussen[latestStatus(dossier)];
  return status ? urls.part(dossier.zaaktype, 'statustypen', status.volgnummer - 1) : null;
}

const resultaattypeUrl = (dossier: Dossier, urls: Urls): string | null =>
  dossier.resultaat ? urls.part(dossier.zaaktype, 'resultaattypen', dossier.resultaat.type) : null;

function matchesDates(dossier: Dossier, query: QueryValues): boolean {
  const isNull = first(query, 'einddatum__isnull');
  if (isNull !== null && (dossier.einddatum === null) !== (isNull === 'true')) return false;
  return DATES.every((date) =>
    Object.entries(COMPARE).every(([operator, holds]) => {
      const wanted = first(query, date + operator);
      const value = dossier[date];
      return wanted === null || (value !== null && holds(value, wanted));
    }),
  );
}

/** All conditions on a rol must hold for one and the same rol. */
function matchesRol(rollen: readonly RolRecord[], query: QueryValues): boolean {
  const onField = Object.keys(BETROKKENE).filter((name) => first(query, name) !== null);
  const type = first(query, 'rol__betrokkeneType');
  const generiek = first(query, 'rol__omschrijvingGeneriek');
  if (onField.length === 0 && type === null && generiek === null) return true;
  return rollen.some(
    (rol) =>
      (type === null || rol.betrokkene.type === type) &&
      (generiek === null || rol.roltype === generiek) &&
      onField.every((name) => hasField(rol, name, first(query, name))),
  );
}

/** True when `rol` is of the type, and has the value, that the query name `name` asks. Also for `GET /rollen`, whose names lack `rol__`. */
export function hasField(rol: RolRecord, name: string, wanted: string | null): boolean {
  const [type, field] = BETROKKENE[name] ?? [];
  if (type === undefined || field === undefined) return false;
  const identificatie: Readonly<Record<string, unknown>> = rol.betrokkene.identificatie;
  return rol.betrokkene.type === type && identificatie[field] === wanted;
}

/** The names of `GET /rollen` on the identification of a betrokkene. */
export const ROL_FIELDS: readonly string[] = Object.keys(BETROKKENE).map((name) => name.slice('rol__'.length));

function checkChoices(query: QueryValues): void {
  const wanted = first(query, 'maximaleVertrouwelijkheidaanduiding');
  if (wanted !== null && rank(wanted) < 0) throw invalidChoice('maximaleVertrouwelijkheidaanduiding');
  for (const name of dateNames) {
    const value = first(query, name);
    if (value !== null && !/^\d{4}-\d{2}-\d{2}$/.test(value)) {
      throw invalid({ name, code: 'invalid', reason: 'Voer een geldige datum in.' });
    }
  }
}

const invalidChoice = (name: string) =>
  invalid({ name, code: 'invalid_choice', reason: 'Selecteer een geldige keuze.' });

const ORDER_FIELDS = ['startdatum', 'einddatum', 'identificatie', 'registratiedatum'] as const;

/** Sorts by the `ordering` values; first named counts most. Without any: newest first. */
export function sortZaken(dossiers: readonly Dossier[], ordering: readonly string[]): readonly Dossier[] {
  const keys = (ordering.length === 0 ? ['-startdatum'] : ordering).map((text) => {
    const name = text.replace(/^-/, '');
    if (name === 'publicatiedatum' || name === 'archiefactiedatum') return null;
    const field = ORDER_FIELDS.find((one) => one === name);
    if (!field) throw invalidChoice('ordering');
    return { field, sign: text.startsWith('-') ? -1 : 1 };
  });
  return [...dossiers].sort((a, b) => {
    for (const key of keys) {
      if (!key) continue;
      const [left, right] = [a[key.field] ?? '', b[key.field] ?? ''];
      if (left !== right) return left < right ? -key.sign : key.sign;
    }
    return a.uuid < b.uuid ? -1 : 1;
  });
}
