import type { Register } from '../registers';

/** How a register numbers a zaak of a day: `HDW-2026-00123`. */
export const zaakIdentificatie = (register: Pick<Register, 'letters'>, day: string, number: number): string =>
  `${register.letters}-${day.slice(0, 4)}-${String(number).padStart(5, '0')}`;
