import { BESLISDOCUMENTEN, gewoon, type ResultaatDefinition, type ZaaktypeDefinition } from './definition';

const UITSPRAAK: readonly ResultaatDefinition[] = [
  { naam: 'Toegewezen', generiek: 'Toegekend', kans: 1 },
  { naam: 'Gedeeltelijk toegewezen', generiek: 'Toegekend', kans: 1 },
  { naam: 'Afgewezen', generiek: 'Afgewezen', kans: 1 },
  { naam: 'Ingetrokken', generiek: 'Ingetrokken', kans: 1 },
];

const belasting = {
  ...gewoon,
  vertrouwelijkheid: 'vertrouwelijk',
  afdeling: 'belastingen',
  resultaten: UITSPRAAK,
} as const;

/**
 * Zaaktypen of the tax office. Their zaken follow from the bills (their `verzoeken`), so no stories here: the seed fills
 * in the text.
 */
export const taxes: readonly ZaaktypeDefinition[] = [
  {
    ...belasting,
    key: 'bezwaar',
    omschrijving: 'Bezwaar tegen belastingaanslag behandelen',
    onderwerp: 'Bezwaar belastingaanslag of WOZ-waarde',
    handeling: 'Indienen',
    doorlooptijd: 300,
    servicenorm: 180,
    verlenging: 42,
    producten: ['belastingaanslag_bezwaar'],
    trefwoorden: ['bezwaar', 'woz', 'aanslag'],
    stappen: ['Ontvangen', 'In behandeling', 'Waarde onderzocht', 'Uitspraak verzonden'],
    eigenschappen: ['Aanslagbiljetnummer', 'WOZ-objectnummer'],
    documenten: [
      { titel: 'Bezwaarschrift', soort: 'aanvraag', stap: 1, kans: 1 },
      { titel: 'Ontvangstbevestiging', soort: 'bevestiging', stap: 1, kans: 1 },
      { titel: 'Taxatieverslag', soort: 'bijlage', stap: 2, kans: 0.8 },
      { titel: 'Uitspraak op bezwaar', soort: 'besluit', stap: 4, kans: 1 },
    ],
    verhalen: [],
  },
  {
    ...belasting,
    key: 'kwijtschelding',
    omschrijving: 'Verzoek kwijtschelding behandelen',
    onderwerp: 'Kwijtschelding gemeentelijke belastingen',
    handeling: 'Indienen',
    doorlooptijd: 84,
    servicenorm: 56,
    producten: ['belastingkwijtschelding'],
    trefwoorden: ['kwijtschelding', 'laag inkomen'],
    eigenschappen: ['Aanslagbiljetnummer'],
    documenten: BESLISDOCUMENTEN,
    verhalen: [],
  },
  {
    ...belasting,
    key: 'betalingsregeling',
    omschrijving: 'Verzoek betalingsregeling behandelen',
    onderwerp: 'Betalen in termijnen',
    handeling: 'Indienen',
    doorlooptijd: 21,
    servicenorm: 14,
    producten: ['belastingbetalingsregeling'],
    trefwoorden: ['regeling', 'termijnen', 'uitstel'],
    eigenschappen: ['Aanslagbiljetnummer'],
    documenten: BESLISDOCUMENTEN,
    verhalen: [],
  },
];
