import type { SandboxApi } from '../api';
import { baseRegistrationApis } from './base-registrations';
import { belastingenApi } from './belastingen';
import { customerApis } from './customers';
import { knowledgeApis } from './knowledge';
import { zgwApis } from './zgw';

/** Every API that the practice municipality serves, in seeding order: later ones may refer to what earlier ones made. */
export const sandboxApis: readonly SandboxApi[] = [
  ...baseRegistrationApis,
  ...knowledgeApis,
  ...zgwApis,
  belastingenApi,
  ...customerApis,
];
