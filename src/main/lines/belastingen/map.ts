import { bagIdSchema, type Adres } from '../../../shared/domain/adres';
import type {
  Aanslag,
  Aanslagbiljet,
  Betaling,
  Invorderingsstap,
  Verzoek,
  VorderingStatus,
} from '../../../shared/domain/belasting';
import type { Datum } from '../../../shared/domain/datum';
import { datumOf } from '../../../shared/domain/days';
import { entryOf, toDatum } from '../wire-values';
import type { WireAanslagbiljet, WireAanslagregel, WireAdres, WireBetaling, WireVerzoek } from './wire';

/** Status codes of StUF-FIN 3.10. OVE (other) and codes that we do not know count as verstuurd: that claims the least. */
const STATUSSEN: Readonly<Record<string, VorderingStatus>> = {
  ONV: 'onverwerkt',
  VRW: 'onverwerkt',
  VRS: 'verstuurd',
  BET: 'betaald',
  INV: 'invordering',
  EXT: 'deurwaarder',
  ONI: 'oninbaar',
  KWI: 'kwijtgescholden',
  VRM: 'verminderd',
  VRN: 'vernietigd',
};

/** A bill as the agent sees it; all money in cents. */
export function toAanslagbiljet(wire: WireAanslagbiljet): Aanslagbiljet {
  const sinds = toDatum(wire.automatischeIncasso?.afgiftedatum);
  return {
    aanslagbiljetnummer: `${wire.aanslagbiljetnummer}-${wire.aanslagbiljetvolgnummer}`,
    subjectnummer: wire.subjectnummer ?? '',
    belastingjaar: wire.belastingjaar,
    dagtekening: wire.dagtekening,
    omschrijving: wire.omschrijving ?? '',
    gemeente: wire.gemeente?.naam ?? '',
    betalingskenmerk: wire.betalingskenmerk ?? '',
    totaalCents: wire.totaalbedrag,
    betaaldCents: wire.betaald,
    kwijtgescholdenCents: wire.kwijtgescholden,
    kostenCents: wire.kosten,
    openstaandCents: wire.openstaand,
    status: entryOf(STATUSSEN, wire.status) ?? 'verstuurd',
    // Direct debit without a readable date is still direct debit: it began before the bill was made.
    automatischeIncasso: wire.automatischeIncasso
      ? { ibanEinde: (wire.automatischeIncasso.ibanEinde ?? '').slice(-4), sinds: sinds ?? wire.dagtekening }
      : null,
    isBezwaarMogelijk: wire.bezwaarMogelijk ?? false,
    aanslagen: wire.aanslagregels.map((regel, index) => toAanslag(regel, { wire, index })),
    termijnen: (wire.termijnen ?? []).map(({ volgnummer, vervaldatum, bedrag, betaald }) => ({
      volgnummer,
      vervaldatum,
      bedragCents: bedrag,
      betaaldCents: betaald,
    })),
    betalingen: (wire.betalingen ?? []).map(toBetaling),
    invordering: (wire.invorderingsstappen ?? []).map(toStap),
    verzoeken: (wire.verzoeken ?? []).flatMap((verzoek) => toVerzoek(verzoek) ?? []),
  };
}

type Place = { readonly wire: WireAanslagbiljet; readonly index: number };

function toAanslag(regel: WireAanslagregel, { wire, index }: Place): Aanslag {
  return {
    id: `${wire.aanslagbiljetnummer}-${wire.aanslagbiljetvolgnummer}/${index + 1}`,
    belastingsoort: regel.omschrijvingBelastingsoort,
    omschrijving: regel.omschrijvingBelastingtype ?? regel.omschrijvingBelastingsoort,
    upn: regel.upn ?? null,
    heffingsmaatstaf: regel.heffingsmaatstaf ?? '',
    grondslag: regel.heffingsgrondslag ?? null,
    tijdvakVan: toDatum(regel.ingangsdatum) ?? datumOf(`${wire.dagtekening.slice(0, 4)}-01-01`),
    tijdvakTot: toDatum(regel.einddatum) ?? datumOf(`${wire.dagtekening.slice(0, 4)}-12-31`),
    bedragCents: regel.bedrag,
    wozObjectnummer: regel.wozObjectnummer ?? null,
    adres: toAdres(regel.adres),
    isBezwaarMogelijk: regel.bezwaarMogelijk ?? false,
  };
}

function toAdres(wire: WireAdres | null | undefined): Adres | null {
  if (!wire?.straatnaam || typeof wire.huisnummer !== 'number') return null;
  return {
    straat: wire.straatnaam,
    huisnummer: wire.huisnummer,
    huisletter: wire.huisletter || null,
    // OpenBelasting fills an asterisk in for "none".
    huisnummertoevoeging: wire.huisnummertoevoeging === '*' ? null : wire.huisnummertoevoeging || null,
    postcode: wire.postcode?.replace(/\s/g, '') || null,
    woonplaats: wire.woonplaatsnaam ?? '',
    nummeraanduidingIdentificatie: bagIdSchema.safeParse(wire.nummeraanduidingIdentificatie).data ?? null,
    adresseerbaarObjectIdentificatie: null,
  };
}

const WIJZEN = ['automatische_incasso', 'overboeking', 'ideal', 'teruggaaf', 'storno'] as const;

/** A way of paying that we do not know shows as a transfer, or as a refund when money went back. */
const toBetaling = (wire: WireBetaling): Betaling => ({
  datum: wire.datum,
  bedragCents: wire.bedrag,
  wijze: WIJZEN.find((wijze) => wijze === wire.wijze) ?? (wire.bedrag < 0 ? 'teruggaaf' : 'overboeking'),
  betalingskenmerk: wire.betalingskenmerk ?? null,
});

const STAPPEN = ['herinnering', 'aanmaning', 'dwangbevel', 'beslag'] as const;

/** A step that we do not know counts as an aanmaning when it cost money, else as a reminder: its costs must stay in the sum. */
const toStap = ({
  soort,
  datum,
  kosten,
}: {
  readonly soort: string;
  readonly datum: Datum;
  readonly kosten: number;
}): Invorderingsstap => ({
  soort: STAPPEN.find((stap) => stap === soort) ?? (kosten > 0 ? 'aanmaning' : 'herinnering'),
  datum,
  kostenCents: kosten,
});

const SOORTEN = ['bezwaar', 'kwijtschelding', 'betalingsregeling'] as const;
const VERZOEKSTATUSSEN = [
  'ontvangen',
  'in_behandeling',
  'toegewezen',
  'gedeeltelijk_toegewezen',
  'afgewezen',
  'ingetrokken',
] as const;

/** A request of a kind that we do not know is left out: there is nothing to say about it. */
function toVerzoek(wire: WireVerzoek): Verzoek | null {
  const soort = SOORTEN.find((one) => one === wire.soort);
  if (!soort) return null;
  return {
    soort,
    ontvangenOp: wire.ontvangstdatum,
    status: VERZOEKSTATUSSEN.find((one) => one === wire.status) ?? 'in_behandeling',
    beslisdatum: toDatum(wire.beslisdatum),
    uiterlijkeBeslisdatum: toDatum(wire.uiterlijkeBeslisdatum),
    heeftUitstel: wire.uitstelVanBetaling ?? false,
    zaakIdentificatie: wire.zaakidentificatie ?? null,
  };
}
