import type { DrivenWindow } from '../driven-window';
import { focusOn, untilFocused, untilThere } from '../in-page';
import { digit, KEYS, letter } from '../keys';

const SEARCH_BOX = '[data-focus="find"]';
const HIT = '[data-find-hit]';
const LOADING = '.vk-skeleton';
const TAB = '[role="tab"]';
/** The caller's identity document was seen. */
const CHECKED = '.vk-level-3';
const TABS = 6;
/** What the bench asks the knowledge base: any common question will do. */
const QUESTION = 'verhuizen';

/**
 * Whole calls through the window, by keys: a conversation at the counter, the resident found and opened, an identity document seen, so
 * that every register is asked, all tabs looked at, an article opened, a note and its result written and saved.
 * @returns how long each took, in ms
 */
export async function takeCalls(window: DrivenWindow, callers: readonly string[]): Promise<readonly number[]> {
  const callMs: number[] = [];
  for (const bsn of callers) {
    const startedAtMs = performance.now();
    await (callMs.length === 0 ? startAtCounter(window) : startConversation(window));
    await findResident(window, bsn);
    await seeDocument(window);
    await lookAround(window);
    await openArticle(window);
    await registerAndSave(window);
    callMs.push(Math.round(performance.now() - startedAtMs));
  }
  return callMs;
}

/** Begins a conversation at the counter; from then on that is the channel of the next one. */
async function startAtCounter(window: DrivenWindow): Promise<void> {
  await window.evaluate(focusOn, '.vk-new [aria-haspopup="menu"]');
  await window.press(KEYS.enter);
  await window.evaluate(untilThere, { selector: '.vk-new-menu' });
  // The telephone is first, the counter second.
  await window.press(KEYS.tab);
  await window.press(KEYS.enter);
  await window.evaluate(untilFocused, SEARCH_BOX);
}

/** Begins a conversation on the channel of the one before. */
async function startConversation(window: DrivenWindow): Promise<void> {
  await window.press(letter('n'), ['Control']);
  await window.evaluate(untilFocused, SEARCH_BOX);
}

async function findResident(window: DrivenWindow, bsn: string): Promise<void> {
  await window.type(bsn);
  await window.press(KEYS.enter);
  await window.evaluate(untilThere, { selector: HIT, without: LOADING });
  await window.press(KEYS.enter);
  await window.evaluate(untilThere, { selector: TAB, without: LOADING });
}

async function seeDocument(window: DrivenWindow): Promise<void> {
  await window.evaluate(untilThere, { selector: '.vk-identify select' });
  await window.evaluate(focusOn, '.vk-identify select');
  await window.press(KEYS.arrowDown);
  await window.evaluate(untilThere, { selector: CHECKED, without: LOADING });
}

async function lookAround(window: DrivenWindow): Promise<void> {
  for (const tab of [...Array(TABS).keys()]) {
    await window.press(digit(tab + 1), ['Alt']);
    await window.evaluate(untilThere, {
      selector: `${TAB}:nth-of-type(${tab + 1})[aria-selected="true"]`,
      without: LOADING,
    });
  }
}

async function openArticle(window: DrivenWindow): Promise<void> {
  await window.evaluate(focusOn, '[data-focus="kennis"]');
  await window.type(QUESTION);
  await window.evaluate(untilThere, { selector: '[role="option"][aria-selected="true"]' });
  await window.press(KEYS.enter);
  await window.evaluate(untilThere, { selector: 'article.vk-artikel' });
}

async function registerAndSave(window: DrivenWindow): Promise<void> {
  await window.press(letter('j'), ['Control']);
  await window.evaluate(untilFocused, '[data-focus="note"]');
  await window.type('Gevraagd naar de verhuizing. Uitgelegd hoe dat gaat en wanneer de nieuwe aanslag komt.');
  await window.evaluate(focusOn, '[data-focus="vraag"]');
  await window.type('Verhuizing doorgeven');
  await window.evaluate(focusOn, '[data-focus="resultaat"]');
  await window.press(digit(1));
  await window.evaluate(focusOn, '[data-focus="isBeantwoord"]');
  await window.press(KEYS.space);
  await window.press(KEYS.enter, ['Control']);
  // What is saved leaves the screen. The conversation with which the program was started takes its place.
  await window.evaluate(untilThere, { selector: SEARCH_BOX, without: CHECKED });
}
