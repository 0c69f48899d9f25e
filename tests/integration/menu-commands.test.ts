import { describe, expect, it } from 'vitest';
import { menuTemplate, type MenuCommand } from '../../src/main/app/menu';
import { SHORTCUTS } from '../../src/renderer/app/shortcuts';

type Chosen = { readonly command: MenuCommand; readonly keys: string | undefined };

/** Every command that the menu of main gives, with the keys that it shows beside it. */
function commandsOfMenu(): readonly Chosen[] {
  const chosen: MenuCommand[] = [];
  const template = menuTemplate({
    give: (command) => chosen.push(command),
    isSandbox: true,
    hasDeveloperTools: true,
    platform: 'linux',
  });
  return template
    .flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : []))
    .flatMap((item) => {
      // The arguments of Electron are not used.
      (item.click as (() => void) | undefined)?.();
      const command = chosen.pop();
      const keys = item.registerAccelerator === false ? item.accelerator : undefined;
      return command ? [{ command, keys: keys?.replace('CommandOrControl', 'Ctrl') }] : [];
    });
}

describe('the menu of main', () => {
  it('gives commands that the window knows', () => {
    const known = SHORTCUTS.map(({ command }): string => command);

    expect(
      commandsOfMenu()
        .map(({ command }) => command)
        .filter((command) => !known.includes(command)),
    ).toEqual([]);
  });

  it('shows the keys that the window listens to', () => {
    const shown = commandsOfMenu().filter(({ keys }) => keys !== undefined);
    const listened = shown.map(({ command }) => SHORTCUTS.find((row) => row.command === command)?.keys);

    expect(shown.length).toBeGreaterThan(8);
    expect(listened).toEqual(shown.map(({ keys }) => keys));
  });
});
