import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { addDays } from '../../../../shared/domain/days';
import type { SandboxContext } from '../../../api';
import { KENNISNIEUWS, KENNISVOORSTEL, KENNISVRAAG } from './objecttypes';
import type { NewObject } from './store';

const artikel = z.object({ id: z.string(), titel: z.string() });
const vraagSchema = z.object({
  woorden: z.string(),
  aanleiding: z.string(),
  gemeente: z.string(),
  door: z.string(),
  /** Asked so many days ago, and closed so many days ago. */
  dagen: z.number(),
  gesloten: z.number().optional(),
  artikel: artikel.nullable().default(null),
  antwoord: artikel.nullable().default(null),
  reden: z.string().nullable().default(null),
});
const voorstelSchema = z.object({
  artikelId: z.string(),
  titel: z.string(),
  gemeente: z.string(),
  schrijver: z.string(),
  afdeling: z.string(),
  trefwoorden: z.array(z.string()),
  zegswijzen: z.array(z.string()),
  dagen: z.number(),
  velden: z.record(z.string(), z.string()),
});
const nieuwsSchema = z.object({
  soort: z.string(),
  titel: z.string(),
  tekst: z.string(),
  isBelangrijk: z.boolean(),
  gemeenten: z.array(z.string()),
  vaardigheden: z.array(z.string()).default([]),
  dagen: z.number(),
  /** Shown for so many days from today; absent: without end. */
  nog: z.number().optional(),
});
const fileSchema = z.object({
  vragen: z.array(vraagSchema),
  voorstellen: z.array(voorstelSchema),
  nieuws: z.array(nieuwsSchema),
});

/** Questions that were not answered, proposals that wait for review, and news. */
export function knowledgeWork(context: SandboxContext): readonly NewObject[] {
  const file = path.join(context.resources, 'sandbox/kennisbeheer.yaml');
  const { vragen, voorstellen, nieuws } = fileSchema.parse(parse(fs.readFileSync(file, 'utf8')));
  const rng = context.rng.fork('kennisbeheer');
  const uuidOf = (kind: string, key: string): string => rng.fork(`${kind}/${key}`).uuid();
  const made = (objecttype: NewObject['objecttype'], key: string, days: number) => ({
    uuid: uuidOf(objecttype.name, key),
    objecttype,
    startAt: addDays(context.today, -days),
  });
  return [
    ...vragen.map((vraag) => ({
      ...made(KENNISVRAAG, `${vraag.door} ${vraag.woorden}`, vraag.dagen),
      data: vraagData(context, vraag),
    })),
    ...voorstellen.map((voorstel) => ({
      ...made(KENNISVOORSTEL, voorstel.artikelId, voorstel.dagen),
      data: voorstelData(context, voorstel, uuidOf),
    })),
    ...nieuws.map((item) => ({ ...made(KENNISNIEUWS, item.titel, item.dagen), data: nieuwsData(context, item) })),
  ];
}

const momentOf = ({ today }: SandboxContext, days: number): string => `${addDays(today, -days)}T09:30:00.000Z`;

function vraagData(context: SandboxContext, vraag: z.infer<typeof vraagSchema>): NewObject['data'] {
  const { gesloten, antwoord } = vraag;
  const status = antwoord === null ? 'gesloten' : 'beantwoord';
  return {
    aanleiding: vraag.aanleiding,
    woorden: vraag.woorden,
    gemeente: vraag.gemeente,
    gevraagdDoor: vraag.door,
    gevraagdOp: momentOf(context, vraag.dagen),
    artikel: vraag.artikel,
    passage: null,
    status: gesloten === undefined ? 'open' : status,
    geslotenOp: gesloten === undefined ? null : momentOf(context, gesloten),
    geslotenDoor: gesloten === undefined ? null : 'joost.kwakkel',
    antwoord,
    reden: vraag.reden,
  };
}

function voorstelData(
  context: SandboxContext,
  { dagen, ...voorstel }: z.infer<typeof voorstelSchema>,
  uuidOf: (kind: string, key: string) => string,
): NewObject['data'] {
  return {
    ...voorstel,
    stand: 'review',
    objectId: uuidOf('artikel', voorstel.artikelId),
    lokaleVelden: Object.keys(voorstel.velden),
    doelgroep: 'eu-burger',
    geldigVan: null,
    geldigTot: null,
    reviewDatum: addDays(context.today, 365),
    isDoorgedrukt: false,
    kennisvragen: [],
    basis: null,
    ingediendOp: momentOf(context, dagen),
    beoordelaar: null,
    opmerking: null,
  };
}

const nieuwsData = (
  context: SandboxContext,
  { dagen, nog, ...item }: z.infer<typeof nieuwsSchema>,
): NewObject['data'] => ({
  ...item,
  publicatieDatum: addDays(context.today, -dagen),
  eindDatum: nog === undefined ? null : addDays(context.today, nog),
  schrijver: 'joost.kwakkel',
});
