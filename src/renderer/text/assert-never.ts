/**
 * For the end of a `switch` on a union: does not compile while a case is missing. The twin of the one in shared/result.ts, which
 * stands beside schemas that must stay out of the window.
 */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
