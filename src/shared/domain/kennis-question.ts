/** Longest question that is put to the knowledge base, in characters. */
export const LONGEST_QUESTION = 10_000;

/** What is asked when this was typed or pasted. The field itself keeps all of it. */
export const questionOf = (text: string): string => text.slice(0, LONGEST_QUESTION);
