import { expect, type Page } from '@playwright/test';
import type { Voorkant } from './app';

/** A misspelt word, with quick suggestions. Typed after another word, its mark tells that the word before it has been checked too. */
const WRONG = 'rijbeweis';
const LINE_HEIGHT = 24;

/** Gives what the context menu offers for a typed word: the word when it is marked as misspelt (else ''), and suggestions for it. */
export async function watchSpelling(
  voorkant: Voorkant,
  page: Page,
): Promise<(word: string) => Promise<readonly string[]>> {
  await noteMenus(voorkant);
  const underMouse = async (line: number): Promise<readonly string[]> => {
    await page.evaluate(() => delete document.documentElement.dataset['menu']);
    await page.mouse.click(20, (line + 0.5) * LINE_HEIGHT, { button: 'right' });
    await expect(page.locator('html')).toHaveAttribute('data-menu');
    return (await page.locator('html').getAttribute('data-menu'))?.split('\n') ?? [];
  };
  return async (word) => {
    // Again from the start when the dictionary was not loaded yet while this was typed.
    await expect(async () => {
      await openField(page);
      await page.keyboard.type(`${word} is er\n${WRONG} is er `);
      await expect.poll(async () => (await underMouse(1))[0], { timeout: 2000 }).toBe(WRONG);
    }).toPass({ timeout: 30_000 });
    return underMouse(0);
  };
}

/** Lets each context menu leave what it would show in the page, and not open. */
async function noteMenus({ app }: Voorkant): Promise<void> {
  await app.evaluate(({ BrowserWindow, Menu }) => {
    // The menu itself would wait for the mouse.
    Menu.prototype.popup = () => undefined;
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.on('context-menu', (_event, { misspelledWord, dictionarySuggestions }) => {
      const menu = JSON.stringify([misspelledWord, ...dictionarySuggestions].join('\n'));
      void contents.executeJavaScript(`document.documentElement.dataset.menu = ${menu}`);
    });
  });
}

/** An empty text field in the corner of the window, ready to type in. */
async function openField(page: Page): Promise<void> {
  await page.evaluate((lineHeight) => {
    document.querySelector('#spelling')?.remove();
    const field = Object.assign(document.createElement('textarea'), { id: 'spelling', lang: 'nl', spellcheck: true });
    Object.assign(field.style, {
      position: 'fixed',
      inset: '0 auto auto 0',
      width: '600px',
      height: '90px',
      padding: '0',
      border: '0',
      font: '16px sans-serif',
      lineHeight: `${lineHeight}px`,
      zIndex: '9999',
    });
    document.body.append(field);
    field.focus();
  }, LINE_HEIGHT);
}
