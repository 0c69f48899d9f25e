import { describe, expect, it } from 'vitest';
import { guarded, UsageError, withoutBsn, type Io } from './io';

function listening(): Io & { readonly failures: string[] } {
  const failures: string[] = [];
  return { failures, print: () => undefined, text: () => undefined, fail: (message) => void failures.push(message) };
}

describe('withoutBsn', () => {
  it.each([
    ["Unexpected argument '999993653'", "Unexpected argument '•••'"],
    ['a BSN without its zero: 12345672', 'a BSN without its zero: •••'],
    ['not a BSN: 123456789, nor 9999936531', 'not a BSN: 123456789, nor 9999936531'],
  ])('writes "%s" as "%s"', (message, written) => {
    expect(withoutBsn(message)).toBe(written);
  });
});

describe('guarded', () => {
  it('calls wrong usage 2, and anything else that is thrown 1', async () => {
    const io = listening();

    const codes = [
      await guarded(io, () => Promise.resolve(0)),
      await guarded(io, () => Promise.reject(new UsageError('Give a number'))),
      await guarded(io, () => Promise.reject(new Error('No answer'))),
    ];

    expect(codes).toEqual([0, 2, 1]);
    expect(io.failures).toEqual(['Give a number', 'No answer']);
  });

  it('keeps the first line of what the parser of arguments has to say', async () => {
    const io = listening();
    const wordy = Object.assign(new Error("Option '--limit' is ambiguous.\nDid you forget …"), {
      code: 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE',
    });

    const code = await guarded(io, () => Promise.reject(wordy));

    expect(code).toBe(2);
    expect(io.failures).toEqual(["Option '--limit' is ambiguous."]);
  });
});
