import type { FastifyInstance } from 'fastify';
import type { SandboxApi, SandboxContext } from '../../api';
import { besluitenRoutes } from './besluiten/routes';
import { catalogiRoutes } from './catalogi/routes';
import { documentenRoutes } from './documenten/routes';
import { apiPath, registers, type Register } from './registers';
import { dossiersByRegister } from './seed/dossiers';
import { dossiersOf, putDossier } from './zaken/dossier';
import { zakenRoutes } from './zaken/routes';

type Routes = (register: Register, app: FastifyInstance, context: SandboxContext) => void;

const APIS = {
  zaken: zakenRoutes,
  catalogi: catalogiRoutes,
  documenten: documentenRoutes,
  besluiten: besluitenRoutes,
} as const satisfies Readonly<Record<string, Routes>>;

function seedZaken(register: Register, { region, resources, store }: SandboxContext): void {
  const dossiers = dossiersOf(store, register);
  for (const dossier of dossiersByRegister(region, resources).get(register.id) ?? [])
    putDossier(dossiers, dossier, true);
}

/** The own register of a municipality is asked by that municipality only: it does not count for who is known everywhere. */
const seeded = (register: Register): Pick<SandboxApi, 'seed' | 'holds'> => ({
  seed: (context) => seedZaken(register, context),
  ...(register.gemeente === null
    ? { holds: ({ store }, bsn) => dossiersOf(store, register).find({ where: { bsn }, limit: 1 }).count > 0 }
    : {}),
});

const apiOf = (register: Register, name: keyof typeof APIS): SandboxApi => ({
  id: `zgw-${register.id}-${name}`,
  prefix: apiPath(register, name),
  ...(name === 'zaken' ? seeded(register) : {}),
  routes: (app, context) => APIS[name](register, app, context),
});

/** Zaken, Catalogi, Documenten and Besluiten of all registers of the region. */
export const zgwApis: readonly SandboxApi[] = registers.flatMap((register) =>
  (['zaken', 'catalogi', 'documenten', 'besluiten'] as const).map((name) => apiOf(register, name)),
);
