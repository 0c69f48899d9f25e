import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What can differ between looks: a look is nothing but colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Details of what is well only cost time. */
const OPTIONS = { resultTypes: ['violations' as const] };

/**
 * Expects that what the page shows meets WCAG 2.2 AA as far as a program can tell: all of it in light, the colours also in dark and in high
 * contrast. `name` says what is shown; it stands in the message. `within` looks at one part only, where the rest was looked at before.
 */
export async function expectAccessible(page: Page, name: string, within = 'body'): Promise<void> {
  const before = await page.evaluate(() => document.documentElement.dataset['theme'] ?? 'light');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await setTheme(page, 'light');
  // Without legacy mode axe opens a second page, which Electron does not allow.
  const axe = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ ...OPTIONS })
    .include(within);
  expectNone((await axe.withTags(TAGS).analyze()).violations, `${name}, light`);
  for (const theme of ['dark', 'contrast']) {
    await setTheme(page, theme);
    expectNone(await colourViolations(page, within), `${name}, ${theme}`);
  }
  await setTheme(page, before);
}

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

function expectNone(violations: Violations, message: string): void {
  const found = violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.target.join(' ')) }));
  expect.soft(found, message).toEqual([]);
}

/** With the axe that the analysis before left in the page: to bring it again takes longer than to run it. */
function colourViolations(page: Page, within: string): Promise<Violations> {
  const options = { ...OPTIONS, runOnly: { type: 'rule', values: COLOUR_RULES } };
  type Axe = { readonly run: (within: string, options: unknown) => Promise<{ readonly violations: Violations }> };
  return page.evaluate(
    async ([part, given]) => (await (globalThis as unknown as { axe: Axe }).axe.run(part, given)).violations,
    [within, options] as const,
  );
}

/** As the window does itself when the setting changes; without the way to main and back. */
const setTheme = (page: Page, theme: string) =>
  page.evaluate((look) => {
    document.documentElement.dataset['theme'] = look;
  }, theme);
