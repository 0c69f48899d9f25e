/** Words for what is kept of a contact, and of whom. Part of `nl`. */
export const registeringText = {
  label: 'Wat wordt bewaard',
  /** Short, for the line itself. */
  short: {
    telling: 'Alleen geteld',
    'contact-zonder-persoon': 'Contact zonder persoon',
    'contact-met-gegevens': 'Contact met terugbelgegevens',
    'lege-partij': 'Contact bij deze persoon',
    partij: 'Contact en gegevens',
  },
  /** In full, on the line's title and for who listens. */
  full: {
    telling: 'Niemand is gecontroleerd en er is geen vervolg: er wordt alleen geteld, zonder persoon en zonder tekst.',
    'contact-zonder-persoon': 'Er komt een contact met uw tekst in het register, zonder dat erbij staat van wie.',
    'contact-met-gegevens':
      'Niemand is gecontroleerd: bij het contact staan alleen de gegevens om terug te bellen. Het komt bij niemand in het klantbeeld.',
    'lege-partij':
      'Het contact komt bij deze persoon of organisatie. Naam en contactgegevens blijven niet bewaard voor later.',
    partij: 'Het contact komt bij deze persoon of organisatie. Naam en contactgegevens blijven bewaard voor later.',
  },
  known: 'Het contact komt bij deze persoon of organisatie, die het klantregister al kent.',
  keepText: 'Tekst bewaren',
  keepTextHint: 'Als contact zonder persoon.',
  mayReuse: 'Ook voor later',
  mayReuseHint: 'De beller vindt goed dat naam en contactgegevens bewaard blijven voor een volgend contact.',
  ask: 'Notitie bewaren?',
  askHint: 'Deze vraag wordt alleen geteld. Uw notitie vervalt dan.',
  yes: 'Ja, zonder persoon',
  no: 'Nee',
  countedOnly: 'Geteld. Van dit gesprek is verder niets bewaard.',
  countedToo: (count: number) => (count === 1 ? 'Eén vraag is alleen geteld.' : `${count} vragen zijn alleen geteld.`),
  today: (count: number) => `Vandaag alleen geteld, zonder persoon: ${count} ${count === 1 ? 'vraag' : 'vragen'}`,
};
