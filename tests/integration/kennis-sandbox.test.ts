import axios from 'axios';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { openKennis } from '../../src/main/services/kennis';
import { startSandbox, type Sandbox } from '../../src/sandbox/server';
import { datumOf } from '../../src/shared/domain/days';
import { harderwijk } from '../support/builders';
import { askDepsOver } from '../support/fake-lines';
import { objectsLines } from '../support/objects-lines';
import { localBackend, RESOURCES } from './kennis-fixtures';

const TODAY = '2026-03-12';
const TOKEN = 'token-of-the-kennis-test';
const headers = { Authorization: `Bearer ${TOKEN}`, 'Content-Crs': 'EPSG:4326', 'Accept-Crs': 'EPSG:4326' };
const objectSchema = z.object({
  url: z.string(),
  type: z.string(),
  record: z.looseObject({
    data: z.looseObject({
      identificatie: z.string(),
      vertalingen: z.array(z.looseObject({ titel: z.string().optional() })),
    }),
  }),
});

let sandbox: Sandbox;
let objects = '';
beforeAll(async () => {
  sandbox = await startSandbox({
    port: 0,
    token: TOKEN,
    file: null,
    seed: 1,
    today: datumOf(TODAY),
    resources: RESOURCES,
  });
  objects = `${sandbox.url}/objecten/api/v2/objects`;
});
afterAll(() => sandbox.close());

/** The knowledge base over the practice municipality's own Objects API. */
function kennisOverSandbox() {
  const ask = askDepsOver(objectsLines(`${sandbox.url}/objecten/api/v2`, TOKEN));
  const kennis = openKennis({
    ask,
    backend: localBackend(undefined, TODAY),
    nowMs: () => Date.parse(`${TODAY}T09:00:00Z`),
  });
  const titels = async (text: string): Promise<readonly string[]> =>
    ((await kennis.search({ text, municipality: harderwijk, limit: 20 }))?.hits ?? []).map(({ titel }) => titel);
  return { kennis, titels };
}

type Registered = z.infer<typeof objectSchema>;

/** An article whose title holds this: its reference text first, then the texts of municipalities. */
async function articleAbout(word: string): Promise<readonly [Registered, ...Registered[]]> {
  const { data } = await axios.get<unknown>(objects, { headers, params: { data_icontains: word, pageSize: 500 } });
  const all = z
    .object({ results: z.array(z.unknown()) })
    .parse(data)
    .results.flatMap((one) => objectSchema.safeParse(one).data ?? []);
  const found = all.find(({ record }) => record.data.vertalingen[0]?.titel?.toLowerCase().includes(word));
  const [first, ...others] = all.filter(({ record }) => record.data.identificatie === found?.record.data.identificatie);
  if (!first) throw new Error(`no article about ${word}`);
  return [first, ...others];
}

const titleOf = ({ record }: Registered): string => record.data.vertalingen[0]?.titel ?? '';

it('finds an article that an editor changed, and no longer one that was deleted, within one sync', async () => {
  const { kennis, titels } = kennisOverSandbox();
  await kennis.sync();
  const [before] = await kennis.sources();
  for (const { url, record } of await articleAbout('rijbewijs')) {
    const vertalingen = record.data.vertalingen.map((one) => ({ ...one, titel: 'Luchtballonbewijs aanvragen' }));
    await axios.patch(url, { record: { data: { vertalingen }, startAt: TODAY } }, { headers });
  }
  const deleted = await articleAbout('hond');
  for (const { url } of deleted) await axios.delete(url, { headers });

  await kennis.sync();

  expect(await titels('luchtballonbewijs')).toContain('Luchtballonbewijs aanvragen');
  expect(await titels('hond')).not.toContain(titleOf(deleted[0]));
  expect((await kennis.sources())[0]?.articles).toBe((before?.articles ?? 0) - deleted.length);
});

it('no longer shows an article that the municipality does not offer any more', async () => {
  const { kennis, titels } = kennisOverSandbox();
  await kennis.sync();
  const article = await articleAbout('trouwen');
  const titel = titleOf(article[0]);
  expect(await titels(titel)).toContain(titel);
  for (const { url } of article)
    await axios.patch(url, { record: { data: { productAanwezig: false }, startAt: TODAY } }, { headers });

  await kennis.sync();

  expect(await titels(titel)).not.toContain(titel);
});
