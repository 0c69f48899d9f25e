const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** First parts of subjects that no municipality writes about. */
const FIRST = words(`
  alpaca amandel anjer arend bamboe barnsteen basalt bever biezen bizon brem bronzen buizerd cederhouten ceder cello chroom
  citroen cactus dadel dolfijn druiven ebbenhouten edelsteen elanden everzwijn fagot fazanten fluiten forellen fresco gember
  gemzen giraffen goudvink granaat graniet hagedissen harp heideroos hermelijn hop ijsvogel indigo ivoren jade jasmijn kameel
  kaneel karper kastanje kievit klarinet koraal krekel kristal kwarts lavendel leeuwerik libellen linnen luipaard lynx magnolia
  mahonie mammoet marmeren merel mirre mosterd nachtegaal narwal nootmuskaat olijven opaal orchidee otter palmen panda papaver
  parelmoer patrijzen pauwen pelikaan perzik pijlinktvis poema purperen reiger robijnen rozemarijn saffier saffraan salamander
  sandelhouten schildpad smaragd specht steenbok tabaks tijm topaas tulpen turkoois vanille viool walnoten walrus wierook
  wolfram zalm zebravink zeepaardje zilverreiger zwaluw agaat albatros amethist ansjovis azuren balsem beryl bizarre bokking
  boterbloem cayenne cipressen cobalt condor dahlia damast egelantier eucalyptus fluwelen fregat gazelle gladiolen gorilla haring
  hazelnoten hyacinten iglo irissen jaguar kardemom kastoren kobalt kolibri korenbloem kraanvogel kurkuma lamsoor lijster
  lotus lupine makreel malachiet margriet mimosa mozart narcissen nerts octopus oregano paradijsvogel pauwoog peperbomen pluvier
  primula ratelslang ravijn rododendron sneeuwuil sprinkhanen sterrenbeeld tapir tarantula topinamboer uilen violet
`);

/** Second parts. */
const SECOND = words(`
  academie aquarium arboretum archipel atelier ballade beiaard beurs biennale bokaal bolwerk boomgaard carillon catacombe cisterne
  citadel collectie compagnie concours corso dagboek diligence dioptrie diorama doolhof draaimolen drukpers eremetaal esplanade
  estafette etalage expeditie fabel faience fanfare festoen filigraan fontein galjoen gilde globe gondel grot harmonium
  herbarium hoorn instrument juwelier kabinet kamfer kanon kapel karavaan karos kathedraal kiosk klavecimbel klokkenspel kolonnade
  kompas koningsmantel kraal kroniek kwartet kwekerij laboratorium legende lier loge lustrum luthier mandoline manuscript
  marionet maquette medaille menagerie mozaiek museumstuk nocturne obelisk observatorium odyssee opera oratorium orkest paleis
  pagode palet pantheon parade partituur paviljoen perkament planetarium plantage poort prairie prelude prisma psalm pyramide
  quadrille raderwerk regatta relikwie reservaat rondeel rotonde ruiter safari salon sarcofaag schatkamer scepter sextant
  sirene sonate sterrenwacht symfonie tabernakel talisman tapisserie telescoop terracotta toernooi toren treurspel triomfboog
  troubadour uurwerk veiling vitrine volière waaier wachttoren wandtapijt wapenschild weefgetouw wijngaard wildpark zegel zonnewijzer
`);

/** What one can want of a subject. Titles of municipal articles are made of these too, so that they compete with the labelled ones. */
const ACTS = words(
  `aanvragen melden wijzigen verlengen opzeggen inzien betalen ophalen bezwaar vergunning subsidie ontheffing`,
);

/** A subject of its own, words of a text about it, and what is wanted of it. */
export type Subject = { readonly subject: string; readonly around: readonly string[]; readonly act: string };

/** As many different subjects as asked, none with a part that `isTaken` knows. @throws when there are not that many */
export function subjectsOf(count: number, isTaken: (word: string) => boolean): readonly Subject[] {
  const [first = [], second = []] = [FIRST, SECOND].map((list) => list.filter((word) => !isTaken(word)));
  const made: Subject[] = [];
  // Neighbours differ in both parts: any number of subjects from the beginning is as mixed as all of them.
  for (let round = 0; made.length < count && round < second.length; round += 1)
    for (const [at, head] of first.entries()) {
      const tail = second[(at * 7 + round) % second.length] ?? '';
      const [act = ''] = ACTS.slice((at + round) % ACTS.length);
      const subject = `${head}${tail}`;
      const around = [subject, head, tail, `${tail}${head}`, ...second.slice(round, round + 4)];
      if (made.length < count) made.push({ subject, around, act });
    }
  if (made.length < count) throw new Error(`There are ${made.length} subjects, not ${count}`);
  return made;
}
