import type { Zaak } from './zaak';

/** Open means: no `einddatum` yet. */
export const isZaakOpen = (zaak: Zaak): boolean => zaak.einddatum === null;
