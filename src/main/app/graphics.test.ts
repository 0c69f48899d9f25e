import { describe, expect, it, vi } from 'vitest';
import { drawWithWhatIsThere } from './graphics';

/** Whether a machine with these files draws with its graphics device. */
function usesDevice(files: Readonly<Record<string, readonly string[]>>, platform: NodeJS.Platform = 'linux'): boolean {
  const disableHardwareAcceleration = vi.fn();
  drawWithWhatIsThere({ disableHardwareAcceleration }, { platform, list: (folder) => files[folder] ?? [] });
  return disableHardwareAcceleration.mock.calls.length === 0;
}

describe('the graphics device', () => {
  it('is used where Linux has one', () => {
    expect(usesDevice({ '/dev/dri': ['by-path', 'card0', 'renderD128'] })).toBe(true);
    expect(usesDevice({ '/dev': ['null', 'nvidia0', 'nvidiactl'] })).toBe(true);
  });

  it('is not looked for where Linux has none', () => {
    expect(usesDevice({})).toBe(false);
    expect(usesDevice({ '/dev': ['null', 'tty1'], '/dev/dri': ['by-path'] })).toBe(false);
  });

  it('is left to the runtime where the files do not tell', () => {
    expect(usesDevice({}, 'win32')).toBe(true);
    expect(usesDevice({}, 'darwin')).toBe(true);
  });
});
