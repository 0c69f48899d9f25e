import type { SandboxContext } from '../../api';
import type { Collection, SandboxStore } from '../../store';
import { billNumber, type Bill } from './bill';
import { billsOf } from './plan/bills';

/** The bills in the store, by number with follow-up number. */
export const billsIn = (store: SandboxStore): Collection<Bill> =>
  store.collection<Bill>('belastingen/aanslagbiljetten');

/** Writes the bills of the region, to be found by the numbers of who must pay. */
export function seedBills({ region, store }: SandboxContext): void {
  const bills = billsIn(store);
  for (const bill of billsOf(region)) {
    const { belastingplichtige: who, aanslagbiljetnummer } = bill;
    const terms =
      who.soort === 'natuurlijk_persoon'
        ? { burgerservicenummer: who.burgerservicenummer, kvkNummer: who.kvkNummer }
        : { kvkNummer: who.kvkNummer, rsin: who.rsin };
    bills.put(billNumber(bill), bill, {
      terms: { ...terms, aanslagbiljetnummer },
      sortKey: bill.dagtekening,
      isSeeded: true,
    });
  }
}
