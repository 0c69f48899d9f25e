import { z } from 'zod';

const urn = z
  .string()
  .max(255)
  .regex(/^urn:[A-Za-z0-9][A-Za-z0-9-]{0,30}[A-Za-z0-9]:.+$/);

const betaling = z.object({
  bedrag: z.string().regex(/^-?\d+(\.\d{1,2})?$/),
  valuta: z.literal('EUR').default('EUR'),
  transactieomschrijving: z.string().min(1).max(80),
  doelrekening: z.object({
    naam: z.string().max(200).optional(),
    code: z.string().max(100).optional(),
    iban: z
      .string()
      .max(34)
      .regex(/^[A-Za-z]{2}[0-9]{2}[A-Za-z0-9]{1,30}$/)
      .optional(),
  }),
});
const verwijzing = z.object({ uitvraagLink: z.url() });
const formulier = z.object({ formulierDefinitie: z.looseObject({ components: z.array(z.unknown()) }) });

const common = {
  titel: z.string().min(1).max(100),
  verwerkerTaakId: z.string().max(36).default(''),
  status: z.enum(['open', 'uitgevoerd', 'niet_uitgevoerd', 'afgebroken', 'verwerkt']).default('open'),
  startdatum: z.iso.date().optional(),
  handelingsPerspectief: z
    .enum([
      '',
      'betalen',
      'incasso',
      'informatie_geven',
      'informatie_krijgen',
      'reactie_ontvangen',
      'vernieuwing_nodig',
      'uitnodiging_voor_afspraak',
    ])
    .default(''),
  einddatumHandelingsTermijn: z.iso.date(),
  datumHerinnering: z.iso.date().nullable().default(null),
  toelichting: z.string().max(80).default(''),
  isToegewezenAan: urn.optional(),
  isGerelateerdAan: z.array(z.object({ urn })).default([]),
};

/** Body of a task of any kind. Source: specs/open-vtb-taken-0.1.0.yaml. */
export const taakInput = z.discriminatedUnion('taakSoort', [
  z.object({ ...common, taakSoort: z.literal('betaaltaak'), details: betaling }),
  z.object({ ...common, taakSoort: z.literal('urltaak'), details: verwijzing }),
  z.object({ ...common, taakSoort: z.literal('formuliertaak'), details: formulier }),
]);

/** A task as it is stored. */
export type TaakRecord = z.infer<typeof taakInput> & { readonly uuid: string; readonly startdatum: string };
