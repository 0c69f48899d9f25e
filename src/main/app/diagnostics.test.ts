import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserWindow, Dialog } from 'electron';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../shared/domain/datum';
import { connectionIdSchema, lineIdSchema } from '../../shared/domain/ids';
import { diagnosticsOf, exportDiagnostics, type DiagnosticsInput } from './diagnostics';
import { FIRST_SETTINGS } from './settings-file';

const AT = new Date('2026-03-12T09:41:00Z');
const INPUT: DiagnosticsInput = {
  info: {
    version: '1.2.3',
    runtime: { electron: '33.2.1', chrome: '130', node: '20.18.1' },
    profile: 'anna-de-vries',
    isSandbox: true,
    storage: 'file',
    isSpellcheckOn: true,
  },
  settings: FIRST_SETTINGS,
  lines: [
    {
      connectionId: connectionIdSchema.parse('brp-api'),
      lineId: lineIdSchema.parse('brp'),
      name: 'BRP',
      state: 'failed',
      error: 'timeout',
      lastSuccessAt: instantOf(AT),
    },
  ],
  at: AT,
};
// Only passed on to the dialog.
const WINDOW = {} as unknown as BrowserWindow;
const fakeDialog = (filePath: string): Pick<Dialog, 'showSaveDialog'> => ({
  showSaveDialog: async () => ({ canceled: filePath === '', filePath }),
});

describe('diagnosticsOf', () => {
  it('tells versions, settings and the state of each line', () => {
    expect(JSON.parse(diagnosticsOf(INPUT))).toMatchObject({
      version: '1.2.3',
      runtime: { electron: '33.2.1' },
      settings: { theme: 'system' },
      lines: [{ connectionId: 'brp-api', state: 'failed', error: 'timeout' }],
      at: '2026-03-12T09:41:00.000Z',
    });
  });

  it('tells nothing of the person who exports it: no profile, no user, no machine, no path', () => {
    const text = diagnosticsOf(INPUT);

    for (const personal of ['anna', os.hostname(), os.homedir()]) expect(text).not.toContain(personal);
  });
});

describe('exportDiagnostics', () => {
  it('writes to the place that the user chooses', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'voorkant-diagnostics-'));
    const file = path.join(folder, 'diagnose.json');

    const written = await exportDiagnostics({ dialog: fakeDialog(file), window: WINDOW, content: () => 'content' });

    expect(written).toBe(file);
    expect(fs.readFileSync(file, 'utf8')).toBe('content');
    fs.rmSync(folder, { recursive: true });
  });

  it('writes nothing when the user cancels', async () => {
    const content = () => expect.unreachable('nothing was chosen');

    expect(await exportDiagnostics({ dialog: fakeDialog(''), window: WINDOW, content })).toBeNull();
  });
});
