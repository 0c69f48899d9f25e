import type { SandboxApi } from '../../api';
import { billsIn, seedBills } from './register';
import { belastingenRoutes } from './routes';

/** Municipal taxes. There is no national standard: our own resources/specs/belastingen-1.0.0.yaml. */
export const belastingenApi: SandboxApi = {
  id: 'belastingen',
  prefix: '/belastingen/v1',
  seed: seedBills,
  holds: ({ store }, bsn) => billsIn(store).find({ where: { burgerservicenummer: bsn }, limit: 1 }).count > 0,
  routes: belastingenRoutes,
};
