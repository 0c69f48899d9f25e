import { expect, type Page } from '@playwright/test';

/** Somebody's hands at a keyboard. Nothing else can act on the page: there is no mouse, and no way to an element. */
export type Hands = {
  /** A run of characters in the field that has the focus: counts one. */
  readonly type: (text: string) => Promise<void>;
  /** One key or chord, such as `Control+Enter`: counts one. */
  readonly press: (key: string) => Promise<void>;
  /** The words of the note itself, which are as long as they are: not counted, what brings the focus there is. */
  readonly typeNote: (text: string) => Promise<void>;
  /** Tab, as often as it takes: each counts one. */
  readonly tabTo: (what: Named) => Promise<void>;
};

type Role = Parameters<Page['getByRole']>[0];
type Named = { readonly role: Role; readonly name: string | RegExp };

/** Somebody's eyes: they wait until something shows, and read. */
export type Eyes = {
  readonly see: (what: Named | string | RegExp) => Promise<void>;
  readonly seeFocusOn: (what: Named) => Promise<void>;
  /** The words of a part of the page, by its class. */
  readonly read: (selector: string) => Promise<string>;
  readonly isShown: (what: Named) => Promise<boolean>;
};

/** More than there are controls on any screen. */
const MOST_TABS = 150;

/** What was pressed, in order, and how many key actions that are. */
export type Counted = { readonly actions: number; readonly pressed: readonly string[] };

/** Lets `work` be done by keyboard alone, and counts. Fails when anything but a key acted on the page. */
export async function byKeysOnly(page: Page, work: (hands: Hands, eyes: Eyes) => Promise<void>): Promise<Counted> {
  const pressed: string[] = [];
  await watchForMice(page);
  await work(handsOf(page, pressed), eyesOf(page));
  const { mice, keys } = await page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched);
  expect(mice, 'acts of a mouse').toEqual([]);
  expect(keys, 'keys that the page heard').toBeGreaterThanOrEqual(pressed.length);
  return { actions: pressed.length, pressed };
}

/** Says the count in the output of the tests. */
export const printCount = (what: string, { actions, pressed }: Counted): void =>
  console.log(`${what}: toetsaanslagen: ${actions} (${pressed.join(' · ')})`);

function handsOf(page: Page, pressed: string[]): Hands {
  /** All of a run lands in one field: what takes the focus away in its middle begins a new run, which nobody counted. */
  const run = async (text: string) => {
    await page.evaluate(() => {
      const { activeElement } = document;
      (globalThis as unknown as { field: Element | null }).field = activeElement;
    });
    await page.keyboard.type(text);
    const isSame = await page.evaluate(
      () => (globalThis as unknown as { field: Element | null }).field === document.activeElement,
    );
    expect(isSame, `"${text}" went into one field`).toBe(true);
  };
  return {
    async type(text) {
      await run(text);
      pressed.push(`"${text}"`);
    },
    async press(key) {
      await page.keyboard.press(key);
      pressed.push(key);
    },
    typeNote: run,
    async tabTo({ role, name }) {
      const control = page.getByRole(role, { name }).first();
      for (let pressedTabs = 0; pressedTabs < MOST_TABS; pressedTabs += 1) {
        if (await control.evaluate((element) => element === document.activeElement)) return;
        await page.keyboard.press('Tab');
        pressed.push('Tab');
      }
      throw new Error(`Tab does not reach ${String(name)}`);
    },
  };
}

function eyesOf(page: Page): Eyes {
  const named = ({ role, name }: Named) => page.getByRole(role, { name }).first();
  return {
    see: async (what) =>
      expect(typeof what === 'object' && 'role' in what ? named(what) : page.getByText(what).first()).toBeVisible(),
    seeFocusOn: async (what) => expect(named(what)).toBeFocused(),
    read: async (selector) => (await page.locator(selector).first().textContent()) ?? '',
    isShown: async (what) => named(what).isVisible(),
  };
}

type Watched = { readonly mice: string[]; keys: number };

/** Notes in the page whatever a mouse, a finger or a script that clicks would do, and how many keys it hears. */
const watchForMice = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const watched = { mice: [] as string[], keys: 0 };
    Object.assign(globalThis, { watched });
    for (const type of ['pointerdown', 'mousedown', 'touchstart', 'wheel'])
      window.addEventListener(type, () => watched.mice.push(type), true);
    window.addEventListener('keydown', (event) => (watched.keys += event.isTrusted ? 1 : 0), true);
  });
