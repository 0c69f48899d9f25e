import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { datumOf } from '../../../src/shared/domain/days';
import { createPolicyRegistry } from '../../../src/main/http/policies';
import { environmentRoutes } from '../../../src/main/http/routes';
import { connectLines } from '../../../src/main/compose';
import { patientLines } from '../../support/patient-lines';
import type { Connection } from '../../../src/main/ports/lines';
import { portValueOf } from '../../support/port-values';
import { createRng } from '../../../src/sandbox/rng';
import { generateRegion } from '../../../src/sandbox/region/generate';
import type { LineResult } from '../../../src/shared/result';
import { tryConnection } from './adapters';
import { startPermittedServer } from './permitted-server';
import { officialFolder } from './spec-files';

const RESOURCES = path.join(__dirname, '../../../resources');
const TODAY = datumOf('2026-11-23');
const LONGEST_MS = 60_000;
/** So many times every method of every adapter meets other answers. More of them: PERMITTED_ROUNDS. */
const ROUNDS = Number(process.env['PERMITTED_ROUNDS'] ?? 3);

if (officialFolder === null)
  console.warn('SKIPPED: the official OpenAPI files are not here, so nothing tells what other registers may answer.');

/** Free JSON, and XML: an official file says nothing about what is in them. */
const LEFT_OUT = new Set(['objecten', 'sc', 'belastingen-api']);

/** One register of zaken stands for all: the others have the same adapter. */
const isTried = ({ id, kind }: Connection): boolean => (kind === 'zgw' ? id === 'zgw-harderwijk' : !LEFT_OUT.has(id));

/** What is wrong with an answer; nothing when the domain takes it. */
function failuresOf(what: string, answer: LineResult<unknown>): readonly string[] {
  if (!answer.ok) return [`${what}: ${JSON.stringify(answer.error)}`];
  const [port = '', method = ''] = (what.split(' ')[1] ?? '').split('.');
  // By chance a catalogue has no kind of zaak that may be started: then its list is all there is to look at.
  if (port === 'zakenWrite' && Array.isArray(answer.value) && answer.value.length === 0) return [];
  const parsed = portValueOf(port, method).safeParse(answer.value);
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${what}: ${issue.path.join('.')} ${issue.message}`);
}

describe.skipIf(officialFolder === null)('whatever an official file permits', () => {
  it.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))(
    'is understood by every adapter, in round %i',
    { timeout: LONGEST_MS },
    async (round) => {
      const server = await startPermittedServer(createRng(`permitted/${round}`));
      const auth = { bearer: () => Promise.resolve('t'), secret: () => Promise.resolve('t') };
      const lines = connectLines(
        patientLines(RESOURCES, server.url),
        { auth, log: () => undefined, policies: createPolicyRegistry(), routes: environmentRoutes },
        () => TODAY,
      );
      const region = generateRegion({ seed: 1, today: TODAY, resources: RESOURCES });

      const failures: string[] = [];
      for (const connection of lines.connections().filter(isTried))
        for (const { what, answers } of await tryConnection(lines, connection, { region }))
          for (const answer of answers) failures.push(...failuresOf(what, answer));
      await server.close();

      expect([...new Set(failures)]).toEqual([]);
    },
  );
});
