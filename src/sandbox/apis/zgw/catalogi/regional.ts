import { BESLISDOCUMENTEN, gewoon, MELDINGRESULTATEN, MELDINGSTAPPEN, type ZaaktypeDefinition } from './definition';

/** Zaaktypen of the waste collector. */
export const waste: readonly ZaaktypeDefinition[] = [
  {
    ...gewoon,
    key: 'afvalcontainer',
    omschrijving: 'Verzoek afvalcontainer behandelen',
    onderwerp: 'Container ruilen, herstellen of aanvragen',
    handeling: 'Melden',
    doorlooptijd: 21,
    servicenorm: 10,
    kanOpschorten: false,
    vertrouwelijkheid: 'intern',
    producten: ['afvalcontainer'],
    afdeling: 'afval-en-reiniging',
    trefwoorden: ['container', 'kliko', 'afval'],
    stappen: MELDINGSTAPPEN,
    resultaten: MELDINGRESULTATEN,
    eigenschappen: ['Soort container'],
    documenten: [{ titel: 'Bericht over de container', soort: 'bericht', stap: 4, kans: 0.6 }],
    heeftBesluit: false,
    verhalen: [
      {
        omschrijving: 'Deksel van de container is kapot',
        toelichting: 'Het scharnier is gebroken na het legen.',
        eigenschappen: ['Restafval'],
      },
      {
        omschrijving: 'Grotere container voor gft',
        toelichting: 'De container is elke twee weken te vol.',
        eigenschappen: ['Gft'],
      },
      {
        omschrijving: 'Container verdwenen',
        toelichting: 'Na de laatste ronde niet teruggevonden.',
        eigenschappen: ['Papier'],
      },
    ],
  },
  {
    ...gewoon,
    key: 'grofvuil',
    omschrijving: 'Afspraak ophalen grofvuil uitvoeren',
    onderwerp: 'Grofvuil laten ophalen',
    handeling: 'Melden',
    doorlooptijd: 21,
    servicenorm: 14,
    kanOpschorten: false,
    vertrouwelijkheid: 'intern',
    producten: ['afvalinzameling_grofvuil'],
    afdeling: 'afval-en-reiniging',
    trefwoorden: ['grofvuil', 'ophalen', 'bank', 'matras'],
    stappen: ['Ontvangen', 'Ingepland', 'Opgehaald'],
    resultaten: [
      { naam: 'Opgehaald', generiek: 'Afgehandeld', kans: 92 },
      { naam: 'Niet aangeboden', generiek: 'Ingetrokken', kans: 8 },
    ],
    eigenschappen: ['Wat'],
    documenten: [{ titel: 'Bevestiging van de afspraak', soort: 'bevestiging', stap: 2, kans: 1 }],
    heeftLeges: true,
    heeftBesluit: false,
    verhalen: [
      { omschrijving: 'Ophalen van een bank', toelichting: 'Staat aan de straat.', eigenschappen: ['Bankstel'] },
      { omschrijving: 'Ophalen van twee matrassen', toelichting: 'Droog verpakt.', eigenschappen: ['Matrassen'] },
    ],
  },
];

/** Zaaktypen of the regional archive. */
export const archive: readonly ZaaktypeDefinition[] = [
  {
    ...gewoon,
    key: 'inzage-bouwdossier',
    omschrijving: 'Verzoek inzage bouwdossier behandelen',
    onderwerp: 'Bouwtekeningen inzien',
    handeling: 'Indienen',
    doorlooptijd: 28,
    servicenorm: 14,
    kanOpschorten: false,
    producten: ['archiefInzage', 'bouwplaninzage'],
    afdeling: 'archief',
    trefwoorden: ['bouwtekening', 'archief', 'dossier'],
    stappen: ['Ontvangen', 'Dossier gezocht', 'Klaar voor inzage', 'Afgehandeld'],
    resultaten: [
      { naam: 'Ingezien', generiek: 'Afgehandeld', kans: 80 },
      { naam: 'Niet gevonden', generiek: 'Afgewezen', kans: 20 },
    ],
    eigenschappen: ['Bouwjaar'],
    documenten: [{ titel: 'Bouwtekening', soort: 'bijlage', stap: 3, kans: 0.8 }],
    heeftLeges: true,
    heeftBesluit: false,
    verhalen: [
      {
        omschrijving: 'Bouwtekeningen van de woning',
        toelichting: 'Voor een verbouwing op de begane grond.',
        eigenschappen: ['1974'],
      },
      {
        omschrijving: 'Constructietekening van een draagmuur',
        toelichting: 'De aannemer vraagt erom.',
        eigenschappen: ['1998'],
      },
    ],
  },
];

/** Zaaktypen of the office that places house seekers. */
export const housing: readonly ZaaktypeDefinition[] = [
  {
    ...gewoon,
    key: 'urgentie',
    omschrijving: 'Aanvraag urgentie woning behandelen',
    onderwerp: 'Voorrang bij het zoeken van een woning',
    doorlooptijd: 56,
    servicenorm: 42,
    verlenging: 28,
    vertrouwelijkheid: 'vertrouwelijk',
    producten: ['urgBewWoning'],
    afdeling: 'wonen',
    trefwoorden: ['urgentie', 'woning', 'huren'],
    stappen: ['Ontvangen', 'Gesprek gevoerd', 'Advies commissie', 'Besluit verzonden'],
    eigenschappen: ['Reden'],
    documenten: [
      ...BESLISDOCUMENTEN,
      { titel: 'Advies urgentiecommissie', soort: 'advies', stap: 3, kans: 0.9, vertrouwelijkheid: 'confidentieel' },
    ],
    heeftLeges: true,
    verhalen: [
      {
        omschrijving: 'Urgentie na scheiding',
        toelichting: 'Aanvraag met de kinderen in huis.',
        eigenschappen: ['Scheiding'],
      },
      {
        omschrijving: 'Urgentie om medische reden',
        toelichting: 'Kan de trap niet meer op.',
        eigenschappen: ['Medisch'],
      },
    ],
  },
];

/** Zaaktypen of the safety region. */
export const safety: readonly ZaaktypeDefinition[] = [
  {
    ...gewoon,
    key: 'gebruiksmelding',
    omschrijving: 'Gebruiksmelding brandveiligheid behandelen',
    onderwerp: 'Brandveilig gebruik van een gebouw',
    handeling: 'Melden',
    doorlooptijd: 28,
    servicenorm: 21,
    producten: ['gebruiksmelding', 'omgVgBrvGebr'],
    afdeling: 'vergunningen',
    trefwoorden: ['brandveilig', 'gebouw', 'bezoekers'],
    stappen: ['Ontvangen', 'Advies gegeven', 'Controle gepland', 'Afgehandeld'],
    resultaten: MELDINGRESULTATEN,
    eigenschappen: ['Aantal personen'],
    documenten: [
      { titel: 'Plattegrond', soort: 'bijlage', stap: 1, kans: 0.8 },
      { titel: 'Advies brandveiligheid', soort: 'advies', stap: 2, kans: 0.7, vertrouwelijkheid: 'vertrouwelijk' },
    ],
    heeftBesluit: false,
    verhalen: [
      {
        omschrijving: 'Gebruiksmelding bedrijfspand',
        toelichting: 'Meer dan vijftig personen tegelijk.',
        eigenschappen: ['75'],
      },
      {
        omschrijving: 'Gebruiksmelding kamerverhuur',
        toelichting: 'Pand wordt per kamer verhuurd.',
        eigenschappen: ['8'],
      },
    ],
  },
  {
    ...gewoon,
    key: 'brandveiligheid-advies',
    omschrijving: 'Adviesvraag brandveiligheid beantwoorden',
    onderwerp: 'Brandveilig wonen',
    handeling: 'Indienen',
    doorlooptijd: 28,
    servicenorm: 14,
    kanOpschorten: false,
    producten: ['brandveiligheidadvies'],
    afdeling: 'vergunningen',
    trefwoorden: ['brand', 'rookmelder', 'advies'],
    stappen: ['Ontvangen', 'Bezoek gepland', 'Afgehandeld'],
    resultaten: [{ naam: 'Advies gegeven', generiek: 'Afgehandeld', kans: 1 }],
    eigenschappen: ['Onderwerp'],
    documenten: [{ titel: 'Advies brandveilig wonen', soort: 'bericht', stap: 3, kans: 0.9 }],
    heeftBesluit: false,
    verhalen: [
      {
        omschrijving: 'Advies over rookmelders',
        toelichting: 'Bewoner is slechthorend.',
        eigenschappen: ['Rookmelders'],
      },
      {
        omschrijving: 'Advies over een vluchtweg',
        toelichting: 'Bovenwoning met een smalle trap.',
        eigenschappen: ['Vluchtweg'],
      },
    ],
  },
];

/** Zaaktypen of compulsory education. */
export const attendance: readonly ZaaktypeDefinition[] = [
  {
    ...gewoon,
    key: 'leerplichtvrijstelling',
    omschrijving: 'Verzoek vrijstelling leerplicht behandelen',
    onderwerp: 'Leerplicht en verlof',
    doorlooptijd: 42,
    servicenorm: 28,
    vertrouwelijkheid: 'vertrouwelijk',
    producten: ['leerplichtvrijstelling'],
    afdeling: 'leerlingzaken',
    trefwoorden: ['leerplicht', 'school', 'verlof'],
    resultaten: [
      { naam: 'Toegekend', generiek: 'Toegekend', kans: 45 },
      { naam: 'Afgewezen', generiek: 'Afgewezen', kans: 45 },
      { naam: 'Ingetrokken', generiek: 'Ingetrokken', kans: 10 },
    ],
    eigenschappen: ['Schooljaar', 'Reden'],
    verhalen: [
      {
        omschrijving: 'Verlof buiten de schoolvakanties',
        toelichting: 'Meer dan tien dagen, om familieomstandigheden.',
        eigenschappen: ['', 'Familie'],
      },
      {
        omschrijving: 'Vrijstelling voor school in het buitenland',
        toelichting: 'Het kind gaat elke dag over de grens naar school.',
        eigenschappen: ['', 'Buitenland'],
      },
    ],
  },
];
