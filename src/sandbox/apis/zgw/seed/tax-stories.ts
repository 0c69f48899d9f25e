import { datumOf, daysBetween } from '../../../../shared/domain/days';
import type { Region } from '../../../region/model';
import { billNumber, type Bill, type Verzoek } from '../../belastingen/bill';
import { billsOf } from '../../belastingen/plan/bills';
import type { Verhaal } from '../catalogi/definition';
import type { Betrokkene, ZaakobjectRecord } from '../zaken/dossier';
import { organisationAs, personAs } from './betrokkenen';
import type { Story } from './build';
import { registerOf } from './household-stories';

/** Index of the resultaattype (catalogi/taxes.ts) for how a request was decided. */
const RESULTATEN: Readonly<Record<Verzoek['status'], number | null>> = {
  ontvangen: null,
  in_behandeling: null,
  toegewezen: 0,
  gedeeltelijk_toegewezen: 1,
  afgewezen: 2,
  ingetrokken: 3,
};

/** One zaak for every request on a bill: the same number, the same dates and the same outcome as the tax register has. */
export function taxStories(region: Region): readonly Story[] {
  const register = registerOf('belastingen');
  if (!register) return [];
  return billsOf(region).flatMap((bill) =>
    bill.verzoeken.flatMap((verzoek): Story[] => {
      const initiator = payerAs(region, bill);
      if (!initiator) return [];
      const { ontvangstdatum, beslisdatum, uiterlijkeBeslisdatum: uiterlijk } = verzoek;
      const days =
        beslisdatum === null ? null : Math.max(0, daysBetween(datumOf(ontvangstdatum), datumOf(beslisdatum)));
      return [
        {
          id: `${billNumber(bill)}/${verzoek.soort}`,
          register,
          zaaktype: verzoek.soort,
          initiator,
          adres: null,
          start: datumOf(ontvangstdatum),
          verhaal: textOf(bill, verzoek),
          objecten: objectsOf(bill, verzoek),
          fixed: {
            identificatie: verzoek.zaakidentificatie,
            days,
            uiterlijk: uiterlijk === null ? null : datumOf(uiterlijk),
            resultaat: RESULTATEN[verzoek.status],
          },
        },
      ];
    }),
  );
}

function payerAs(region: Region, { belastingplichtige: who }: Bill): Betrokkene | null {
  if (who.soort === 'natuurlijk_persoon') {
    const inwoner = region.inwoners.get(who.burgerservicenummer);
    return inwoner ? personAs(inwoner, null) : null;
  }
  const organisatie = region.organisaties.get(who.kvkNummer);
  return organisatie ? organisationAs(organisatie) : null;
}

const TITLES: Readonly<Record<Verzoek['soort'], string>> = {
  bezwaar: 'Bezwaar tegen de WOZ-waarde',
  kwijtschelding: 'Kwijtschelding gemeentelijke belastingen',
  betalingsregeling: 'Betalingsregeling gemeentelijke belastingen',
};

function textOf(bill: Bill, { soort }: Verzoek): Verhaal {
  const woz = bill.beschikkingsregels[0]?.wozObjectnummer ?? '';
  return {
    omschrijving: `${TITLES[soort]} ${bill.belastingjaar}`,
    toelichting: `Verzoek bij aanslagbiljet ${billNumber(bill)}.`,
    eigenschappen: soort === 'bezwaar' ? [billNumber(bill), woz] : [billNumber(bill)],
  };
}

function objectsOf(bill: Bill, { soort }: Verzoek): readonly ZaakobjectRecord[] {
  const woz = bill.beschikkingsregels[0];
  if (soort !== 'bezwaar' || !woz) return [];
  return [
    {
      objectType: 'woz_object',
      relatieomschrijving: 'Object van het bezwaar',
      identificatie: {
        wozObjectNummer: woz.wozObjectnummer,
        aanduidingWozObject: {
          aoaIdentificatie: woz.adres.nummeraanduidingIdentificatie,
          wplWoonplaatsNaam: woz.adres.woonplaatsnaam,
          aoaPostcode: woz.adres.postcode,
          gorOpenbareRuimteNaam: woz.adres.straatnaam,
          aoaHuisnummer: woz.adres.huisnummer,
          aoaHuisletter: woz.adres.huisletter ?? '',
          aoaHuisnummertoevoeging: woz.adres.huisnummertoevoeging ?? '',
        },
      },
    },
  ];
}
