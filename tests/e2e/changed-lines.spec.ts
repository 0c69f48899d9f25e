import fs from 'node:fs';
import path from 'node:path';
import { ask, listen } from './support/bridge';
import { atWork, PRACTICE_TOKEN } from './support/practice';
import { expect, test } from './support/test';

const SANDBOX_LINES = path.resolve(__dirname, '../../resources/lines');
const LINE_MANAGER = 'ingrid.bloemers';

const extraLine = `version: 1
municipalities: [harderwijk]
lines:
  - id: nieuwe-lijn
    name: Nieuwe lijn
    executor: { name: Nieuwe Partner }
    frontOffice: harderwijk
    participants: [{ municipality: harderwijk, from: 2020-01-01 }]
    products: [zwerfkeien ruimen]
    say: Ik zet het voor u door.
    connections:
      - { id: nieuwe-zaken, kind: zgw, url: 'http://127.0.0.1:9/zaken/api/v1', auth: { kind: none } }
`;

test('a lines file that comes in while Voorkant runs is taken over; one that breaks leaves the last good lines and is told', async ({
  launch,
  userData,
  base,
}) => {
  const folder = path.join(userData, 'lijnen');
  fs.mkdirSync(folder);
  const shipped = fs.readFileSync(path.join(SANDBOX_LINES, 'basisregistraties.yaml'), 'utf8');
  fs.writeFileSync(path.join(folder, 'basis.yaml'), shipped.replaceAll('{sandbox}', base));
  const { page } = await launch({
    env: { VOORKANT_BEARER: PRACTICE_TOKEN },
    args: [...atWork(LINE_MANAGER).args, '--lines', folder, '--password-store=basic'],
  });
  const told = await listen(page, 'lines.configurationChanged');
  const lineIds = async () => (await ask(page, 'lines.list', {})).map(({ id }) => String(id));
  const statusIds = async () => (await ask(page, 'lines.statuses', {})).map(({ connectionId }) => String(connectionId));
  expect(await lineIds()).not.toContain('nieuwe-lijn');

  // As a deployment does it: written beside, then moved into its place.
  const coming = path.join(folder, '.nieuw.tmp');
  fs.writeFileSync(coming, extraLine);
  fs.renameSync(coming, path.join(folder, 'nieuw.yaml'));

  await expect.poll(lineIds, { timeout: 20_000 }).toContain('nieuwe-lijn');
  expect(await statusIds()).toContain('nieuwe-zaken');
  expect(
    await ask(page, 'lines.decides', { by: 'product', product: 'Zwerfkeien ruimen', municipality: 'harderwijk' }),
  ).toMatchObject({ lineId: 'nieuwe-lijn', resident: { say: 'Ik zet het voor u door.' } });

  fs.writeFileSync(path.join(folder, 'nieuw.yaml'), extraLine.replace('kind: zgw', 'kind: fax'));

  await expect
    .poll(async () => (await ask(page, 'lines.configuration', {})).problems, { timeout: 20_000 })
    .toMatchObject([{ file: 'nieuw.yaml', line: 12, field: 'lines.0.connections.0.kind' }]);
  expect(await lineIds()).toContain('nieuwe-lijn');
  expect((await told()).map(({ state }) => state)).toEqual(['ok', 'broken']);
});
