/** Status codes of a claim. Source: StUF-FIN 3.10, `vorderingstatus`. */
export type StatusCode = 'ONV' | 'VRS' | 'BET' | 'INV' | 'EXT' | 'ONI' | 'KWI' | 'VRM' | 'VRN';

/** An address as on a bill. Fields as OpenBelasting `adres`; the number is a number here. */
export type BillAdres = {
  readonly straatnaam: string;
  readonly huisnummer: number;
  readonly huisletter: string | null;
  readonly huisnummertoevoeging: string | null;
  readonly postcode: string;
  readonly woonplaatsnaam: string;
  readonly locatieomschrijving: string | null;
  readonly nummeraanduidingIdentificatie: string;
};

/** One tax on a bill; `bedrag` in cents, negative for a reduction. Fields as OpenBelasting `aanslagregel`. */
export type Aanslagregel = {
  readonly belastingplichtnummer: string;
  readonly belastingjaar: number;
  readonly codeBelastingsoort: string;
  readonly omschrijvingBelastingsoort: string;
  readonly codeBelastingtype: string;
  readonly omschrijvingBelastingtype: string;
  readonly upn: string | null;
  readonly upnUri: string | null;
  readonly heffingsmaatstaf: string;
  readonly heffingsgrondslag: string | null;
  readonly tarief: string | null;
  readonly ingangsdatum: string;
  readonly einddatum: string;
  readonly bedrag: number;
  readonly wozObjectnummer: string | null;
  readonly bezwaarMogelijk: boolean;
  readonly adres: BillAdres | null;
};

/** A WOZ value that was set with the bill; whole euros. Fields as OpenBelasting `beschikkingsregel`. */
export type Beschikkingsregel = {
  readonly sleutelBeschikkingsregel: string;
  readonly wozObjectnummer: string;
  readonly vastgesteldeWaarde: number;
  readonly waardepeildatum: string;
  readonly toestandspeildatum: string;
  readonly status: 'beschikking genomen';
  readonly bezwaarMogelijk: boolean;
  readonly adres: BillAdres;
};

export type Termijn = {
  readonly volgnummer: number;
  readonly vervaldatum: string;
  readonly bedrag: number;
  readonly betaald: number;
};

export type Betaling = {
  readonly datum: string;
  readonly bedrag: number;
  readonly wijze: 'automatische_incasso' | 'overboeking' | 'ideal' | 'teruggaaf' | 'storno';
  readonly betalingskenmerk: string | null;
};

export type Invorderingsstap = {
  readonly soort: 'herinnering' | 'aanmaning' | 'dwangbevel' | 'beslag';
  readonly datum: string;
  readonly kosten: number;
};

export type Verzoek = {
  readonly soort: 'bezwaar' | 'kwijtschelding' | 'betalingsregeling';
  readonly ontvangstdatum: string;
  readonly status:
    'ontvangen' | 'in_behandeling' | 'toegewezen' | 'gedeeltelijk_toegewezen' | 'afgewezen' | 'ingetrokken';
  readonly beslisdatum: string | null;
  readonly uiterlijkeBeslisdatum: string | null;
  readonly uitstelVanBetaling: boolean;
  readonly zaakidentificatie: string | null;
};

/** Who must pay: a natural person by BSN, or an organisation by KVK number and RSIN. */
export type Belastingplichtige =
  | { readonly soort: 'natuurlijk_persoon'; readonly burgerservicenummer: string; readonly kvkNummer: string | null }
  | { readonly soort: 'organisatie'; readonly kvkNummer: string; readonly rsin: string };

/**
 * One bill as our API gives it (resources/specs/belastingen-1.0.0.yaml, `Aanslagbiljet`). All money in cents, and it adds
 * up: `totaalbedrag` is the sum of the lines, `openstaand` is total + costs − paid − remitted.
 */
export type Bill = {
  readonly aanslagbiljetnummer: string;
  readonly aanslagbiljetvolgnummer: string;
  readonly subjectnummer: string;
  readonly belastingplichtige: Belastingplichtige;
  readonly gemeente: { readonly code: string; readonly naam: string };
  readonly belastingjaar: number;
  readonly dagtekening: string;
  readonly omschrijving: string;
  readonly betalingskenmerk: string;
  readonly rekening: { readonly iban: string; readonly tenNameVan: string };
  readonly bezwaarMogelijk: boolean;
  /** Until when payments have been worked in. */
  readonly standPer: string;
  readonly status: StatusCode;
  readonly totaalbedrag: number;
  readonly kosten: number;
  readonly betaald: number;
  readonly kwijtgescholden: number;
  readonly openstaand: number;
  readonly betaalwijze: 'automatische_incasso' | 'zelf_betalen';
  readonly automatischeIncasso: {
    readonly machtigingskenmerk: string;
    readonly afgiftedatum: string;
    readonly ibanEinde: string;
  } | null;
  readonly aanslagregels: readonly Aanslagregel[];
  readonly beschikkingsregels: readonly Beschikkingsregel[];
  readonly termijnen: readonly Termijn[];
  readonly betalingen: readonly Betaling[];
  readonly invorderingsstappen: readonly Invorderingsstap[];
  readonly verzoeken: readonly Verzoek[];
};

/** Number and follow-up number as on paper: `0243202600123-01`. */
export const billNumber = (bill: Pick<Bill, 'aanslagbiljetnummer' | 'aanslagbiljetvolgnummer'>): string =>
  `${bill.aanslagbiljetnummer}-${bill.aanslagbiljetvolgnummer}`;
