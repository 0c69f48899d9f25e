/** Words for correcting a contact that was saved. Part of `nl`. */
export const correctieText = {
  open: 'Corrigeer',
  openOf: (onderwerp: string) => `${onderwerp} corrigeren`,
  mark: 'gecorrigeerd',
  title: 'Contact corrigeren',
  onderwerp: 'Onderwerp',
  inhoud: 'Notitie',
  resultaat: 'Resultaat',
  noResult: 'Geen resultaat',
  reden: 'Waarom?',
  redenHint: 'Bijvoorbeeld: verkeerd product gekozen',
  save: 'Bewaar correctie',
  cancel: 'Toch niet',
  problems: {
    onderwerp: { missing: 'Vul in.', tooLong: 'Hoogstens 200 tekens.', personalNumber: 'Haal het nummer weg.' },
    inhoud: {
      tooLong: 'Hoogstens 1000 tekens.',
      personalNumber: 'Haal het nummer weg.',
      same: 'Er is niets gewijzigd.',
    },
    reden: { missing: 'Vul in waarom.', tooLong: 'Hoogstens 255 tekens.' },
  } as Readonly<Record<string, Readonly<Record<string, string>>>>,
  other: (field: string) => `Controleer ${field}.`,
  failed: (why: string) => `Niet gecorrigeerd. ${why} Wat u typte staat er nog.`,
  conflict: 'Een ander wijzigde dit contact intussen. Kijk eerst wat er nu staat.',
  refused: (fields: readonly string[]) =>
    fields.length === 0 ? 'Het register weigerde dit.' : `Het register weigerde: ${fields.join(', ')}.`,
  noAnswer: 'Het register gaf geen antwoord.',
  history: 'Wat er eerst stond',
  historyLine: (door: string, reden: string) => `door ${door}: ${reden}`,
  elsewhere: 'De eerdere tekst staat op de computer waar gecorrigeerd is.',
};
