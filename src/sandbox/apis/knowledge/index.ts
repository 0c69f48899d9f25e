import type { SandboxApi } from '../../api';
import { objectsApi, objecttypesApi } from './objects';
import { scApi } from './sc';
import { sdgApi } from './sdg';

/** Knowledge and the address book: Objects with Objecttypes, SDG and Samenwerkende Catalogi. */
export const knowledgeApis: readonly SandboxApi[] = [objectsApi, objecttypesApi, sdgApi, scApi];
