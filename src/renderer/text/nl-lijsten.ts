/** The words of lists that an administrator keeps, and of what a user chooses from them. Part of `nl`. */
export const nlLijsten = {
  allResults: 'Alle resultaten',
  chooseResult: 'Kies een resultaat',
  chooseHint: 'Cijfer voor de groep, daarna cijfer voor het resultaat.',
  favourite: (naam: string) => `${naam} onder een toets`,
  favouritesFull: 'Zeven toetsen zijn vol. Haal er eerst een weg.',
  favouritesFailed: 'De toetsen zijn niet bewaard',
  favouritesHint: 'De ster zet een resultaat onder een toets.',
  loading: 'Lijsten worden geladen…',
  failed: 'De lijsten zijn er niet. Probeer het opnieuw.',
};
