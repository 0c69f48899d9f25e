import {
  BESLISDOCUMENTEN,
  gewoon,
  type DocumentDefinition,
  type ResultaatDefinition,
  type ZaaktypeDefinition,
} from './definition';

/** Social files hold what nobody but the caseworker may read. */
const SOCIALE_DOCUMENTEN: readonly DocumentDefinition[] = [
  ...BESLISDOCUMENTEN,
  { titel: 'Onderzoeksverslag', soort: 'advies', stap: 3, kans: 0.7, vertrouwelijkheid: 'confidentieel' },
];

const sociaal = { ...gewoon, vertrouwelijkheid: 'vertrouwelijk', documenten: SOCIALE_DOCUMENTEN } as const;

const TOEGEKEND: readonly ResultaatDefinition[] = [
  { naam: 'Toegekend', generiek: 'Toegekend', kans: 82 },
  { naam: 'Afgewezen', generiek: 'Afgewezen', kans: 12 },
  { naam: 'Ingetrokken', generiek: 'Ingetrokken', kans: 6 },
];

/** Support at home. Everything of the social domain is vertrouwelijk. */
export const support: readonly ZaaktypeDefinition[] = [
  {
    ...sociaal,
    key: 'wmo-melding',
    omschrijving: 'Melding ondersteuning Wmo behandelen',
    onderwerp: 'Hulp en ondersteuning thuis',
    handeling: 'Melden',
    doorlooptijd: 56,
    servicenorm: 42,
    verlenging: 14,
    producten: ['wmo-voorziening', 'huishHulp'],
    afdeling: 'wmo',
    trefwoorden: ['wmo', 'hulp', 'huishouden', 'rolstoel'],
    stappen: ['Ontvangen', 'Gesprek gepland', 'Onderzoek afgerond', 'Besluit verzonden'],
    resultaten: TOEGEKEND,
    eigenschappen: ['Voorziening'],
    verhalen: [
      {
        omschrijving: 'Melding Wmo: hulp bij het huishouden',
        toelichting: 'Melding gedaan door de inwoner zelf.',
        eigenschappen: ['Hulp bij het huishouden'],
      },
      {
        omschrijving: 'Melding Wmo: traplift',
        toelichting: 'Melding gedaan door een familielid.',
        eigenschappen: ['Woonvoorziening'],
      },
      { omschrijving: 'Melding Wmo: vervoer', toelichting: 'Vraag om collectief vervoer.', eigenschappen: ['Vervoer'] },
      {
        omschrijving: 'Melding Wmo: dagbesteding',
        toelichting: 'Melding via de huisarts.',
        eigenschappen: ['Dagbesteding'],
      },
    ],
  },
];

/** Income: benefits and allowances. */
export const income: readonly ZaaktypeDefinition[] = [
  {
    ...sociaal,
    key: 'bijstandsuitkering',
    omschrijving: 'Aanvraag bijstandsuitkering behandelen',
    onderwerp: 'Bijstand voor levensonderhoud',
    doorlooptijd: 56,
    servicenorm: 42,
    verlenging: 28,
    producten: ['bijstand'],
    afdeling: 'inkomen',
    trefwoorden: ['bijstand', 'uitkering', 'participatiewet'],
    stappen: ['Ontvangen', 'Gesprek gevoerd', 'Onderzoek afgerond', 'Besluit verzonden'],
    resultaten: TOEGEKEND,
    eigenschappen: ['Leefsituatie'],
    verhalen: [
      {
        omschrijving: 'Aanvraag bijstandsuitkering',
        toelichting: 'Aanvraag na einde WW.',
        eigenschappen: ['Alleenstaand'],
      },
      {
        omschrijving: 'Aanvraag bijstandsuitkering na scheiding',
        toelichting: 'Aanvraag na verandering van de leefsituatie.',
        eigenschappen: ['Alleenstaande ouder'],
      },
    ],
  },
  {
    ...sociaal,
    key: 'bijzondere-bijstand',
    omschrijving: 'Aanvraag bijzondere bijstand behandelen',
    onderwerp: 'Vergoeding van bijzondere kosten',
    doorlooptijd: 56,
    servicenorm: 28,
    producten: ['bijzBijstUitk'],
    afdeling: 'inkomen',
    trefwoorden: ['bijzondere kosten', 'vergoeding', 'minima'],
    resultaten: TOEGEKEND,
    eigenschappen: ['Kostensoort'],
    verhalen: [
      {
        omschrijving: 'Bijzondere bijstand voor een wasmachine',
        toelichting: 'Vervanging na defect.',
        eigenschappen: ['Duurzame goederen'],
      },
      {
        omschrijving: 'Bijzondere bijstand voor bewindvoering',
        toelichting: 'Kosten van de bewindvoerder.',
        eigenschappen: ['Bewindvoering'],
      },
      {
        omschrijving: 'Bijzondere bijstand voor inrichting',
        toelichting: 'Eerste inrichting van de woning.',
        eigenschappen: ['Inrichting'],
      },
    ],
  },
  {
    ...sociaal,
    key: 'inkomenstoeslag',
    omschrijving: 'Aanvraag individuele inkomenstoeslag behandelen',
    onderwerp: 'Individuele inkomenstoeslag',
    doorlooptijd: 56,
    servicenorm: 28,
    producten: ['indInkToesl'],
    afdeling: 'inkomen',
    trefwoorden: ['toeslag', 'laag inkomen'],
    resultaten: TOEGEKEND,
    eigenschappen: ['Jaar'],
    verhalen: [
      { omschrijving: 'Individuele inkomenstoeslag', toelichting: 'Jaarlijkse aanvraag.', eigenschappen: [''] },
    ],
  },
];

/** Help with debts. */
export const debts: readonly ZaaktypeDefinition[] = [
  {
    ...sociaal,
    key: 'schuldhulpverlening',
    omschrijving: 'Aanvraag schuldhulpverlening behandelen',
    onderwerp: 'Hulp bij schulden',
    doorlooptijd: 56,
    servicenorm: 28,
    verlenging: 28,
    producten: ['schuldhulpverlening'],
    afdeling: 'schuldhulpverlening',
    trefwoorden: ['schulden', 'betalingsachterstand', 'budget'],
    stappen: ['Ontvangen', 'Eerste gesprek', 'Plan van aanpak', 'Besluit verzonden'],
    resultaten: TOEGEKEND,
    eigenschappen: ['Aanmelding via'],
    verhalen: [
      {
        omschrijving: 'Aanmelding schuldhulpverlening',
        toelichting: 'Inwoner heeft zich zelf gemeld.',
        eigenschappen: ['Zelf'],
      },
      {
        omschrijving: 'Vroegsignalering betalingsachterstand',
        toelichting: 'Signaal van een verhuurder.',
        eigenschappen: ['Vroegsignalering'],
      },
    ],
  },
];

/** Help for children and families. */
export const youth: readonly ZaaktypeDefinition[] = [
  {
    ...sociaal,
    key: 'jeugdhulp',
    omschrijving: 'Aanvraag jeugdhulp behandelen',
    onderwerp: 'Hulp voor een kind of gezin',
    doorlooptijd: 56,
    servicenorm: 42,
    verlenging: 28,
    producten: ['jeugdhulp'],
    afdeling: 'jeugd',
    trefwoorden: ['jeugd', 'gezin', 'opvoeding'],
    stappen: ['Ontvangen', 'Gezinsgesprek', 'Plan gemaakt', 'Besluit verzonden'],
    resultaten: TOEGEKEND,
    eigenschappen: ['Vorm'],
    verhalen: [
      {
        omschrijving: 'Aanvraag ambulante jeugdhulp',
        toelichting: 'Verwijzing door de huisarts.',
        eigenschappen: ['Ambulant'],
      },
      {
        omschrijving: 'Aanvraag dyslexiezorg',
        toelichting: 'Aanvraag met verslag van school.',
        eigenschappen: ['Dyslexie'],
      },
    ],
  },
];

/** Transport of pupils. */
export const schoolTransport: readonly ZaaktypeDefinition[] = [
  {
    ...sociaal,
    key: 'leerlingenvervoer',
    omschrijving: 'Aanvraag leerlingenvervoer behandelen',
    onderwerp: 'Vervoer naar school',
    doorlooptijd: 56,
    servicenorm: 42,
    producten: ['leerlingenvervoer'],
    afdeling: 'leerlingzaken',
    trefwoorden: ['school', 'taxi', 'vervoer'],
    resultaten: TOEGEKEND,
    eigenschappen: ['Schooljaar'],
    documenten: BESLISDOCUMENTEN,
    verhalen: [
      {
        omschrijving: 'Leerlingenvervoer met aangepast vervoer',
        toelichting: 'Aanvraag voor het nieuwe schooljaar.',
        eigenschappen: [''],
      },
    ],
  },
];
