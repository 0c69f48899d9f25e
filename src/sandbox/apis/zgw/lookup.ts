import type { SandboxContext } from '../../api';
import { registers, type RegisterId } from './registers';
import { dossiersOf } from './zaken/dossier';
import { registerUrls } from './zaken/render';

/** A zaak as another register of the sandbox refers to it. */
export type SeededZaak = {
  readonly register: RegisterId;
  readonly uuid: string;
  readonly url: string;
  readonly identificatie: string;
  readonly omschrijving: string;
  readonly startdatum: string;
  readonly einddatum: string | null;
};

/** The zaken in which somebody has a rol, by BSN or KVK number, newest first. For registers that are seeded after this one. */
export function seededZaken(
  { store, url }: Pick<SandboxContext, 'store' | 'url'>,
  who: { readonly bsn: string } | { readonly kvkNummer: string },
): readonly SeededZaak[] {
  const where: Record<string, string> = 'bsn' in who ? { bsn: who.bsn } : { kvk: who.kvkNummer };
  return registers
    .flatMap((register) =>
      dossiersOf(store, register)
        .find({ where })
        .items.map((dossier) => ({
          register: register.id,
          uuid: dossier.uuid,
          url: registerUrls(register, url).zaak(dossier.uuid),
          identificatie: dossier.identificatie,
          omschrijving: dossier.omschrijving,
          startdatum: dossier.startdatum,
          einddatum: dossier.einddatum,
        })),
    )
    .sort((a, b) => (a.startdatum < b.startdatum ? 1 : -1));
}
