import { describe, expect, it } from 'vitest';
import { datumOf } from '../../../shared/domain/days';
import type { KlantbeeldSections } from '../../../shared/domain/klantbeeld';
import type { Persoon } from '../../../shared/domain/persoon';
import { zaakIdSchema } from '../../../shared/domain/ids';
import type { Zaak } from '../../../shared/domain/zaak';
import type { LineResult } from '../../../shared/result';
import {
  agent,
  bad,
  connectionOf,
  ermelo,
  harderwijk,
  ok,
  otherBsn,
  persoonOf,
  testBsn,
} from '../../../../tests/support/builders';
import { askDepsOver, fakeLines } from '../../../../tests/support/fake-lines';
import type { Connection } from '../../ports/lines';
import type { Ports } from '../../ports/ports';
import { assembleKlantbeeld, type AssembleRequest } from './assemble';

const brp = connectionOf('brp', { ports: ['personen'], purpose: 'burgerzaken' });
const zgw = connectionOf('zgw', { ports: ['zaken'] });
const odnv = connectionOf('odnv', { ports: ['zaken'], purpose: 'omgeving' });
const tax = connectionOf('tax', { ports: ['belastingen'], purpose: 'belastingen' });
const bewoning = connectionOf('bewoning', { ports: ['bewoning'], purpose: 'burgerzaken' });

const zaakOf = (omschrijving: string): Zaak => ({
  id: zaakIdSchema.parse('5f0c0c6e-7d3f-4a7e-9f5a-0d8f6f6b1a11'),
  connectionId: zgw.id,
  url: 'http://x/zaken/1',
  identificatie: 'ZAAK-2026-1',
  omschrijving,
  zaaktype: 'Melding',
  status: 'Ontvangen',
  resultaat: null,
  behandelaar: null,
  startdatum: datumOf('2026-10-01'),
  einddatum: null,
  einddatumGepland: null,
  uiterlijkeEinddatumAfdoening: null,
  isOpgeschort: false,
  betalingsindicatie: null,
  vertrouwelijkheid: 'openbaar',
  producten: [],
});

const relatie: Persoon['relaties'][number] = {
  soort: 'kind',
  bsn: null,
  naam: 'Noor de Vries',
  geboortedatum: null,
  soortVerbintenis: null,
  sinds: null,
};
const personen = (connection: Connection, answer: LineResult<ReturnType<typeof persoonOf> | null>): Ports => ({
  personen: {
    get: () => Promise.resolve(answer),
    listByBsn: () => Promise.resolve(ok(connection, [])),
    search: () => Promise.resolve(ok(connection, [])),
  },
});
type ZakenAnswer = Promise<LineResult<readonly Zaak[]>>;
const zaken = (connection: Connection, answer: ZakenAnswer | (() => ZakenAnswer)): Ports => ({
  zaken: {
    listFor: () => (typeof answer === 'function' ? answer() : answer),
    findByIdentificatie: () => Promise.resolve(ok(connection, [])),
    get: () => Promise.reject(new Error('not asked')),
    revision: () => Promise.reject(new Error('not asked')),
    document: () => Promise.reject(new Error('not asked')),
    initiator: () => Promise.resolve(ok(connection, null)),
  },
});

const request = (changes: Partial<AssembleRequest> = {}): AssembleRequest => ({
  subject: { kind: 'persoon', bsn: testBsn },
  access: { user: agent(), municipality: harderwijk, purpose: null, level: 2 },
  asker: { userId: 'sanne', conversationId: null, traceId: 'a'.repeat(32), signal: new AbortController().signal },
  today: datumOf('2026-11-02'),
  only: null,
  identity: null,
  ...changes,
});

describe('assembleKlantbeeld', () => {
  it('hands each answer on as it lands, the fast one before the slow one', async () => {
    let answerSlow: (answer: LineResult<readonly Zaak[]>) => void = () => undefined;
    const slow = new Promise<LineResult<readonly Zaak[]>>((resolve) => (answerSlow = resolve));
    const deps = askDepsOver(
      fakeLines([
        { connection: zgw, ports: zaken(zgw, slow) },
        { connection: odnv, ports: zaken(odnv, Promise.resolve(ok(odnv, [zaakOf('Stank')]))) },
      ]),
    );
    const arrived: string[][] = [];

    const assembling = assembleKlantbeeld(
      deps,
      request(),
      (section, sections) =>
        section === 'zaken' && arrived.push(sections.zaken.map(({ connectionId }) => connectionId)),
    );
    await new Promise((resolve) => setImmediate(resolve));
    const beforeSlow = [...arrived];
    answerSlow(ok(zgw, [zaakOf('Paspoort')]));
    await assembling;

    expect(beforeSlow).toEqual([['odnv']]);
    expect(arrived).toEqual([['odnv'], ['odnv', 'zgw']]);
  });

  it('keeps what one line gave when another fails, and names the failed one', async () => {
    const failing = zaken(zgw, Promise.resolve(bad(zgw, { kind: 'unavailable', httpStatus: 503 })));
    const deps = askDepsOver(
      fakeLines([
        { connection: zgw, ports: failing },
        { connection: odnv, ports: zaken(odnv, Promise.resolve(ok(odnv, [zaakOf('Stank')]))) },
      ]),
    );

    const { sections, lines } = await assembleKlantbeeld(deps, request(), () => undefined);

    expect(sections.zaken).toMatchObject([
      { connectionId: 'zgw', ok: false, error: { kind: 'unavailable' } },
      { connectionId: 'odnv', ok: true },
    ]);
    expect(lines.find(({ id }) => id === 'zgw')).toMatchObject({ ok: false, error: 'unavailable', items: 0 });
    expect(lines.find(({ id }) => id === 'odnv')).toMatchObject({ ok: true, error: null, items: 1 });
  });

  it('turns a bug in one adapter into an answer of that line only', async () => {
    const broken = zaken(zgw, () => Promise.reject(new TypeError('bug')));
    const deps = askDepsOver(
      fakeLines([
        { connection: zgw, ports: broken },
        { connection: odnv, ports: zaken(odnv, Promise.resolve(ok(odnv, []))) },
      ]),
    );

    const { lines } = await assembleKlantbeeld(deps, request(), () => undefined);

    expect(lines.map(({ id, error }) => [id, error])).toEqual(
      expect.arrayContaining([
        ['zgw', 'internal'],
        ['odnv', null],
      ]),
    );
    expect(deps.bugs).toHaveLength(1);
  });

  it('makes no request for a section that the level keeps closed', async () => {
    const deps = askDepsOver(fakeLines([{ connection: tax, ports: {} }]));
    const access = { ...request().access, level: 1 as const };

    const { sections, lines } = await assembleKlantbeeld(deps, request({ access }), () => undefined);

    expect(sections.belastingen).toMatchObject([{ ok: false, error: { kind: 'notAsked', because: 'level' } }]);
    expect(lines).toMatchObject([{ id: 'tax', requests: 0 }]);
    expect(deps.audit.readings).toEqual([]);
  });

  it('makes no request outside the purpose that was given', async () => {
    const lines = fakeLines([{ connection: tax, ports: {} }]);
    const access = { ...request().access, purpose: 'omgeving' as const };

    const { sections } = await assembleKlantbeeld(askDepsOver(lines), request({ access }), () => undefined);

    expect(sections.belastingen).toMatchObject([{ ok: false, error: { kind: 'notAsked', because: 'purpose' } }]);
    expect(lines.opened).toEqual([]);
  });

  it('asks no line of another municipality', async () => {
    const elders = connectionOf('zgw-ermelo', { ports: ['zaken'], municipalities: [ermelo] });
    const lines = fakeLines([{ connection: elders, ports: zaken(elders, Promise.resolve(ok(elders, []))) }]);

    const { sections } = await assembleKlantbeeld(askDepsOver(lines), request(), () => undefined);

    expect(sections.zaken).toEqual([]);
    expect(lines.opened).toEqual([]);
  });

  it('logs whose data was read, for which purpose and with what result, also when it failed', async () => {
    const failing = zaken(odnv, Promise.resolve(bad(odnv, { kind: 'timeout', afterMs: 3000 })));
    const deps = askDepsOver(fakeLines([{ connection: odnv, ports: failing }]));

    await assembleKlantbeeld(deps, request(), () => undefined);

    expect(deps.audit.readings).toMatchObject([
      {
        userId: 'sanne',
        subject: `bsn:${testBsn}`,
        purpose: 'omgeving',
        lineId: 'lijn-odnv',
        operation: 'zaken.listFor',
        result: 'timeout',
      },
    ]);
  });

  it('shows nothing when the access log cannot be written', async () => {
    const deps = askDepsOver(
      fakeLines([{ connection: zgw, ports: zaken(zgw, Promise.resolve(ok(zgw, [zaakOf('Paspoort')]))) }]),
    );
    const arrived: KlantbeeldSections[] = [];
    const audit = {
      ...deps.audit,
      record: () => {
        throw new Error('disk full');
      },
    };

    await assembleKlantbeeld({ ...deps, audit }, request(), (_section, sections) => arrived.push(sections));

    expect(JSON.stringify(arrived)).not.toContain('Paspoort');
    expect(arrived.at(-1)?.zaken).toMatchObject([{ ok: false, error: { kind: 'internal' } }]);
    expect(deps.bugs).toHaveLength(1);
  });

  it('logs the relatives and fellow residents whose data came with the answer', async () => {
    const relaties = [{ ...relatie, bsn: otherBsn }, relatie];
    const deps = askDepsOver(fakeLines([{ connection: brp, ports: personen(brp, ok(brp, persoonOf({ relaties }))) }]));

    await assembleKlantbeeld(deps, request(), () => undefined);

    expect(deps.audit.readings.map(({ subject }) => subject)).toEqual([`bsn:${testBsn}`, `bsn:${otherBsn}`]);
  });

  it('says of what follows from the identity that it could not be asked, when the identity failed', async () => {
    const deps = askDepsOver(
      fakeLines([
        { connection: brp, ports: personen(brp, bad(brp, { kind: 'timeout', afterMs: 3000 })) },
        { connection: bewoning, ports: { bewoning: { listOn: () => Promise.resolve(ok(bewoning, [])) } } },
      ]),
    );

    const { lines } = await assembleKlantbeeld(deps, request(), () => undefined);

    expect(lines).toMatchObject([
      { id: 'brp', error: 'timeout' },
      { id: 'bewoning', error: 'notAsked', requests: 0 },
    ]);
  });

  it('names a fellow resident only when the BRP gives the relation', async () => {
    const adresseerbaarObject = '0243010000000001';
    const persoon = persoonOf({
      relaties: [
        {
          soort: 'partner',
          bsn: otherBsn,
          naam: 'Kees Bakker',
          geboortedatum: null,
          soortVerbintenis: 'huwelijk',
          sinds: null,
        },
      ],
    });
    const plaats = persoon.verblijfplaats?.type === 'Adres' ? persoon.verblijfplaats : null;
    if (!plaats) throw new Error('The builder gives an address');
    const woont = {
      ...persoon,
      verblijfplaats: {
        ...plaats,
        adres: { ...plaats.adres, adresseerbaarObjectIdentificatie: adresseerbaarObject as never },
      },
    };
    const stranger = { bsn: '999992466' as never, isMogelijk: false, isGeheim: false };
    const deps = askDepsOver(
      fakeLines([
        { connection: brp, ports: personen(brp, ok(brp, woont)) },
        {
          connection: bewoning,
          ports: {
            bewoning: {
              listOn: () =>
                Promise.resolve(ok(bewoning, [{ bsn: otherBsn, isMogelijk: false, isGeheim: false }, stranger])),
            },
          },
        },
      ]),
    );

    const { sections } = await assembleKlantbeeld(deps, request(), () => undefined);

    const fellow = sections.household.find(({ connectionId }) => connectionId === 'bewoning');
    expect(fellow?.ok && fellow.value).toMatchObject([
      { naam: 'Kees Bakker', relatie: 'partner' },
      { naam: '', bsn: null, relatie: 'zelfde adres' },
    ]);
  });
});
