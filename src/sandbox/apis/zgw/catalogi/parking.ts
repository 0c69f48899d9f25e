import { BESLISDOCUMENTEN, gewoon, type ZaaktypeDefinition } from './definition';

/** Zaaktypen of the parking service. */
export const parking: readonly ZaaktypeDefinition[] = [
  {
    ...gewoon,
    key: 'parkeervergunning',
    omschrijving: 'Aanvraag parkeervergunning behandelen',
    onderwerp: 'Parkeervergunning bewoners',
    doorlooptijd: 28,
    servicenorm: 5,
    producten: ['parkeervergunning'],
    afdeling: 'parkeren',
    trefwoorden: ['parkeren', 'kenteken', 'bewoner'],
    eigenschappen: ['Kenteken', 'Zone'],
    heeftLeges: true,
    verhalen: [
      {
        omschrijving: 'Bewonersvergunning eerste auto',
        toelichting: 'Aanvraag via de website.',
        eigenschappen: ['', 'A'],
      },
      {
        omschrijving: 'Bewonersvergunning tweede auto',
        toelichting: 'Tweede vergunning op hetzelfde adres.',
        eigenschappen: ['', 'B'],
      },
      {
        omschrijving: 'Wijziging kenteken parkeervergunning',
        toelichting: 'Nieuwe auto, oude vergunning loopt door.',
        eigenschappen: ['', 'A'],
      },
    ],
  },
  {
    ...gewoon,
    key: 'gehandicaptenparkeerkaart',
    omschrijving: 'Aanvraag gehandicaptenparkeerkaart behandelen',
    onderwerp: 'Gehandicaptenparkeerkaart',
    doorlooptijd: 56,
    servicenorm: 42,
    verlenging: 28,
    vertrouwelijkheid: 'vertrouwelijk',
    producten: ['gehandicaptenparkeerkaart'],
    afdeling: 'wmo',
    trefwoorden: ['gpk', 'parkeerkaart', 'invalide'],
    stappen: ['Ontvangen', 'In behandeling', 'Medisch advies', 'Besluit verzonden'],
    eigenschappen: ['Soort kaart'],
    documenten: [
      ...BESLISDOCUMENTEN,
      { titel: 'Medisch advies', soort: 'advies', stap: 3, kans: 0.8, vertrouwelijkheid: 'geheim' },
    ],
    heeftLeges: true,
    verhalen: [
      {
        omschrijving: 'Gehandicaptenparkeerkaart bestuurder',
        toelichting: 'Loopafstand minder dan 100 meter.',
        eigenschappen: ['Bestuurder'],
      },
      {
        omschrijving: 'Verlenging gehandicaptenparkeerkaart passagier',
        toelichting: 'De oude kaart loopt af.',
        eigenschappen: ['Passagier'],
      },
    ],
  },
];
