const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that say nothing about the subject: grammar, courtesy, and how a question is put on the telephone. */
export const STOP_WORDS = words(`
  de het een der den des ten ter te aan af als al alle alles allemaal altijd ander andere anders bij binnen boven buiten daar daarna
  daarom daarvoor dan dat deze die dit doch door dus echt echter eens eerst elk elke en er erg ergens ervan even eigenlijk gewoon
  graag hierover hier hij hem haar hun zij ze hoe hoelang hoeveel ieder iedere iemand iets ik mij mijn me mijne in is ja jaja je jij jou jouw
  jullie kan kun kunnen kon konden kunt laat laten maar mag mogen meer meest men met misschien moet moeten moest mocht na naar nee
  niemand niet niets nog nodig nou nu of om omdat ons onze ook op over per precies s snel soms staat steeds straks
  t toch toen tot tussen u uit uw van vanaf vandaan vaak veel verder via volgens voor vooral waar waarbij waarheen waarmee
  waarom waarop waaruit waarvan waarvoor wanneer want waren was wat we weer weet weg wel welk welke werd wie wij wil wilde willen wilt
  word worden wordt wou zal ze zeer zelf zich zijn zo zoals zodat zou zouden zullen heb hebben hebt heeft had hadden ben bent doe doen doet
  gedaan ga gaan gaat gegaan geen geef kom komen komt krijg krijgen krijgt gekregen kreeg maken maak maakt
  alstublieft alsjeblieft aub svp bedankt dank hallo hoi goedemorgen goedemiddag goedenavond dag meneer mevrouw heer dhr mevr
  vraag vragen vraagje weten vertellen zeggen zegt zei gezegd uitleggen helpen hulp bel belt bellen gebeld spreek spreken praten
  eh uh uhm hmm ok oke hoor zeg kijk kijken gekeken klopt denk dacht vind vinden vindt bedoel bedoelt regelen geregeld regel
  iedereen sinds inmiddels net pas zojuist zonet weleens wellicht hopelijk helaas bijvoorbeeld namelijk gauw toe mee tegen zonder
  sta zit zitten lig ligt geworden gemeente harderwijk ermelo zeewolde inwoner klant burger beller jaar week dag maand dagen weken maanden
`);

/** Words that carry a little: they help to choose between articles but are no proof that one fits. */
export const WEAK_WORDS = words(`
  aanvragen aanvraag aangevraagd nieuw nieuwe oud oude kosten kost betalen betaal betaald geld goed grote groot klein kleine lang langer huis thuis
  woning wonen woon woont straat buurt mensen man vrouw moeder vader ouders kind kinderen zoon dochter vriend vriendin partner
  brief post papier papieren formulier gegevens informatie aanmelden melden melding meld doorgeven geven geeft brengen halen
  zaken zaak ding dingen spullen plek plaats keer eerste tweede laatste eigen morgen vandaag gisteren vorige volgende extra
  werk werken online digitaal site website afspraak balie overheid nederland nederlands nederlandse land persoon personen wijzigen veranderen
`);
