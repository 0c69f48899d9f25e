import type { FastifyInstance } from 'fastify';
import type { SandboxContext } from '../../../api';
import { prepareScope } from '../http';
import type { Register } from '../registers';
import { dossiersOf } from './dossier';
import type { Open } from './open';
import { eigenschapRoutes, partRoutes, PARTS } from './part-routes';
import { registerUrls } from './render';
import { zaakRoutes } from './zaak-routes';

/** Serves the Zaken API 1.5.1 of one register. */
export function zakenRoutes(register: Register, app: FastifyInstance, context: SandboxContext): void {
  prepareScope(app, '1.5.1');
  const dossiers = dossiersOf(context.store, register);
  const open: Open = () => ({
    register,
    urls: registerUrls(register, context.url),
    find: (uuid) => dossiers.get(uuid),
    dossiers,
    url: context.url,
  });
  zaakRoutes(app, context, open);
  for (const part of PARTS) partRoutes(app, context, { part, open });
  eigenschapRoutes(app, open);
}
