import { gewoon, MELDINGRESULTATEN, MELDINGSTAPPEN, type ZaaktypeDefinition } from './definition';

/** What residents report about companies and neighbours. */
export const environmentalComplaints: readonly ZaaktypeDefinition[] = [
  {
    ...gewoon,
    key: 'milieuklacht',
    omschrijving: 'Milieuklacht behandelen',
    onderwerp: 'Overlast van een bedrijf',
    handeling: 'Melden',
    doorlooptijd: 28,
    servicenorm: 14,
    kanOpschorten: false,
    producten: ['handhavingsverzoek'],
    afdeling: 'toezicht-en-handhaving',
    trefwoorden: ['stank', 'geluid', 'overlast', 'milieu'],
    stappen: ['Ontvangen', 'Onderzoek gestart', 'Ter plaatse geweest', 'Afgehandeld'],
    resultaten: MELDINGRESULTATEN,
    eigenschappen: ['Soort overlast', 'Tijdstip'],
    documenten: [
      {
        titel: 'Verslag controle ter plaatse',
        soort: 'advies',
        stap: 3,
        kans: 0.7,
        vertrouwelijkheid: 'vertrouwelijk',
      },
      { titel: 'Terugkoppeling aan de melder', soort: 'bericht', stap: 4, kans: 0.8 },
    ],
    heeftBesluit: false,
    verhalen: [
      {
        omschrijving: 'Geluidsoverlast van een bedrijf',
        toelichting: 'Koelinstallatie bromt de hele nacht.',
        eigenschappen: ['Geluid', '23:00 - 06:00'],
      },
      {
        omschrijving: 'Stankoverlast',
        toelichting: 'Scherpe lucht bij westenwind.',
        eigenschappen: ['Geur', 'overdag'],
      },
      {
        omschrijving: 'Rook van een houtkachel of vuur',
        toelichting: 'Rook trekt de woningen binnen.',
        eigenschappen: ['Rook', 'avond'],
      },
      {
        omschrijving: 'Harde muziek van horeca',
        toelichting: 'Muziek na sluitingstijd in het weekend.',
        eigenschappen: ['Geluid', 'weekend'],
      },
    ],
  },
];

/** Supervision of companies. */
export const environmentalSupervision: readonly ZaaktypeDefinition[] = [
  {
    ...gewoon,
    key: 'milieucontrole',
    omschrijving: 'Milieucontrole bedrijf uitvoeren',
    onderwerp: 'Toezicht op milieuregels',
    handeling: 'Controleren',
    doorlooptijd: 90,
    servicenorm: 60,
    kanOpschorten: false,
    producten: ['omgevingsvergunning_milieu'],
    afdeling: 'toezicht-en-handhaving',
    trefwoorden: ['controle', 'toezicht', 'handhaving'],
    stappen: ['Ingepland', 'Controle uitgevoerd', 'Hercontrole', 'Afgerond'],
    resultaten: [
      { naam: 'In orde', generiek: 'Afgehandeld', kans: 70 },
      { naam: 'Waarschuwing gegeven', generiek: 'Afgehandeld', kans: 20 },
      { naam: 'Last onder dwangsom', generiek: 'Afgewezen', kans: 10 },
    ],
    eigenschappen: ['Aanleiding'],
    documenten: [
      { titel: 'Controleverslag', soort: 'advies', stap: 2, kans: 1, vertrouwelijkheid: 'vertrouwelijk' },
      { titel: 'Brief uitkomst controle', soort: 'besluit', stap: 4, kans: 1 },
    ],
    heeftBesluit: false,
    verhalen: [
      {
        omschrijving: 'Periodieke milieucontrole',
        toelichting: 'Controle volgens het jaarprogramma.',
        eigenschappen: ['Programma'],
      },
      {
        omschrijving: 'Controle opslag gevaarlijke stoffen',
        toelichting: 'Controle na een wijziging in de opslag.',
        eigenschappen: ['Wijziging'],
      },
    ],
  },
];

/** What companies may do, and tell beforehand. */
export const environmentalPermits: readonly ZaaktypeDefinition[] = [
  {
    ...gewoon,
    key: 'melding-milieuactiviteit',
    omschrijving: 'Melding milieubelastende activiteit behandelen',
    onderwerp: 'Melding activiteit',
    handeling: 'Melden',
    doorlooptijd: 28,
    servicenorm: 21,
    producten: ['omgvergmilbelact'],
    afdeling: 'toezicht-en-handhaving',
    trefwoorden: ['bedrijf', 'activiteit', 'melding'],
    stappen: ['Ontvangen', 'Beoordeeld', 'Afgehandeld'],
    resultaten: MELDINGRESULTATEN,
    eigenschappen: ['Activiteit'],
    heeftBesluit: false,
    verhalen: [
      {
        omschrijving: 'Melding starten van een bedrijf',
        toelichting: 'Nieuwe activiteit op deze locatie.',
        eigenschappen: ['Metaalbewerking'],
      },
      {
        omschrijving: 'Melding uitbreiden van een bedrijf',
        toelichting: 'Uitbreiding van de werkplaats.',
        eigenschappen: ['Onderhoud voertuigen'],
      },
    ],
  },
  {
    ...gewoon,
    key: 'omgevingsvergunning-milieu',
    omschrijving: 'Aanvraag omgevingsvergunning milieu behandelen',
    onderwerp: 'Vergunning voor een milieubelastende activiteit',
    doorlooptijd: 182,
    servicenorm: 150,
    verlenging: 42,
    producten: ['omgevingsvergunning_milieu'],
    afdeling: 'vergunningen',
    trefwoorden: ['bedrijf', 'milieu', 'vergunning'],
    eigenschappen: ['Activiteit'],
    heeftLeges: true,
    verhalen: [
      {
        omschrijving: 'Uitbreiden opslag van bouwstoffen',
        toelichting: 'Meer opslag op hetzelfde terrein.',
        eigenschappen: ['Opslag'],
      },
      {
        omschrijving: 'Wijzigen van een veehouderij',
        toelichting: 'Andere stal, evenveel dieren.',
        eigenschappen: ['Veehouderij'],
      },
    ],
  },
];

/** Soil and asbestos. */
export const soil: readonly ZaaktypeDefinition[] = [
  {
    ...gewoon,
    key: 'sloopmelding-asbest',
    omschrijving: 'Sloopmelding met asbest behandelen',
    onderwerp: 'Slopen en asbest verwijderen',
    handeling: 'Melden',
    doorlooptijd: 28,
    servicenorm: 5,
    kanOpschorten: false,
    producten: ['asbestverwijdering'],
    afdeling: 'toezicht-en-handhaving',
    trefwoorden: ['asbest', 'slopen', 'dak'],
    stappen: MELDINGSTAPPEN,
    resultaten: MELDINGRESULTATEN,
    eigenschappen: ['Oppervlakte m2'],
    documenten: [
      { titel: 'Asbestinventarisatie', soort: 'bijlage', stap: 1, kans: 0.9 },
      { titel: 'Ontvangstbevestiging', soort: 'bevestiging', stap: 1, kans: 1 },
    ],
    heeftBesluit: false,
    verhalen: [
      {
        omschrijving: 'Verwijderen asbest golfplaten schuur',
        toelichting: 'Particulier, minder dan 35 vierkante meter.',
        eigenschappen: ['28'],
      },
      {
        omschrijving: 'Slopen garage met asbestdak',
        toelichting: 'Uitgevoerd door een erkend bedrijf.',
        eigenschappen: ['54'],
      },
    ],
  },
  {
    ...gewoon,
    key: 'bodeminformatie',
    omschrijving: 'Verzoek om bodeminformatie behandelen',
    onderwerp: 'Wat er bekend is over de bodem',
    doorlooptijd: 28,
    servicenorm: 10,
    kanOpschorten: false,
    producten: ['bodemonderzoek'],
    afdeling: 'toezicht-en-handhaving',
    trefwoorden: ['bodem', 'grond', 'tank', 'verontreiniging'],
    stappen: ['Ontvangen', 'Dossier gezocht', 'Verstuurd'],
    resultaten: [
      { naam: 'Verstrekt', generiek: 'Toegekend', kans: 85 },
      { naam: 'Niets bekend', generiek: 'Afgehandeld', kans: 15 },
    ],
    eigenschappen: ['Aanleiding'],
    documenten: [
      { titel: 'Ontvangstbevestiging', soort: 'bevestiging', stap: 1, kans: 1 },
      { titel: 'Bodeminformatie van het perceel', soort: 'bericht', stap: 3, kans: 1 },
    ],
    heeftLeges: true,
    heeftBesluit: false,
    verhalen: [
      {
        omschrijving: 'Bodeminformatie voor de koop van een huis',
        toelichting: 'Koper wil weten of de grond schoon is.',
        eigenschappen: ['Koop'],
      },
      {
        omschrijving: 'Bodeminformatie over een oude olietank',
        toelichting: 'Er ligt misschien nog een tank in de tuin.',
        eigenschappen: ['Tank'],
      },
    ],
  },
];
