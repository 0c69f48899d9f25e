import { describe, expect, it } from 'vitest';
import { agent, ermelo, harderwijk } from '../../../../tests/support/builders';
import { kennisWork } from '../../../../tests/support/kennis-work';
import { artikelIdSchema } from '../../../shared/domain/ids';
import type { Voorstel } from '../../../shared/domain/kennisvoorstel';

const sanne = agent();
const joost = agent({ id: 'joost', roles: ['redacteur'] });
const petra = agent({ id: 'petra', roles: ['supervisor'] });
const editor = agent({ id: 'anna', roles: ['redacteur'] });

const REFERENCE_ID = '3f1f3a70-8f6c-4a8e-9d63-6b7f0c5a1d81';
const terms = 'http://standaarden.overheid.nl/owms/terms';
const artikelData = (velden: object, extra: object = {}) => ({
  uuid: REFERENCE_ID,
  identificatie: 'paspoort',
  upnUri: `${terms}/paspoort`,
  upnLabel: 'paspoort',
  publicatieDatum: '2026-01-05',
  productAanwezig: true,
  verantwoordelijkeOrganisatie: {
    url: '',
    owmsIdentifier: `${terms}/Vereniging_van_Nederlandse_Gemeenten`,
    owmsEndDate: '',
  },
  doelgroep: 'eu-burger',
  vertalingen: [{ taal: 'nl', titel: 'Paspoort', datumWijziging: '2026-01-05', ...velden }],
  onlineAanvragen: 'digid',
  ...extra,
});

/** An editor's desk with one reference text in the register. */
function work() {
  const made = kennisWork();
  made.register.put(
    'kennisartikel',
    REFERENCE_ID,
    artikelData({ tekst: '<p>Vraag aan.</p>', kostenEnBetaalmethoden: '<p>€ 80.</p>' }),
  );
  const { drafts, voorstellen } = made.kennisbeheer;
  const paspoort = artikelIdSchema.parse('paspoort');
  const begin = async (user = joost, gemeente: typeof harderwijk | null = null): Promise<Voorstel> => {
    const draft = await drafts.start(user, { soort: 'artikel', artikelId: paspoort, gemeente });
    if (!draft) throw new Error('no draft');
    return draft;
  };
  const handIn = async (draft: Voorstel, velden: Partial<Voorstel['velden']>, user = joost) => {
    drafts.keep(user, { ...draft, velden: { ...draft.velden, ...velden } });
    await voorstellen.submit(user, draft.id);
    await made.outbox.flush();
  };
  const publish = (
    id: string,
    user = petra,
    merged: Pick<Voorstel, 'velden' | 'basis'> | null = null,
    release: { readonly reason: string } | null = null,
  ) => voorstellen.review(user, id, { besluit: 'publiceer', release, merged });
  return { ...made, drafts, voorstellen, begin, handIn, publish };
}

const nl = (data: unknown) => (data as { readonly vertalingen: readonly Record<string, unknown>[] }).vertalingen[0];

describe('writing', () => {
  it('begins with the article as it stands and keeps the draft for its writer only', async () => {
    const { drafts, begin } = work();

    const draft = await begin();

    expect(draft).toMatchObject({ titel: 'Paspoort', velden: { tekst: '<p>Vraag aan.</p>', bewijs: null } });
    expect(drafts.list(joost)).toHaveLength(1);
    expect(drafts.list(editor)).toEqual([]);
  });

  it('begins a first text of a municipality empty: it follows the reference', async () => {
    const draft = await work().begin(joost, harderwijk);

    expect(Object.values(draft.velden).every((veld) => veld === null)).toBe(true);
    expect(draft).toMatchObject({ titel: 'Paspoort', gemeente: 'harderwijk', basis: null });
  });

  it('cannot begin with what is not there', async () => {
    const { drafts } = work();

    expect(
      await drafts.start(joost, { soort: 'artikel', artikelId: artikelIdSchema.parse('weg'), gemeente: null }),
    ).toBeNull();
  });
});

describe('review', () => {
  it('publishes what another wrote, and keeps what the editor knows nothing of', async () => {
    const { begin, handIn, publish, outbox, register, today } = work();
    const draft = await begin();
    await handIn(draft, { kostenEnBetaalmethoden: '<p>€ 83.</p>' });

    const reply = await publish(draft.id);
    await outbox.flush();

    expect(reply).toEqual({ ok: true, value: { state: 'published' } });
    const data = register.newest(REFERENCE_ID);
    expect(nl(data)).toMatchObject({ tekst: '<p>Vraag aan.</p>', kostenEnBetaalmethoden: '<p>€ 83.</p>' });
    expect(data).toMatchObject({ onlineAanvragen: 'digid', veldDatums: { kostenEnBetaalmethoden: today() } });
    expect(data?.['veldDatums']).not.toHaveProperty('tekst');
  });

  it('is never of the writer', async () => {
    const { begin, handIn, publish, register } = work();
    const draft = await begin(petra);
    await handIn(draft, { tekst: '<p>Anders.</p>' }, petra);

    expect(await publish(draft.id, petra)).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
    expect(register.versions(REFERENCE_ID)).toBe(1);
  });

  it('sends it back with what to do, and the writer takes it up again', async () => {
    const { begin, handIn, voorstellen, outbox } = work();
    const draft = await begin();
    await handIn(draft, { tekst: '<p>Te lang.</p>' });

    await voorstellen.review(petra, draft.id, { besluit: 'terug', opmerking: 'Maak het korter.' });
    await outbox.flush();

    const again = await voorstellen.takeUp(joost, draft.id);
    expect(again).toMatchObject({ opmerking: 'Maak het korter.', velden: { tekst: '<p>Te lang.</p>' } });
    expect(await voorstellen.takeUp(petra, draft.id)).toBeNull();
  });

  it('closes the questions that the text answers, and tells who asked', async () => {
    const { kennisbeheer, drafts, handIn, publish, outbox } = work();
    const report = {
      aanleiding: 'zoeken',
      woorden: 'mag ik bijen houden',
      gemeente: harderwijk,
      artikel: null,
      passage: null,
    } as const;
    const vraag = kennisbeheer.vragen.report(sanne, { report, people: { names: [] }, origin: 'x' });
    await outbox.flush();
    const draft = await drafts.start(joost, {
      soort: 'nieuw',
      titel: 'Bijen houden',
      gemeente: harderwijk,
      kennisvragen: [vraag?.id ?? ''],
    });
    if (!draft) throw new Error('no draft');
    await handIn(draft, { tekst: '<p>Dat mag.</p>' });

    await publish(draft.id);
    await outbox.flush();

    expect(await kennisbeheer.vragen.mine(sanne)).toMatchObject([
      { isNieuw: true, vraag: { status: 'beantwoord', antwoord: { id: draft.artikelId, titel: 'Bijen houden' } } },
    ]);
  });
});

describe('a text that names an executor', () => {
  const named = { tekst: '<p>MeerInzicht stuurt het paspoort.</p>' };

  it('is not published', async () => {
    const { begin, handIn, publish, register } = work();
    const draft = await begin();
    await handIn(draft, named);

    expect(await publish(draft.id)).toMatchObject({ value: { state: 'named', hits: [{ text: 'MeerInzicht' }] } });
    expect(register.versions(REFERENCE_ID)).toBe(1);
  });

  it('is published when a supervisor says why, which is kept', async () => {
    const { begin, handIn, publish, released } = work();
    const draft = await begin();
    await handIn(draft, named);
    const reason = { reason: 'Staat zo in de wet.' };

    expect(await publish(draft.id, editor, null, reason)).toMatchObject({ ok: false, error: { because: 'role' } });
    expect(await publish(draft.id, petra, null, reason)).toMatchObject({ value: { state: 'published' } });
    expect(released).toMatchObject([{ userId: 'petra', channel: 'kennis', reason: 'Staat zo in de wet.' }]);
  });

  it('may do so in the internal memo', async () => {
    const { begin, handIn, publish } = work();
    const draft = await begin();
    await handIn(draft, { deskMemo: '<p>MeerInzicht weet meer.</p>' });

    expect(await publish(draft.id)).toMatchObject({ value: { state: 'published' } });
  });
});

describe('two editors at once', () => {
  async function both(mine: Partial<Voorstel['velden']>, theirs: Partial<Voorstel['velden']>) {
    const made = work();
    const [first, second] = [await made.begin(joost), await made.begin(editor)];
    await made.handIn(first, theirs);
    await made.handIn(second, mine, editor);
    await made.publish(first.id);
    await made.outbox.flush();
    return { ...made, second };
  }

  it('both stand when they changed other fields', async () => {
    const { second, publish, outbox, register } = await both({ bewijs: '<p>Foto.</p>' }, { tekst: '<p>Nieuw.</p>' });

    expect(await publish(second.id)).toMatchObject({ value: { state: 'published' } });
    await outbox.flush();

    expect(nl(register.newest(REFERENCE_ID))).toMatchObject({ tekst: '<p>Nieuw.</p>', bewijs: '<p>Foto.</p>' });
  });

  it('the second sees what the first wrote in the same field, and nothing is written over', async () => {
    const { second, publish, outbox, register } = await both({ tekst: '<p>Mijn.</p>' }, { tekst: '<p>Haar.</p>' });

    const reply = await publish(second.id);

    expect(reply).toMatchObject({
      value: { state: 'conflict', beeld: { botsing: ['tekst'], huidig: { velden: { tekst: '<p>Haar.</p>' } } } },
    });
    expect(nl(register.newest(REFERENCE_ID))).toMatchObject({ tekst: '<p>Haar.</p>' });
    if (!reply.ok || reply.value.state !== 'conflict') throw new Error('no conflict');
    const { beeld } = reply.value;

    await publish(second.id, petra, { velden: beeld.voorstel.velden, basis: beeld.huidigeBasis });
    await outbox.flush();

    expect(nl(register.newest(REFERENCE_ID))).toMatchObject({ tekst: '<p>Mijn.</p>' });
  });
});

describe('the versions of an article', () => {
  it('are there to compare and to put back, newest first', async () => {
    const { begin, handIn, publish, outbox, voorstellen } = work();
    const draft = await begin();
    await handIn(draft, { tekst: '<p>Nieuw.</p>' });
    await publish(draft.id);
    await outbox.flush();

    const versies = await voorstellen.versies(joost, draft);

    expect(versies.map(({ tekst }) => tekst.velden.tekst)).toEqual(['<p>Nieuw.</p>', '<p>Vraag aan.</p>']);
  });
});

describe('while the register does not answer', () => {
  it('nothing is published over what cannot be seen', async () => {
    const { begin, handIn, publish, register } = work();
    const draft = await begin();
    await handIn(draft, { tekst: '<p>Nieuw.</p>' });
    register.fail({ kind: 'unavailable', httpStatus: 503 });

    expect(await publish(draft.id)).toMatchObject({ ok: false });
  });
});

describe('an own text of a municipality', () => {
  it('holds only its own fields, and takes the product of the reference', async () => {
    const { begin, handIn, publish, outbox, register } = work();
    const draft = await begin(joost, harderwijk);
    await handIn(draft, { kostenEnBetaalmethoden: '<p>€ 75.</p>' });
    await publish(draft.id);
    await outbox.flush();

    const data = register.newest(draft.objectId);

    expect(data).toMatchObject({
      identificatie: 'paspoort',
      upnUri: `${terms}/paspoort`,
      verantwoordelijkeOrganisatie: { owmsIdentifier: `${terms}/Harderwijk_(gemeente)` },
    });
    expect(nl(data)).toMatchObject({ kostenEnBetaalmethoden: '<p>€ 75.</p>', tekst: '' });
  });

  it('is not for an editor of another municipality', async () => {
    const { begin, handIn, voorstellen } = work();
    const draft = await begin(joost, harderwijk);
    await handIn(draft, { tekst: '<p>Van ons.</p>' });

    expect((await voorstellen.list({ ...editor, mandates: [ermelo] })).regels).toEqual([]);
  });
});
