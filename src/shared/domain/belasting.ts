import { z } from 'zod';
import { adresSchema } from './adres';
import { datumSchema } from './datum';
import { list, shape } from './schema';

/** Whole euro cents; never a fraction. */
export const centsSchema = z.number().int();

/** How far a claim is. Source: StUF-FIN 3.10 `vorderingstatus`, names of its codes ONV, VRS, BET, INV, EXT, ONI, KWI, VRM, VRN. */
export const vorderingStatusSchema = z.enum([
  'onverwerkt',
  'verstuurd',
  'betaald',
  'invordering',
  'deurwaarder',
  'oninbaar',
  'kwijtgescholden',
  'verminderd',
  'vernietigd',
]);
export type VorderingStatus = z.infer<typeof vorderingStatusSchema>;

/** One tax on a bill. Content as OpenBelasting `aanslagregel`, money in cents. */
export const aanslagSchema = shape({
  id: z.string(),
  belastingsoort: z.string(),
  omschrijving: z.string(),
  upn: z.string().nullable(),
  heffingsmaatstaf: z.string(),
  grondslag: z.string().nullable(),
  tijdvakVan: datumSchema,
  tijdvakTot: datumSchema,
  bedragCents: centsSchema,
  wozObjectnummer: z.string().nullable(),
  adres: adresSchema.nullable(),
  isBezwaarMogelijk: z.boolean(),
});
export type Aanslag = z.infer<typeof aanslagSchema>;

/** One instalment. `betaaldCents` is what was paid of it. */
export const termijnSchema = shape({
  volgnummer: z.number().int(),
  vervaldatum: datumSchema,
  bedragCents: centsSchema,
  betaaldCents: centsSchema,
});
export type Termijn = z.infer<typeof termijnSchema>;

/** One payment that was received or, when negative, paid back. */
export const betalingSchema = shape({
  datum: datumSchema,
  bedragCents: centsSchema,
  wijze: z.enum(['automatische_incasso', 'overboeking', 'ideal', 'teruggaaf', 'storno']),
  betalingskenmerk: z.string().nullable(),
});
export type Betaling = z.infer<typeof betalingSchema>;

/** A reminder or a step of recovery. */
export const invorderingsstapSchema = shape({
  soort: z.enum(['herinnering', 'aanmaning', 'dwangbevel', 'beslag']),
  datum: datumSchema,
  kostenCents: centsSchema,
});
export type Invorderingsstap = z.infer<typeof invorderingsstapSchema>;

/** An objection or a request for remission or a payment plan that runs on a bill. */
export const verzoekSchema = shape({
  soort: z.enum(['bezwaar', 'kwijtschelding', 'betalingsregeling']),
  ontvangenOp: datumSchema,
  status: z.enum(['ontvangen', 'in_behandeling', 'toegewezen', 'gedeeltelijk_toegewezen', 'afgewezen', 'ingetrokken']),
  beslisdatum: datumSchema.nullable(),
  uiterlijkeBeslisdatum: datumSchema.nullable(),
  heeftUitstel: z.boolean(),
  zaakIdentificatie: z.string().nullable(),
});
export type Verzoek = z.infer<typeof verzoekSchema>;

/** A tax bill with its taxes and its money. */
export const aanslagbiljetSchema = shape({
  /** Thirteen digits and a two-digit follow-up number, as on paper: `1234567890123-01`. */
  aanslagbiljetnummer: z.string(),
  subjectnummer: z.string(),
  belastingjaar: z.number().int(),
  dagtekening: datumSchema,
  omschrijving: z.string(),
  gemeente: z.string(),
  betalingskenmerk: z.string(),
  totaalCents: centsSchema,
  betaaldCents: centsSchema,
  kwijtgescholdenCents: centsSchema,
  kostenCents: centsSchema,
  openstaandCents: centsSchema,
  status: vorderingStatusSchema,
  /** Null when there is no direct debit; the IBAN shows its last four characters only. */
  automatischeIncasso: shape({ ibanEinde: z.string(), sinds: datumSchema }).nullable(),
  isBezwaarMogelijk: z.boolean(),
  aanslagen: list(aanslagSchema),
  termijnen: list(termijnSchema),
  betalingen: list(betalingSchema),
  invordering: list(invorderingsstapSchema),
  verzoeken: list(verzoekSchema),
});
export type Aanslagbiljet = z.infer<typeof aanslagbiljetSchema>;

/** The first instalment that is not yet paid in full, or null. */
export function nextTermijn(biljet: Pick<Aanslagbiljet, 'termijnen'>): Termijn | null {
  const open = biljet.termijnen.filter((termijn) => termijn.betaaldCents < termijn.bedragCents);
  return open.sort((a, b) => (a.vervaldatum < b.vervaldatum ? -1 : 1))[0] ?? null;
}

/** A WOZ object with its values, newest first; values in cents. Source: WOZ bevragen 1.0 (whole euros). */
export const wozObjectSchema = shape({
  wozObjectnummer: z.string(),
  adres: z.string(),
  soort: z.string().nullable(),
  waarden: list(
    shape({
      waardepeildatum: datumSchema,
      vastgesteldeWaardeCents: centsSchema,
      status: z.string().nullable(),
      heeftBezwaarOfBeroep: z.boolean(),
    }),
  ),
});
export type WozObject = z.infer<typeof wozObjectSchema>;
