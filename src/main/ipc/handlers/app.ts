import type { Handlers } from '../../../shared/ipc/contract';
import { reply } from '../../services/desk/desk';
import type { HandlerDeps } from './deps';

export const appHandlers = ({ app, municipalities }: HandlerDeps): Handlers['app'] => ({
  info: () => Promise.resolve(reply(app.info())),
  licences: app.licences,
  showNotices() {
    app.showNotices();
    return Promise.resolve(reply(null));
  },
  settings: () => Promise.resolve(reply(app.settings.get())),
  changeSettings: (change) => Promise.resolve(reply(app.settings.change(change))),
  municipalities: () => Promise.resolve(reply(municipalities)),
  exportDiagnostics: async () => reply({ file: await app.exportDiagnostics() }),
});
