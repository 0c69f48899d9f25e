/** Dutch area codes of three digits; every other one has four. Source: nummerplan telefoon- en ISDN-diensten. */
const SHORT_AREAS = new Set(
  '010 013 015 020 023 024 026 030 033 035 036 038 040 043 045 046 050 053 055 058 070 071 072 073 074 075 076 077 078 079 085 088'.split(
    ' ',
  ),
);

/** A Dutch number as people say it: from inside the country, in groups. Any other number stays as it is. */
export function formatPhone(nummer: string): string {
  const national = nummer.replace(/[\s().-]/g, '').replace(/^(\+|00)31(?=[1-9])/, '0');
  if (!/^0[1-9]\d{8}$/.test(national)) return nummer;
  if (national.startsWith('06')) return grouped(national, [2, 4, 4]);
  return SHORT_AREAS.has(national.slice(0, 3)) ? grouped(national, [3, 3, 2, 2]) : grouped(national, [4, 2, 2, 2]);
}

function grouped(digits: string, sizes: readonly number[]): string {
  const starts = sizes.map((_, index) => sizes.slice(0, index).reduce((sum, size) => sum + size, 0));
  return starts.map((start, index) => digits.slice(start, start + (sizes[index] ?? 0))).join(' ');
}
