import type { Bridge } from '../../../shared/ipc/contract';
import type { IpcError } from '../../../shared/ipc/define';
import type { AppInfo } from '../../../shared/ipc/schemas';
import type { Municipality, User } from '../../../shared/domain/user';
import type { SliceCreator } from '../../state/slice';

/** Who works here. The window starts by asking main. */
export type Session =
  | { readonly state: 'starting' }
  | { readonly state: 'failed'; readonly error: IpcError }
  | {
      readonly state: 'signedOut';
      readonly users: readonly User[];
      readonly signingIn: string | null;
      readonly error: IpcError | null;
    }
  | { readonly state: 'signedIn'; readonly user: User };

export type SessionSlice = {
  readonly session: Session;
  readonly appInfo: AppInfo | null;
  readonly municipalities: readonly Municipality[];
  /** Asks main who is signed in and what there is to choose from. */
  readonly startSession: () => Promise<void>;
  readonly signIn: (userId: string) => Promise<void>;
  readonly signOut: () => Promise<void>;
};

/** The session of this window. */
export const createSessionSlice =
  (bridge: Pick<Bridge, 'app' | 'session'>): SliceCreator<SessionSlice> =>
  (set, get) => ({
    session: { state: 'starting' },
    appInfo: null,
    municipalities: [],
    startSession: async () => {
      set({ session: { state: 'starting' } });
      const [info, municipalities, user] = await Promise.all([
        bridge.app.info({}),
        bridge.app.municipalities({}),
        bridge.session.current({}),
      ]);
      const error = [info, municipalities, user].flatMap((reply) => (reply.ok ? [] : [reply.error]))[0];
      if (error) set({ session: { state: 'failed', error } });
      if (!info.ok || !municipalities.ok || !user.ok) return;
      set({ appInfo: info.value, municipalities: municipalities.value });
      if (user.value) set({ session: { state: 'signedIn', user: user.value } });
      else set({ session: await signedOut(bridge) });
    },
    signIn: async (userId) => {
      const before = get().session;
      if (before.state !== 'signedOut' || before.signingIn !== null) return;
      set({ session: { ...before, signingIn: userId, error: null } });
      const reply = await bridge.session.signIn({ userId });
      set({ session: reply.ok ? { state: 'signedIn', user: reply.value } : { ...before, error: reply.error } });
    },
    signOut: async () => {
      await bridge.session.signOut({});
      set({ session: await signedOut(bridge) });
    },
  });

async function signedOut(bridge: Pick<Bridge, 'session'>): Promise<Session> {
  const users = await bridge.session.users({});
  return users.ok
    ? { state: 'signedOut', users: users.value, signingIn: null, error: null }
    : { state: 'signedOut', users: [], signingIn: null, error: users.error };
}
