import type { Handlers } from '../../../shared/ipc/contract';
import { refuse, reply } from '../../services/desk/desk';
import type { HandlerDeps } from './deps';

export const callsHandlers = ({ calls, session }: HandlerDeps): Handlers['calls'] => ({
  simulate({ telefoonnummer, municipality }) {
    const user = session.current();
    if (!user) return Promise.resolve(refuse({ kind: 'forbidden', because: 'signedOut' }));
    const callId = calls.ring(user, telefoonnummer, municipality);
    return Promise.resolve(callId ? reply({ callId }) : refuse({ kind: 'forbidden', because: 'municipality' }));
  },
  dismiss({ callId }) {
    calls.take(callId);
    return Promise.resolve(reply(null));
  },
});
