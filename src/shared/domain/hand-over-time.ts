/** How long a colleague has to answer before the caller is back with the giver. */
export const HAND_OVER_SECONDS = 15;
export const HAND_OVER_MS = HAND_OVER_SECONDS * 1000;
