import type { SandboxStore } from '../../../store';
import { billsIn } from '../../belastingen/register';

/** What the WOZ register tells of a value that somebody objected to. Source: WOZ bevragen 1.0 `StatusBeschikkingEnum`. */
export type Objection = { readonly statussen: readonly string[]; readonly isOpen: boolean };

const OUTCOMES: Readonly<Record<string, string>> = {
  toegewezen: 'bezwaar_veranderd',
  gedeeltelijk_toegewezen: 'bezwaar_veranderd',
  afgewezen: 'bezwaar_gehandhaafd',
};

/** Object and tax year as one key. */
export const objectionKey = (wozObjectnummer: string, belastingjaar: number): string =>
  `${wozObjectnummer}/${belastingjaar}`;

/** The objections that run on the tax bills, by object and year: both registers tell the same story. */
export function objectionsIn(store: SandboxStore): ReadonlyMap<string, Objection> {
  const objections = new Map<string, Objection>();
  for (const bill of billsIn(store).all()) {
    const bezwaar = bill.verzoeken.find(({ soort, status }) => soort === 'bezwaar' && status !== 'ingetrokken');
    if (!bezwaar) continue;
    const outcome = OUTCOMES[bezwaar.status];
    const statussen = ['beschikking_genomen', 'bezwaar_ingediend', ...(outcome ? [outcome] : [])];
    for (const { wozObjectnummer } of bill.beschikkingsregels) {
      objections.set(objectionKey(wozObjectnummer, bill.belastingjaar), { statussen, isOpen: !outcome });
    }
  }
  return objections;
}
