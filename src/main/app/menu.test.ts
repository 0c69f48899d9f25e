import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate, type MenuOptions } from './menu';

type Item = MenuItemConstructorOptions;

/** Keys that the window handles itself. Source: screens.md, "Keys". */
const WINDOW_KEYS = ['N', 'K', 'J', 'B', 'Shift+N', 'Enter', 'L', ...'123456789'].map(
  (key) => `CommandOrControl+${key}`,
);
const OTHER_WINDOW_KEYS = ['/', 'F1', 'F9', 'Escape', ...[...'123456'].map((key) => `Alt+${key}`)];

const OPTIONS: MenuOptions = { give: () => undefined, isSandbox: true, hasDeveloperTools: true, platform: 'linux' };
const itemsOf = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);

describe('menuTemplate', () => {
  it('has the five Dutch menus', () => {
    expect(menuTemplate(OPTIONS).map((menu) => menu.label?.replace('&', ''))).toEqual([
      'Bestand',
      'Bewerken',
      'Beeld',
      'Gesprek',
      'Help',
    ]);
  });

  it('gives every entry a Dutch label, also those whose role has an English one', () => {
    expect(itemsOf(menuTemplate(OPTIONS)).filter((item) => item.type !== 'separator' && !item.label)).toEqual([]);
  });

  it('takes no key that belongs to the window, but only shows it', () => {
    const taken = itemsOf(menuTemplate(OPTIONS)).filter(
      (item) => item.accelerator && item.registerAccelerator !== false,
    );

    expect(
      taken
        .map((item) => item.accelerator)
        .filter((key) => [...WINDOW_KEYS, ...OTHER_WINDOW_KEYS].includes(String(key))),
    ).toEqual([]);
    expect(taken.length).toBeGreaterThan(0);
  });

  it('uses no key twice', () => {
    const keys = itemsOf(menuTemplate(OPTIONS)).flatMap((item) => (item.accelerator ? [item.accelerator] : []));

    expect(new Set(keys).size).toBe(keys.length);
  });

  it('tells the window which command was chosen', () => {
    const given: string[] = [];
    const items = itemsOf(menuTemplate({ ...OPTIONS, give: (command) => given.push(command) }));

    // The arguments of Electron are not used.
    const click = items.find((item) => item.label === 'Simuleer oproep…')?.click as (() => void) | undefined;
    click?.();

    expect(given).toEqual(['call.simulate']);
  });

  it('offers to simulate a call on the practice municipality only', () => {
    const items = itemsOf(menuTemplate({ ...OPTIONS, isSandbox: false }));

    expect(items.some((item) => item.label === 'Simuleer oproep…')).toBe(false);
  });

  it('leaves the developer tools out of a packaged app', () => {
    const roles = itemsOf(menuTemplate({ ...OPTIONS, hasDeveloperTools: false })).map((item) => item.role);

    expect(roles).not.toContain('toggleDevTools');
    expect(roles).not.toContain('reload');
  });
});
