/** Texts about callbacks: where they are registered, and the board on which they are worked on. Dutch at level B1. */
export const nlTerugbel = {
  title: 'Terugbellen',
  tabs: { mine: 'Van mij', unit: 'Mijn afdeling', today: 'Vandaag', late: 'Te laat', all: 'Alle' },
  columns: {
    term: 'Uiterlijk',
    naam: 'Persoon',
    onderwerp: 'Onderwerp',
    unit: 'Afdeling',
    pogingen: 'Gebeld',
    holder: 'Bij wie',
  },
  escalation: { onTime: 'Op tijd', soon: 'Bijna', late: 'Te laat' },
  escalationFull: { onTime: 'Op tijd', soon: 'Bijna te laat', late: 'Te laat' },
  today: (time: string) => `vandaag ${time}`,
  reckoned: 'Er is geen moment afgesproken. Dit volgt uit de norm van de gemeente: twee werkdagen.',
  noTerm: 'Onbekend',
  noName: 'Naam volgt',
  unknownName: 'Onbekend',
  nobody: 'Niemand',
  me: 'Ik',
  listLabel: 'Terugbelverzoeken, het meest dringende eerst',
  count: (shown: number) => (shown === 1 ? '1 terugbelverzoek' : `${shown} terugbelverzoeken`),
  readAt: (time: string) => `stand van ${time}`,
  refresh: 'Ververs',
  hasMore: 'Nog niet alle namen zijn opgehaald. Bij de volgende keer verversen komen er meer.',
  none: {
    mine: ['Er ligt niets bij u', 'Neem een verzoek over van uw afdeling.'],
    unit: ['Uw afdeling is bij', 'Nieuwe verzoeken komen hier vanzelf in beeld.'],
    today: ['Vandaag hoeft niemand meer te worden gebeld', 'Hier staan verzoeken die vandaag klaar moeten zijn.'],
    late: ['Niets is te laat', 'Hier staan verzoeken waarvan het moment voorbij is.'],
    all: ['Er staat niets open', 'Hier staan de open verzoeken van alle afdelingen.'],
  },
  failed: 'Terugbelverzoeken konden niet worden opgehaald',
  failedSource: 'Een register gaf geen antwoord. De lijst is niet compleet.',
  choose: 'Kies een verzoek',
  chooseText: 'Loop met de pijltjes door de lijst en open met Enter.',
  detail: {
    title: (nummer: string) => `Terugbelverzoek ${nummer}`,
    bel: 'Bellen of mailen',
    noAddress: 'Er is geen nummer achtergelaten.',
    uiterlijk: 'Uiterlijk',
    voorkeur: 'Liefst in de',
    afdeling: 'Afdeling',
    bij: 'Bij wie',
    binnen: 'Gevraagd op',
    vraag: 'Wat moet er gebeuren',
    gezegd: 'Wat er al is gezegd',
    daarna: 'Wat er daarna gebeurde',
    niets: 'Er is nog niet gebeld.',
    noNote: 'Er is niets opgeschreven.',
    gone: 'Dit verzoek is er niet meer, of het is niet voor u.',
    closedOn: 'Afgehandeld',
    door: (namen: string) => `door ${namen}`,
  },
  dagdelen: { ochtend: 'ochtend', middag: 'middag', avond: 'avond' },
  advice: {
    first: 'Nog niet geprobeerd. Bel tot drie keer, op verschillende dagdelen.',
    again: (left: number, dagdeel: string | null) =>
      `${left === 1 ? 'Bel nog één keer' : `Bel nog ${left} keer`}${dagdeel === null ? ', op een ander dagdeel' : `, nu in de ${dagdeel}`}.`,
    message: 'Drie keer niet bereikt, op verschillende dagdelen. Sluit af met een bericht aan de inwoner.',
  },
  outcomes: { bereikt: 'Bereikt', niet_bereikt: 'Niet bereikt', voicemail: 'Voicemail' },
  talk: 'Begin gesprek',
  talkFailed: 'Het gesprek kon niet beginnen. Zoek de inwoner zelf op.',
  talkUnknown: 'Het is niet bekend wie dit is. Begin een gesprek en zoek de inwoner op.',
  actions: {
    claim: 'Neem over',
    release: 'Leg terug',
    forward: 'Stuur door',
    sendBack: 'Hoort hier niet',
    attempt: 'Poging',
    close: 'Handel af',
  },
  form: {
    to: 'Naar welke afdeling of collega?',
    toMissing: 'Kies een afdeling of collega uit de lijst.',
    reason: 'Waarom?',
    reasonMissing: 'Schrijf waarom dit hier niet hoort.',
    outcome: 'Hoe liep het af?',
    note: 'Notitie',
    how: 'Hoe sluit u af?',
    hows: { gesproken: 'Ik heb de inwoner gesproken', bericht: 'Met een bericht' },
    told: 'Wat hoort de inwoner?',
    mailTo: (adres: string) => `Gaat als e-mail naar ${adres}. Kan dat niet, dan leest u het meteen.`,
    noMail: 'Er is geen e-mailadres bekend: stuur zelf een brief.',
    toldMissing: 'Schrijf wat de inwoner hoort.',
    personalNumber: 'Haal het nummer weg (Ctrl+M).',
    left: (left: number) => (left < 0 ? `${-left} tekens te veel` : `nog ${left} tekens`),
    waiting: 'Hier staat nog tekst van u.',
    unkept: 'Uw tekst wordt nu niet bewaard.',
    cancel: 'Annuleer',
    do: {
      forward: 'Stuur door',
      sendBack: 'Terug naar Klantcontact',
      attempt: 'Leg poging vast',
      close: 'Handel af',
    },
  },
  /** Of whom nobody tried to reach there is nothing to begin with. */
  closingMessage: (pogingen: number) =>
    pogingen === 0
      ? ''
      : `Wij hebben ${['', 'een', 'twee', 'drie'][pogingen] ?? pogingen} keer geprobeerd u te bellen, maar kregen u niet te pakken. Heeft u uw vraag nog? Bel ons dan opnieuw. Noem het nummer van uw verzoek.`,
  done: {
    claim: 'Dit verzoek is nu van u.',
    release: 'Het verzoek ligt weer bij de afdeling.',
    forward: 'Doorgestuurd. Het moment van terugbellen blijft staan.',
    sendBack: 'Terug bij Klantcontact. Het moment van terugbellen blijft staan.',
    attempt: 'Poging vastgelegd.',
    close: 'Afgehandeld.',
  },
  bericht: {
    queued: 'De e-mail aan de inwoner is onderweg.',
    noAddress: 'Er is geen e-mailadres bekend: stuur de inwoner zelf een brief.',
    unfit: 'De e-mail kon niet weg: stuur de inwoner zelf een brief.',
    noServer: 'Van deze gemeente vertrekt hier geen e-mail: stuur de inwoner zelf een brief.',
  },
  notDone: {
    taken: (naam: string) => `${naam || 'Iemand anders'} heeft dit verzoek al.`,
    notMine: 'Neem het verzoek eerst over.',
    closed: 'Dit verzoek is al afgehandeld.',
    gone: 'Dit verzoek is er niet meer, of het is niet meer voor u.',
    unknownUnit: (naam: string) => `${naam} staat niet (meer) in het adresboek. Kies iemand anders.`,
    tooLong: (over: number) => `De tekst is ${over} tekens te lang.`,
    refused: (woorden: readonly string[]) =>
      `Dit noemt een uitvoerder: ${woorden.join(', ')}. Voor de inwoner is het altijd de gemeente.`,
    personalNumber: (field: string) => `Haal het BSN, rekeningnummer of kaartnummer uit ${field}.`,
    fields: {
      reason: 'de reden',
      note: 'de notitie',
      outcome: 'de tekst voor de inwoner',
      text: 'het terugbelverzoek',
    },
    failed: 'Dit is niet gelukt. Uw tekst staat er nog.',
  },
  /** Outside the board. */
  attention: {
    late: (count: number) => `${count} te laat`,
    soon: (count: number) => `${count} bijna te laat`,
    passed: {
      late: (nummers: readonly string[]) =>
        nummers.length === 1
          ? `Terugbelverzoek ${nummers.join()} is te laat.`
          : `${nummers.length} terugbelverzoeken zijn te laat.`,
      soon: (nummers: readonly string[]) =>
        nummers.length === 1
          ? `Terugbelverzoek ${nummers.join()} is bijna te laat.`
          : `${nummers.length} terugbelverzoeken zijn bijna te laat.`,
    },
  },
  takenOver: (nummer: string, naam: string) => `Terugbelverzoek ${nummer} is nu van ${naam}.`,
  /** Where a callback is registered. */
  register: {
    uiterlijk: 'Uiterlijk',
    norm: (line: string | null) => (line === null ? 'norm' : `norm ${line}`),
    agreed: 'afgesproken',
    dagdeel: 'Dagdeel',
    anyPart: 'Elk',
    example: '2-12 15:00',
  },
  duplicate: {
    short: 'Al open',
    since: (days: number) => (days === 0 ? ': vandaag' : days === 1 ? ': gisteren' : `: ${days} dagen geleden`),
    title: (days: number) =>
      days === 0
        ? 'Er staat al een terugbelverzoek van vandaag open'
        : `Er staat al een terugbelverzoek van ${days === 1 ? 'gisteren' : `${days} dagen geleden`} open`,
    why: (nummer: string, wie: string) =>
      `Waarom ziet u dit? Nummer ${nummer}${wie === '' ? '' : ` voor ${wie}`} is nog niet afgehandeld.`,
    add: 'Vul dat aan',
    added: (nummer: string) => `Terugbelverzoek ${nummer} is aangevuld.`,
    note: (nummer: string) => `Terugbelverzoek ${nummer} aangevuld.`,
    empty: 'Schrijf eerst wat erbij moet.',
  },
  repeat: {
    label: (count: number) => `${count} keer hetzelfde`,
    talk: (onderwerp: string, count: number, since: string) =>
      `Belde ${count} keer over ‘${onderwerp}’ sinds ${since}. Zoek uit waarom het niet is opgelost.`,
  },
} as const;
