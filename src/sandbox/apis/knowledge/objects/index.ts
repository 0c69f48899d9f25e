import type { SandboxApi } from '../../../api';
import { useProblemDialect } from '../../customers/rest/problems';
import { OBJECTS_PREFIX, OBJECTTYPES_PREFIX } from './render';
import { registerObjects, registerObjecttypes, sendVersion } from './routes';
import { seedObjects } from './seed';

/** Objects 2.7 (release 4.0: it serves the objecttypes too). Source: specs/objects-2.7.0.yaml. */
export const objectsApi: SandboxApi = {
  id: 'objecten',
  prefix: OBJECTS_PREFIX,
  seed: seedObjects,
  isSeededWhenAsked: true,
  routes(app, context) {
    useProblemDialect(app);
    app.addHook('onSend', sendVersion('2.7.0', true));
    registerObjects(app, context);
    registerObjecttypes(app, context, OBJECTS_PREFIX);
  },
};

/** Objecttypes 2.2, as older installations serve it apart. Source: specs/objecttypes-2.2.2.yaml. */
export const objecttypesApi: SandboxApi = {
  id: 'objecttypes',
  prefix: OBJECTTYPES_PREFIX,
  routes(app, context) {
    useProblemDialect(app);
    app.addHook('onSend', sendVersion('2.2.2', false));
    registerObjecttypes(app, context, OBJECTTYPES_PREFIX);
  },
};
