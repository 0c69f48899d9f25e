import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Datum } from '../shared/domain/datum';
import { newToken, sandboxEnv } from '../main/app/sandbox/launch';
import { RESOURCES, SANDBOX_PROGRAM } from './open-lines';

const residentsSchema = z.array(z.object({ bsn: z.string(), name: z.string(), municipality: z.string() }).readonly());

/** A resident of the practice municipalities with data in most registers. */
export type Resident = z.infer<typeof residentsSchema>[number];

/** Residents of the sandbox, those with the most data first. Asked of its own program: who lives there is its business. */
export async function listResidents(limit: number, today: Datum): Promise<readonly Resident[]> {
  const asked = ['--people', String(limit), '--today', today, '--resources', RESOURCES];
  const { stdout } = await promisify(execFile)(process.execPath, [SANDBOX_PROGRAM, ...asked], {
    env: sandboxEnv(newToken()),
    maxBuffer: 8 * 1024 * 1024,
  });
  return residentsSchema.parse(JSON.parse(stdout));
}
