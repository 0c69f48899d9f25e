// Without zod: the window looks for numbers while somebody types.

/** The eleven test of the BSN: 9·a+8·b+…+2·h−1·i is a multiple of 11, and not all digits are zero. */
export function passesElevenTest(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || digits === '000000000') return false;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0;
}
