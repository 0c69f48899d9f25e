/**
 * The text without blanks at its ends. Not `trim`: in a text with a character a byte, it would take the second half of `à`.
 *
 * @param {string} text
 * @returns {string}
 */
export const trimBlanks = (text) => text.replace(/^[ \t\r]+|[ \t\r]+$/gu, '');
