import type { User } from '../../../shared/domain/user';

/** Who is signed in. Real sign-in comes behind the same port later; here users of the sandbox are picked. */
export type Session = {
  readonly users: () => readonly User[];
  readonly current: () => User | null;
  /** Null when there is no such user. */
  readonly signIn: (userId: string) => User | null;
  readonly signOut: () => void;
};

/** A session among `users`. `onChange` is told before the answer, so that nothing of the previous user stays open. */
export function createSession(users: readonly User[], onChange: (user: User | null) => void): Session {
  let current: User | null = null;
  return {
    users: () => users,
    current: () => current,
    signIn(userId) {
      const user = users.find(({ id }) => id === userId) ?? null;
      if (user) {
        current = user;
        onChange(user);
      }
      return user;
    },
    signOut() {
      current = null;
      onChange(null);
    },
  };
}
