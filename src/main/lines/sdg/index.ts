import { z } from 'zod';
import { artikelIdSchema, municipalityIdSchema } from '../../../shared/domain/ids';
import type { Artikel } from '../../../shared/domain/kennis';
import { mapValue } from '../../../shared/result';
import { allPages, wirePage } from '../all-pages';
import { once } from '../asked';
import { defineLine } from '../define-line';
import { toDatum, toLoginmiddel } from '../wire-values';

const text = z.string().nullish();
const wireVertaling = z.object({
  taal: text,
  titel: text,
  tekst: text,
  procedureBeschrijving: text,
  bewijs: text,
  vereisten: text,
  bezwaarEnBeroep: text,
  kostenEnBetaalmethoden: text,
  uitersteTermijn: text,
  wtdBijGeenReactie: text,
  procedureLink: z.object({ label: text, url: text }).nullish(),
});
const wireProduct = z.object({
  uuid: z.guid(),
  upnLabel: text,
  publicatieDatum: text,
  productAanwezig: z.boolean().nullish(),
  doelgroep: text,
  verantwoordelijkeOrganisatie: z.object({ owmsPrefLabel: text }).nullish(),
  vertalingen: z.array(wireVertaling).nullish(),
});

const wireProducten = wirePage(wireProduct);

const MOST = 20_000;

/** Product texts. Source: PDC for the SDG 1.8.3, `GET /api/v1/producten`. Absent products and texts in other languages are left out. */
export const sdg = defineLine({
  kind: 'sdg',
  label: 'Productteksten (SDG)',
  ports: ['kennis'],
  settings: z.strictObject({}),
  connect: (http) => ({
    kennis: {
      async listArtikelen() {
        const page = (number: number) => http.get('/api/v1/producten', wireProducten, { params: { page: number } });
        return mapValue(await allPages(page, { items: MOST }), (found) =>
          once(found, ({ uuid }) => uuid).flatMap(toArtikel),
        );
      },
    },
  }),
  probe: async (http) =>
    mapValue(
      await http.get('/api/v1/producten', z.object({ results: z.array(z.unknown()) }), {
        params: { upnLabel: 'bestaat niet' },
      }),
      () => null,
    ),
});

/** One article of the Dutch text; nothing when the product is not offered or has no Dutch text. */
export function toArtikel(wire: z.infer<typeof wireProduct>): readonly Artikel[] {
  const vertaling = wire.vertalingen?.find(({ taal }) => !taal || taal === 'nl');
  if (!vertaling?.titel || wire.productAanwezig === false) return [];
  const { tekst, titel, procedureLink, ...fields } = vertaling;
  return [
    {
      id: artikelIdSchema.parse(`sdg-${wire.uuid}`),
      soort: 'product',
      titel,
      upn: wire.upnLabel || null,
      doelgroep: wire.doelgroep === 'eu-bedrijf' ? 'eu-bedrijf' : 'eu-burger',
      afdeling: null,
      trefwoorden: [],
      velden: { ...emptyFields, ...filled(fields), tekst: tekst ?? '' },
      lokaleVelden: [],
      municipality: municipalityOf(wire.verantwoordelijkeOrganisatie?.owmsPrefLabel),
      aanvraag: procedureLink?.url ? { url: procedureLink.url, loginmiddel: toLoginmiddel(procedureLink.label) } : null,
      gerelateerd: [],
      laatstGecontroleerd: toDatum(wire.publicatieDatum),
      bron: 'SDG',
    },
  ];
}

const emptyFields: Artikel['velden'] = {
  tekst: '',
  kostenEnBetaalmethoden: null,
  bewijs: null,
  vereisten: null,
  uitersteTermijn: null,
  procedureBeschrijving: null,
  bezwaarEnBeroep: null,
  wtdBijGeenReactie: null,
  notice: null,
  contact: null,
  deskMemo: null,
};

type Fields = Omit<z.infer<typeof wireVertaling>, 'taal' | 'titel' | 'tekst' | 'procedureLink'>;
const FIELDS = [
  'procedureBeschrijving',
  'bewijs',
  'vereisten',
  'bezwaarEnBeroep',
  'kostenEnBetaalmethoden',
  'uitersteTermijn',
  'wtdBijGeenReactie',
] as const;

const filled = (fields: Fields): Partial<Artikel['velden']> =>
  Object.fromEntries(FIELDS.flatMap((name) => (fields[name] ? [[name, fields[name]]] : [])));

/** `Gemeente Harderwijk` or `Harderwijk` is our `harderwijk`. */
function municipalityOf(label: string | null | undefined) {
  const id = (label ?? '')
    .toLowerCase()
    .replace(/^gemeente\s+/, '')
    // Not the spaces before it: each of many would be the begin of a new attempt.
    .replace(/\(gemeente\)$/, '')
    .trim()
    .replace(/[^a-z0-9]+/g, '-');
  const parsed = municipalityIdSchema.safeParse(id);
  return parsed.success ? parsed.data : null;
}
