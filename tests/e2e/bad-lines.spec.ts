import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from './support/test';

const ROOT = path.resolve(__dirname, '../..');

test('a lines file that cannot be used is named with its file, line and field, and nothing is asked', async ({
  userData,
}) => {
  const file = path.join(userData, 'lijnen.yaml');
  const shipped = fs.readFileSync(path.join(ROOT, 'resources/lines/basisregistraties.yaml'), 'utf8');
  fs.writeFileSync(
    file,
    shipped.replace('kind: brp-personen', 'kind: brp-persoon').replaceAll('{sandbox}', 'http://127.0.0.1:9'),
  );
  const line = shipped.slice(0, shipped.indexOf('kind: brp-personen')).split('\n').length;
  const program = process.env['VOORKANT_ELECTRON'] ?? path.join(ROOT, 'node_modules/.bin/electron');

  // It stays until somebody has read its message, so the test ends it.
  const child = spawn(program, ['--no-sandbox', ROOT, '--lines', file], {
    env: { ...process.env, VOORKANT_USER_DATA: userData },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const told: string[] = [];
  child.stderr.on('data', (part: Buffer) => told.push(part.toString()));
  const ended = once(child, 'exit');

  try {
    await expect
      .poll(() => told.join(''), { timeout: 20_000 })
      .toContain(`lijnen.yaml:${line}: lines.0.connections.0.kind: unknown kind 'brp-persoon'`);
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
});
