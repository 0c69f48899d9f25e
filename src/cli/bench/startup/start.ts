import { openDrivenWindow, type DrivenWindow, type WindowLaunch } from '../driven-window';
import { listenForKey, untilFocused, untilPaintedAfterKey, untilPaintedWith, untilSeen, untilThere } from '../in-page';
import { letter } from '../keys';

/** A started program. `ms`: from its spawn to the first keystroke that it showed. */
export type Started = { readonly window: DrivenWindow; readonly ms: number };

const SEARCH_BOX = '[data-focus="find"]';

/**
 * Starts Voorkant with somebody signed in and does what an agent does first: Ctrl+N, and types into the search box. Ends when the page
 * has painted a frame in which the box shows the letter.
 */
export const startVoorkant = (launch: WindowLaunch): Promise<Started> =>
  started(launch, async (window) => {
    await window.evaluateAtStart(untilThere, { selector: '[data-focus="new"]' });
    await window.evaluate(untilSeen, null);
    await window.press(letter('n'), ['Control']);
    await window.evaluate(untilFocused, SEARCH_BOX);
    await window.press(letter('j'));
    await window.evaluate(untilPaintedWith, { selector: SEARCH_BOX, text: 'j' });
  });

/** Starts an empty window and presses the same key. Ends when its page has heard the key and has painted a frame after it. */
export const startEmpty = (launch: WindowLaunch): Promise<Started> =>
  started(launch, async (window) => {
    await window.evaluateAtStart(listenForKey, null);
    await window.press(letter('j'));
    await window.evaluate(untilPaintedAfterKey, null);
  });

async function started(launch: WindowLaunch, use: (window: DrivenWindow) => Promise<void>): Promise<Started> {
  const window = await openDrivenWindow(launch);
  try {
    await use(window);
    return { window, ms: performance.now() - window.startedAtMs };
  } catch (cause) {
    await window.close();
    throw cause;
  }
}
