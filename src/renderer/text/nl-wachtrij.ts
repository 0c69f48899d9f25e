/** The words of the queue of saved contacts as a file, and of what holds a contact up. Part of `nl`. */
export const nlWachtrij = {
  save: 'Bewaar wat wacht als bestand',
  title: 'Wachtende contacten opslaan',
  count: (count: number) => (count === 1 ? 'Er wacht 1 contact.' : `Er wachten ${count} contacten.`),
  warning: 'In dit bestand staan persoonsgegevens',
  warningText:
    'Iedereen die het bestand opent, kan namen, telefoonnummers en notities lezen. Zet het op een plek van de gemeente en gooi het weg als de contacten in het register staan. Burgerservicenummers staan er niet in. Het opslaan staat in het logboek.',
  confirm: 'Opslaan als leesbaar bestand',
  cancel: 'Niet opslaan',
  saved: (file: string) => `Opgeslagen in ${file}`,
  failed: 'Het bestand is niet opgeslagen',
  nothing: 'Er wacht niets: alles staat in het register.',
  /** By the kind of error that main gives. */
  reasons: {
    unavailable: () => 'register antwoordt niet',
    timeout: () => 'register is te traag',
    unauthorised: () => 'geen toegang tot het register',
    rejected: (fields: string) => (fields === '' ? 'register weigert dit' : `register weigert: ${fields}`),
    notFound: () => 'register kent dit niet',
    invalidResponse: () => 'register geeft een vreemd antwoord',
    tooMany: () => 'register vindt er te veel',
    notAsked: () => 'register is even niet gevraagd',
    conflict: () => 'iemand anders wijzigde dit eerst',
    internal: () => 'fout in Voorkant zelf',
  } as Readonly<Record<string, ((detail: string) => string) | undefined>>,
  reasonOther: 'nog niet gelukt',
};
