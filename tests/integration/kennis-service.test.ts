import { describe, expect, it, vi } from 'vitest';
import { artikelIdSchema } from '../../src/shared/domain/ids';
import { artikelSchema, type Artikel } from '../../src/shared/domain/kennis';
import type { LineResult } from '../../src/shared/result';
import { openKennis } from '../../src/main/services/kennis';
import type { KennisService } from '../../src/main/services/kennis/kennis-service';
import { sanitiseHtml } from '../../src/main/services/kennis/sanitise';
import { bad, connectionOf, ermelo, harderwijk, ok } from '../support/builders';
import { askDepsOver, fakeLines } from '../support/fake-lines';
import { ARTIKELEN, artikelOf, kennisOver, localBackend, localOf } from './kennis-fixtures';

type Answers = readonly LineResult<readonly Artikel[]>[];

const source = connectionOf('kennis', { ports: ['kennis'] });
const other = connectionOf('sdg', { ports: ['kennis'] });
const id = (text: string) => artikelIdSchema.parse(text);
/** A service whose sources answer with the next of these; the last one stays. */
function serviceOver(answers: readonly Answers[], backend = localBackend()) {
  const asked = vi.fn<() => Answers>();
  for (const [at, answer] of answers.entries()) {
    if (at === answers.length - 1) asked.mockReturnValue(answer);
    else asked.mockReturnValueOnce(answer);
  }
  return { asked, service: kennisOver(asked, { backend }) };
}

const idsOf = async (service: KennisService, text: string, municipality = harderwijk): Promise<readonly string[]> =>
  ((await service.search({ text, municipality, limit: 5 }))?.hits ?? []).map((hit) => hit.id);

describe('search', () => {
  it('loads the articles once for questions that come at the same time', async () => {
    const { service, asked } = serviceOver([[ok(source, ARTIKELEN)]]);

    const found = await Promise.all([idsOf(service, 'rijbewijs'), idsOf(service, 'scootmobiel')]);

    expect(found).toEqual([['bz-02'], ['sd-09']]);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('searches the articles of all sources together', async () => {
    const { service } = serviceOver([
      [ok(source, ARTIKELEN), ok(other, [artikelOf('ond-1', { titel: 'Ventvergunning aanvragen' })])],
    ]);

    expect((await idsOf(service, 'ventvergunning'))[0]).toBe('ond-1');
  });

  it('keeps the articles of a source that stops answering', async () => {
    const failed = bad<readonly Artikel[]>(source, { kind: 'unavailable', httpStatus: 503 });
    const { service } = serviceOver([[ok(source, ARTIKELEN)], [failed]]);
    await service.sync();

    await service.sync();

    expect(await service.sources()).toMatchObject([{ connectionId: 'kennis', error: 'unavailable', articles: 6 }]);
    expect(await idsOf(service, 'rijbewijs')).toEqual(['bz-02']);
  });

  it('asks again after a start at which every source failed', async () => {
    const failed = bad<readonly Artikel[]>(source, { kind: 'unavailable', httpStatus: null });
    const { service } = serviceOver([[failed], [ok(source, ARTIKELEN)]]);

    expect(await idsOf(service, 'rijbewijs')).toEqual([]);
    expect(await idsOf(service, 'rijbewijs')).toEqual(['bz-02']);
  });

  it('answers from the new articles after a refresh and no longer from the old ones', async () => {
    const { service } = serviceOver([
      [ok(source, ARTIKELEN)],
      [ok(source, [artikelOf('vg-03', { titel: 'Boom kappen' })])],
    ]);
    await service.sync();
    await service.sync();

    expect(await idsOf(service, 'boom kappen')).toEqual(['vg-03']);
    expect(await idsOf(service, 'rijbewijs')).toEqual([]);
  });

  it('answers from the old index when a sync broke off while the new one was made, and from the new one after the next', async () => {
    const backend = localBackend();
    const { service } = serviceOver(
      [[ok(source, ARTIKELEN)], [ok(source, [artikelOf('vg-03', { titel: 'Boom kappen' })])]],
      backend,
    );
    await service.sync();
    vi.spyOn(backend.keeping, 'build').mockRejectedValueOnce(new Error('disk full'));

    await expect(service.sync()).rejects.toThrow('disk full');

    expect(await idsOf(service, 'rijbewijs')).toEqual(['bz-02']);
    expect(await idsOf(service, 'boom kappen')).toEqual([]);
    await service.sync();
    expect(await idsOf(service, 'boom kappen')).toEqual(['vg-03']);
  });
});

describe('get', () => {
  const reference = artikelOf('bz-25', {
    titel: 'Grafrechten verlengen',
    velden: { tekst: '<p>Referentie</p>', kostenEnBetaalmethoden: '<p>€ 1.000</p>', notice: '<p>Let op</p>' },
    aanvraag: { url: 'https://www.{gemeente}.example/graf', loginmiddel: 'DigiD' },
  });
  const { service } = serviceOver([
    [ok(source, [reference, localOf('bz-25', ermelo, { kostenEnBetaalmethoden: '<p>€ 850</p>' })])],
  ]);

  it('lays the local fields of the municipality over the reference text', async () => {
    const artikel = await service.get(id('bz-25'), ermelo);

    expect(artikelSchema.safeParse(artikel).success).toBe(true);
    expect(artikel).toMatchObject({
      titel: 'Grafrechten verlengen',
      lokaleVelden: ['kostenEnBetaalmethoden'],
      municipality: 'ermelo',
    });
    expect(artikel?.velden).toMatchObject({
      tekst: '<p>Referentie</p>',
      kostenEnBetaalmethoden: '<p>€ 850</p>',
      notice: '<p>Let op</p>',
    });
  });

  it('gives another municipality the reference text', async () => {
    const artikel = await service.get(id('bz-25'), harderwijk);

    expect(artikel?.velden.kostenEnBetaalmethoden).toBe('<p>€ 1.000</p>');
    expect(artikel?.lokaleVelden).toEqual([]);
  });

  it('fills in the municipality in the address of the request form', async () => {
    expect((await service.get(id('bz-25'), harderwijk))?.aanvraag?.url).toBe('https://www.harderwijk.example/graf');
  });

  it('gives null for an article that is not there', async () => {
    expect(await service.get(id('bz-99'), harderwijk)).toBeNull();
  });

  it('sanitises every field', async () => {
    const evil = artikelOf('x-1', {
      velden: {
        tekst: '<p onclick="x()">Ja<script>alert(1)</script></p>',
        deskMemo: '<img src=x onerror=alert(1)>memo',
      },
    });
    const { service: dirty } = serviceOver([[ok(source, [evil])]]);

    expect((await dirty.get(id('x-1'), harderwijk))?.velden).toMatchObject({
      tekst: '<p>Ja</p>',
      deskMemo: 'memo',
      notice: null,
    });
  });
});

describe('sanitiseHtml', () => {
  it('keeps the marks of an article', () => {
    const html =
      '<h3>Kosten</h3><p>Zie <a href="https://www.harderwijk.example/x">de site</a>.<br /></p><table><tr><td>€ 1</td></tr></table>';

    expect(sanitiseHtml(html)).toBe(html);
  });

  it.each([
    ['<a href="javascript:alert(1)">hier</a>', '<a>hier</a>'],
    ['<a href="http://onveilig.example">hier</a>', '<a>hier</a>'],
    ['<a href="//elders.example">hier</a>', '<a>hier</a>'],
    ['<a href="/relatief">hier</a>', '<a>hier</a>'],
    ['<iframe src="https://x.example"></iframe><style>p{}</style>tekst', 'tekst'],
    ['<p style="position:fixed" class="x" id="y">tekst</p>', '<p>tekst</p>'],
    ['<svg><a xlink:href="javascript:x"><text>t</text></a></svg>', '<a>t</a>'],
    ['<p>open', '<p>open</p>'],
  ])('makes %s harmless', (dirty, clean) => {
    expect(sanitiseHtml(dirty)).toBe(clean);
  });
});

describe('top', () => {
  it('shows the curated articles that are there, in their order', async () => {
    const { service } = serviceOver([[ok(source, ARTIKELEN)]]);

    expect((await service.top(harderwijk)).map((artikel) => artikel.id)).toEqual(['bz-02', 'pk-01']);
  });

  it('puts what was asked most in front', async () => {
    const asked = kennisOver(() => [ok(source, ARTIKELEN)], { mostAsked: () => [id('sd-09'), id('gone')] });

    expect((await asked.top(harderwijk)).map((artikel) => artikel.id)).toEqual(['sd-09', 'bz-02', 'pk-01']);
  });
});

describe('openKennis', () => {
  it('asks every connection that has articles, keeps a broken one apart, and records nobody', async () => {
    const broken = connectionOf('stuk', { ports: ['kennis'] });
    const lines = fakeLines([
      { connection: source, ports: { kennis: { listArtikelen: () => Promise.resolve(ok(source, ARTIKELEN)) } } },
      { connection: broken, ports: { kennis: { listArtikelen: () => Promise.reject(new Error('bug')) } } },
      { connection: connectionOf('zaken', { ports: ['zaken'] }), ports: {} },
    ]);
    const ask = askDepsOver(lines);
    const kennis = openKennis({ ask, backend: localBackend(), nowMs: () => 0 });
    await kennis.sync();

    const words = await kennis.words();

    expect(words).toContain('Rijbewijs');
    expect(words).toContain('pasje');
    expect(lines.opened).toEqual(['kennis', 'stuk']);
    expect(ask.bugs).toHaveLength(1);
    expect(ask.audit.readings).toEqual([]);
    expect(await idsOf(kennis, 'scootmobiel')).toEqual(['sd-09']);
  });
});
