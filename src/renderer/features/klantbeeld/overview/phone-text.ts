/** A Dutch number as people say it: from inside the country, mobile numbers in pairs. Any other number stays as it is. */
export function phoneText(nummer: string): string {
  const national = nummer.replace(/[\s()-]/g, '').replace(/^(\+|00)31/, '0');
  const mobile = /^06(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(national);
  if (mobile) return `06 ${mobile.slice(1).join(' ')}`;
  return /^0\d{9}$/.test(national) ? national : nummer;
}
