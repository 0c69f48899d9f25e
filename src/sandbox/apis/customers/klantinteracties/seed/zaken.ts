import { z } from 'zod';
import type { SandboxStore } from '../../../../store';
import { registers } from '../../../zgw/registers';

/** A zaak that somebody has a rol in, as far as a contact can be about it. */
export type KnownZaak = { readonly uuid: string; readonly omschrijving: string; readonly startdatum: string };

/** Only what is needed of what another API stored; anything else is passed by. */
const storedZaak = z.object({
  uuid: z.uuid(),
  omschrijving: z.string(),
  startdatum: z.string(),
  rollen: z.array(
    z.object({
      betrokkene: z.object({
        identificatie: z.object({ inpBsn: z.string().optional(), kvkNummer: z.string().optional() }),
      }),
    }),
  ),
});

/** Zaken by BSN and by KVK number, as far as the registers were made before. Empty when they were not. */
export function zakenByNumber(store: SandboxStore): ReadonlyMap<string, readonly KnownZaak[]> {
  const found = new Map<string, KnownZaak[]>();
  for (const register of registers) {
    for (const stored of store.collection<unknown>(`zgw/${register.id}/zaken`).all()) {
      const zaak = storedZaak.safeParse(stored);
      if (!zaak.success) continue;
      const { rollen, ...known } = zaak.data;
      for (const { betrokkene } of rollen) {
        const number = betrokkene.identificatie.inpBsn ?? betrokkene.identificatie.kvkNummer;
        if (number) found.set(number, [...(found.get(number) ?? []), known]);
      }
    }
  }
  return found;
}
