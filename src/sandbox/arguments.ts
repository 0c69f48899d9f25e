import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { datumSchema, instantOf, type Datum } from '../shared/domain/datum';
import type { SandboxOptions } from './server';

/** What the command line of the sandbox asks. */
export type SandboxArguments = SandboxOptions & {
  /** Stop when stdin closes: the parent that holds it is gone. */
  readonly stopsWithStdin: boolean;
  /** Serve nothing: print so many residents who are known in most registers. Null: serve. */
  readonly people: number | null;
};

/** The seed of the region that everybody sees who names none. */
const FIRST_SEED = 1;

const schema = z.object({
  port: z.coerce.number('must be a number').int().min(0).max(65_535),
  seed: z.coerce.number('must be a number').int(),
  today: datumSchema,
  state: z.string().min(1).nullable(),
  people: z.coerce.number('must be a number').int().min(0).nullable(),
  token: z.string('is missing: give it in VOORKANT_SANDBOX_TOKEN').min(16, 'needs 16 characters or more'),
  resources: z.string().min(1),
});

/** The command line is wrong; `message` is one clear line. */
export class ArgumentsError extends Error {
  override readonly name = 'ArgumentsError';
}

type Surroundings = { readonly env: NodeJS.ProcessEnv; readonly now: Date; readonly resources: string };

/**
 * Reads `--port N --seed N --today YYYY-MM-DD --state FILE --resources FOLDER --token T --stop-with-stdin --people N`. The token is better given in
 * `VOORKANT_SANDBOX_TOKEN`, because every user of a machine sees arguments.
 * @throws ArgumentsError that names what is wrong, never the token
 */
export function readArguments(argv: readonly string[], { env, now, resources }: Surroundings): SandboxArguments {
  const values = parse(argv);
  const parsed = schema.safeParse({
    port: values.port ?? '0',
    seed: values.seed ?? FIRST_SEED,
    today: values.today ?? localDay(now),
    state: values.state ?? null,
    people: values.people ?? null,
    token: values.token ?? env['VOORKANT_SANDBOX_TOKEN'],
    resources: values.resources ?? resources,
  });
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `--${issue.path.join('.')} ${issue.message}`);
    throw new ArgumentsError(problems.join('; '));
  }
  const { state, resources: folder, ...rest } = parsed.data;
  return {
    ...rest,
    file: state === null ? null : path.resolve(state),
    resources: path.resolve(folder),
    stopsWithStdin: values['stop-with-stdin'] ?? false,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string' },
        seed: { type: 'string' },
        today: { type: 'string' },
        state: { type: 'string' },
        token: { type: 'string' },
        resources: { type: 'string' },
        'stop-with-stdin': { type: 'boolean' },
        people: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new ArgumentsError(error instanceof Error ? error.message : 'The command line cannot be read');
  }
}

/** Today in the Netherlands, whatever the zone of the machine. */
function localDay(now: Date): Datum {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(now);
  return datumSchema.parse(day.length === 10 ? day : instantOf(now).slice(0, 10));
}
