/** How the id of a municipality is written. On its own, for whoever reads one before there is time for zod. */
export const MUNICIPALITY_ID = /^[a-z][a-z0-9-]{0,63}$/;
