import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datumOf } from '../shared/domain/days';
import { takenOf } from './apis/customers/taken';
import { objectsApi } from './apis/knowledge/objects';
import { objectsOf } from './apis/knowledge/objects/store';
import { dossiersOf } from './apis/zgw/zaken/dossier';
import { listPeople } from './people';
import { openState } from './state';

const RESOURCES = path.join(__dirname, '../../resources');
const TODAY = datumOf('2026-11-23');
const TOMORROW = datumOf('2026-11-24');
const HARDERWIJK = { id: 'harderwijk' } as const;
/** The region is made more than once here. */
const LONGEST_MS = 60_000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'state-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The state in one file as it stands on a day. */
function openOn(today: typeof TODAY) {
  const options = { file: path.join(folder, 'state.db'), seed: 1, today, resources: RESOURCES };
  const state = openState(options, () => '');
  state.fill();
  return { ...state, store: state.contextOf(objectsApi).store };
}

describe('the state of the sandbox', () => {
  it(
    'keeps what was posted and changed over a restart on another day, and the zaken that it refers to',
    { timeout: LONGEST_MS },
    () => {
      const today = openOn(TODAY);
      const zaken = dossiersOf(today.store, HARDERWIJK).all();
      const taken = takenOf(today.store);
      const [taak] = taken.all();
      if (!taak) throw new Error('The region has no tasks');
      taken.put(taak.uuid, { ...taak, status: 'uitgevoerd' }, {});
      taken.put('nieuw', { ...taak, uuid: 'nieuw' }, {});
      today.close();

      const { store, close } = openOn(TOMORROW);

      const stayed = zaken.filter(({ uuid }) => dossiersOf(store, HARDERWIJK).get(uuid));
      expect(takenOf(store).get(taak.uuid)?.status).toBe('uitgevoerd');
      expect(takenOf(store).get('nieuw')).toMatchObject({ uuid: 'nieuw' });
      expect(stayed.length / zaken.length).toBeGreaterThan(0.95);
      close();
    },
  );

  it('makes the knowledge base when it is asked for the first time, and once', { timeout: LONGEST_MS }, () => {
    const { store, seedWhenAsked, close } = openOn(TOMORROW);
    const before = objectsOf(store).find({}).count;

    seedWhenAsked(objectsApi);
    const after = objectsOf(store).find({}).count;
    seedWhenAsked(objectsApi);

    expect(before).toBe(0);
    expect(after).toBeGreaterThan(400);
    expect(objectsOf(store).find({}).count).toBe(after);
    close();
  });
});

describe('listPeople', () => {
  it(
    'gives residents of every municipality who are known in most registers, as many as asked',
    { timeout: LONGEST_MS },
    () => {
      const people = listPeople({ seed: 1, today: TODAY, resources: RESOURCES }, 60);

      const municipalities = new Set(people.map(({ municipality }) => municipality));
      expect(people).toHaveLength(60);
      expect(new Set(people.map(({ bsn }) => bsn)).size).toBe(60);
      expect(municipalities).toEqual(new Set(['harderwijk', 'ermelo', 'zeewolde']));
      expect(people.every(({ bsn, name }) => /^9999\d{5}$/.test(bsn) && name.includes(' '))).toBe(true);
    },
  );
});
