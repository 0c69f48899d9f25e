/** Words for why a contact is not in the register yet. Part of `nl`. */
export const outboxReasonText = {
  stappen: {
    persoon: 'de persoon',
    contact: 'het contact',
    vertegenwoordigde: 'namens wie',
    onderwerp: 'het onderwerp',
    medewerker: 'uw naam',
    vervolg: 'het vervolg van de tekst',
    afdeling: 'de afdeling',
    terugbeladres: 'het nummer om terug te bellen',
    terugbelverzoek: 'het terugbelverzoek',
    contactgegevens: 'de contactgegevens',
  },
  reasons: {
    unavailable: 'het register geeft geen antwoord',
    timeout: 'het register is te traag',
    unauthorised: 'geen toegang tot het register',
    notFound: 'het register kent dit niet',
    notAsked: 'het register is even niet gevraagd',
    invalidResponse: 'het register gaf een vreemd antwoord',
    tooMany: 'het register vindt er te veel',
    conflict: 'iemand anders wijzigde dit eerst',
    internal: 'een fout in Voorkant',
  } as Readonly<Record<string, string>>,
  rejected: (fields: string) => (fields === '' ? 'het register weigert dit' : `het register weigert ${fields}`),
  /** At which step, why, and that nothing is lost. */
  atStep: (stap: string, reason: string) => `Bij ${stap}: ${reason}. Uw tekst is bewaard.`,
};
