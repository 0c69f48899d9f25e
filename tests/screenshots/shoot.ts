import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Voorkant } from '../e2e/support/app';
import { expect } from '../e2e/support/test';

const FOLDER = path.resolve(__dirname, '../../docs/screenshots');

/** Gives the page of the window this size, in pixels. */
export async function resize({ app, page }: Voorkant, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
  await page.waitForFunction((wanted) => window.innerWidth === wanted, width);
}

/** One picture, once nothing on screen is still on its way. */
export async function shoot(page: Page, name: string): Promise<void> {
  await expect(page.locator('.vk-skeleton')).toHaveCount(0);
  await expect(page.getByText(/\d van \d opgehaald/)).toHaveCount(0);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), animations: 'disabled', caret: 'hide' });
}
