import path from 'node:path';
import { startDrivenWindow, type DrivenWindow } from '../bench/driven-window';
import { focusOn, untilFocused, untilThere } from '../bench/in-page';
import { digit, KEYS, letter } from '../bench/keys';
import { DeskGoneError, type Desk } from './desk';
import { deskStateSchema } from './host-channel';
import { askMain, clickOn, countTiles, lengthOf, tickIfThere, untilTiles } from './in-page';

export type WindowDeskLaunch = {
  /** The executable of Electron, and the folder of the project. */
  readonly electron: string;
  readonly root: string;
  /** Folder of the user data: of this program alone. */
  readonly folder: string;
  readonly sandbox: string;
  readonly token: string;
  readonly user: string;
};

const NOTE = '[data-focus="note"]';
/** Of whom nobody knows who they are only a count would be kept: the box that keeps the note, and the button where that is asked at saving. */
const KEEP_BOX = 'input[data-focus="tekstKeuze"]';
const KEEP_BUTTON = 'button[data-focus="tekstKeuze"]';

/** Voorkant itself in its window, driven by keys. `ready` resolves once its user could begin. */
export function startWindowDesk(launch: WindowDeskLaunch): { readonly desk: Desk; readonly ready: Promise<void> } {
  const { electron, root, folder, sandbox, token, user } = launch;
  // Chromium refuses to start its sandbox for root. What a virtual display lacks it would log, at length.
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const { window, kill } = startDrivenWindow({
    electron,
    switches: [...(isRoot ? ['--no-sandbox'] : []), '--log-level=3'],
    app: [root, '--user', user],
    userData: path.join(folder, 'user-data'),
    env: { VOORKANT_SANDBOX_URL: sandbox, VOORKANT_SANDBOX_TOKEN: token },
  });
  window.catch(() => undefined);
  let isKilled = false;
  /** What fails because the window was killed is no fault. */
  const alive = async <T>(work: (at: DrivenWindow) => Promise<T>): Promise<T> => {
    try {
      return await work(await window);
    } catch (cause) {
      throw isKilled ? new DeskGoneError('killed') : cause;
    }
  };
  const desk = deskOver(alive, () => {
    isKilled = true;
    return kill();
  });
  const ready = alive((at) =>
    at.evaluateAtStart(untilThere, { selector: 'html[data-ready="true"] [data-focus="new"]' }),
  );
  ready.catch(() => undefined);
  return { desk, ready };
}

type Alive = <T>(work: (at: DrivenWindow) => Promise<T>) => Promise<T>;

function deskOver(alive: Alive, kill: Desk['kill']): Desk {
  return { kill, ...writingOf(alive), ...savingOf(alive), ...readingOf(alive) };
}

function writingOf(alive: Alive): Pick<Desk, 'start' | 'show' | 'type'> {
  /** How much of each note was typed. */
  const typed = new Map<string, number>();
  return {
    start: () =>
      alive(async (at) => {
        const count = await at.evaluate(countTiles, null);
        // At the counter, where a passport can be seen.
        await at.evaluate(clickOn, '.vk-new [aria-haspopup="menu"]');
        await at.evaluate(untilThere, { selector: '.vk-new-menu' });
        await at.evaluate(clickOn, '.vk-new-menu button:nth-of-type(2)');
        await at.evaluate(untilTiles, { count: count + 1, keep: KEEP_BUTTON });
        const newest = (await draftsOf(at)).at(-1);
        return { conversationId: newest?.id ?? '', questionId: newest?.questions[0]?.id ?? '' };
      }),
    show: (place) =>
      alive(async (at) => {
        const drafts = await draftsOf(at);
        const index = drafts.findIndex(({ id }) => id === place.conversationId);
        await at.press(digit(index + 1), ['Control']);
        await at.evaluate(untilThere, { selector: NOTE });
        await at.press(letter('j'), ['Control']);
        await at.evaluate(untilFocused, NOTE);
        typed.set(place.questionId, await at.evaluate(lengthOf, NOTE));
      }),
    type(place, note) {
      const added = note.slice(typed.get(place.questionId) ?? 0);
      typed.set(place.questionId, note.length);
      alive((at) => at.type(added)).catch(() => undefined);
    },
  };
}

const savingOf = (alive: Alive): Pick<Desk, 'choose' | 'fill' | 'save'> => ({
  async choose(conversationId, bsn) {
    const input = { conversationId, subject: bsn === null ? null : { kind: 'persoon', bsn } };
    await alive((at) => ask(at, 'conversations.chooseSubject', input));
    if (bsn === null) return;
    const seen = { conversationId, documentSoort: 'paspoort' };
    await alive((at) => ask(at, 'identification.document', seen));
  },
  fill: (_place, form) => alive((at) => fill(at, form)),
  save: () =>
    alive(async (at) => {
      const count = await at.evaluate(countTiles, null);
      await at.evaluate(tickIfThere, KEEP_BOX);
      await at.press(KEYS.enter, ['Control']);
      await at.evaluate(untilTiles, { count: count - 1, keep: KEEP_BUTTON });
    }),
});

const ask = (at: DrivenWindow, channel: string, input: object): Promise<unknown> =>
  at.evaluate(askMain, { channel, input });

const draftsOf = async (at: DrivenWindow) =>
  deskStateSchema.shape.drafts.parse(await ask(at, 'conversations.list', {}));
const outboxOf = async (at: DrivenWindow) => deskStateSchema.shape.outbox.parse(await ask(at, 'outbox.list', {}));

/** The result proposes whether the question was answered. */
async function fill(at: DrivenWindow, form: Parameters<Desk['fill']>[1]): Promise<void> {
  await at.evaluate(focusOn, '[data-focus="vraag"]');
  await at.type(form.vraag);
  await at.evaluate(clickOn, `.vk-results input[value="${form.resultaat}"]`);
}

const readingOf = (alive: Alive): Pick<Desk, 'read' | 'retryAll'> => ({
  read: () => alive(async (at) => ({ drafts: await draftsOf(at), outbox: await outboxOf(at) })),
  retryAll: () =>
    alive(async (at) => {
      const waiting = (await outboxOf(at)).filter(({ state }) => state === 'waiting');
      for (const { id } of waiting) await ask(at, 'outbox.retry', { id });
    }),
});
