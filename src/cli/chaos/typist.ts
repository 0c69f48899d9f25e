import { setTimeout as wait } from 'node:timers/promises';
import { createSignal, type Signal } from '../../main/app/signal';
import type { Chance } from './chance';
import { adressenOf, fictionalBsn, formOf, nextWord } from './content';
import { DeskGoneError, type Desk, type Form, type Place } from './desk';
import type { ExpectedContact, Ledger } from './ledger';

/** What the user of a desktop is doing. */
export type Phase = 'starting' | 'typing' | 'saving' | 'delivering';

/** How the user works. `mostDrafts`: so many conversations run beside each other; `saves`: the share of pauses in which one is saved. */
export type Habits = {
  readonly keyMs: readonly [number, number];
  readonly mostDrafts: number;
  readonly saves: number;
  /** Whether callbacks and zaken are filled in too. */
  readonly isThorough: boolean;
};

export type Typist = {
  readonly phase: () => Phase;
  /** The ledger as it is now. */
  readonly ledger: () => Ledger;
  /** Resolves when saving begins for the first time, and when it was confirmed for the first time. */
  readonly saving: Promise<void>;
  readonly saved: Promise<void>;
  /** Resolves when the desktop is gone. @throws what went wrong otherwise */
  readonly done: Promise<void>;
};

/** The API takes at most 1,000 characters. */
const LONGEST_NOTE = 900;

type Draft = Ledger['drafts'][number];

type At = { readonly desk: Desk; readonly chance: Chance; readonly habits: Habits; readonly now: Now };
type Now = {
  phase: Phase;
  readonly drafts: Draft[];
  readonly contacts: ExpectedContact[];
  readonly saving: Signal;
  readonly saved: Signal;
};

/** A user at work on `desk`: begins conversations, types in them, saves them, until the desktop is gone. */
export function startTypist(desk: Desk, ledger: Ledger, how: Pick<At, 'chance' | 'habits'>): Typist {
  const now: Now = {
    phase: 'typing',
    ...{ drafts: [...ledger.drafts], contacts: [...ledger.contacts] },
    ...{ saving: createSignal(), saved: createSignal() },
  };
  return {
    phase: () => now.phase,
    ledger: () => ({ drafts: now.drafts, contacts: now.contacts }),
    ...{ saving: now.saving.told, saved: now.saved.told },
    done: work({ desk, now, ...how }).catch((cause: unknown) => {
      if (!(cause instanceof DeskGoneError)) throw cause;
    }),
  };
}

async function work(at: At): Promise<never> {
  const { desk, now, chance, habits } = at;
  for (;;) {
    const isNew = now.drafts.length === 0 || (now.drafts.length < habits.mostDrafts && chance.hits(0.3));
    const draft = isNew ? await begin(at) : chance.pick(now.drafts);
    await desk.show(placeOf(draft));
    await type(desk, draft, at);
    if (draft.note !== '' && (chance.hits(habits.saves) || draft.note.length > LONGEST_NOTE / 2))
      await finish(at, draft);
  }
}

async function begin({ desk, now }: At): Promise<Draft> {
  const draft: Draft = { ...(await desk.start()), note: '', typedAtMs: [], saving: null };
  now.drafts.push(draft);
  return draft;
}

/** As far as a window is filled in with a few keys. */
const plain: Partial<Form> = { resultaat: 'zelfstandig_afgehandeld', zaak: null, callback: null };

async function finish({ desk, now, chance, habits }: At, draft: Draft): Promise<void> {
  const form = habits.isThorough ? formOf(chance) : { ...formOf(chance), ...plain };
  const bsn = chance.hits(0.7) ? fictionalBsn(chance) : null;
  await desk.choose(draft.conversationId, bsn);
  await desk.fill(placeOf(draft), form);
  const expected = expectedOf(draft, form, bsn);
  draft.saving = expected;
  now.phase = 'saving';
  now.saving.tell();
  await desk.save(placeOf(draft));
  now.drafts.splice(now.drafts.indexOf(draft), 1);
  now.contacts.push({ ...expected, isConfirmed: true });
  now.phase = 'delivering';
  now.saved.tell();
}

async function type(desk: Desk, draft: Draft, { chance, habits }: Pick<At, 'chance' | 'habits'>): Promise<void> {
  const words = Array.from({ length: chance.int(1, 6) }, () => nextWord(chance)).join('');
  for (const character of words) {
    if (draft.note.length + character.length > LONGEST_NOTE) return;
    await wait(chance.int(...habits.keyMs));
    draft.note += character;
    // By code unit, as the length of a text counts.
    for (let unit = 0; unit < character.length; unit += 1) draft.typedAtMs.push(performance.now());
    desk.type(placeOf(draft), draft.note);
  }
}

const placeOf = ({ conversationId, questionId }: Draft): Place => ({ conversationId, questionId });

const expectedOf = (draft: Draft, form: Form, bsn: string | null): ExpectedContact => ({
  referentie: draft.questionId,
  conversationId: draft.conversationId,
  note: draft.note,
  bsn,
  hasZaak: form.zaak !== null,
  adressen: adressenOf(form),
  isConfirmed: false,
});
