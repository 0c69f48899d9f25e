import type { SandboxApi } from '../../api';
import { bagApi } from './bag';
import { brpBewoningApi } from './brp-bewoning';
import { brpPersonenApi } from './brp-personen';
import { kvkApi } from './kvk';
import { wozApi } from './woz';

/** The base registrations of the practice municipality. They hold nothing that can be changed, so they seed nothing. */
export const baseRegistrationApis: readonly SandboxApi[] = [brpPersonenApi, brpBewoningApi, bagApi, kvkApi, wozApi];
