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
  recentGone: 'Deze beller is hier niet meer bekend. Zoek opnieuw.',
  nothing: 'Er wacht niets: alles staat in het register.',
  reasonOther: 'nog niet gelukt',
};
