import type { Kenmerk } from '../../../../region/model';

/** What people ask about: the text of past contacts, who answers it, and whom it fits. */
export type Topic = {
  readonly onderwerp: string;
  readonly inhoud: readonly string[];
  readonly afdeling: string;
  /** Name in the Uniforme Productnamenlijst, or null. */
  readonly upn: string | null;
  /** Residents with this mark ask it; null: anybody may. */
  readonly kenmerk: Kenmerk | null;
};

const topic = (
  [onderwerp, afdeling, upn]: readonly [string, string, string | null],
  kenmerk: Kenmerk | null,
  ...inhoud: readonly string[]
): Topic => ({ onderwerp, afdeling, upn, kenmerk, inhoud });

/** Topics of residents. */
export const RESIDENT_TOPICS: readonly Topic[] = [
  topic(
    ['Paspoort aanvragen', 'burgerzaken', 'reisdocument'],
    null,
    'Wil een nieuw paspoort. Afspraak gemaakt en verteld wat mee moet: pasfoto en oud paspoort.',
    'Vraagt of een spoedaanvraag kan. Kosten en termijn uitgelegd.',
  ),
  topic(
    ['Rijbewijs verlengen', 'burgerzaken', 'rijbewijs'],
    null,
    'Rijbewijs verloopt over drie maanden. Uitgelegd dat online aanvragen kan na een foto bij een erkende fotograaf.',
  ),
  topic(
    ['Verhuizing doorgeven', 'burgerzaken', 'verhuismelding'],
    null,
    'Gaat volgende maand verhuizen binnen de gemeente. Verwezen naar de website, termijn van vijf dagen genoemd.',
    'Verhuizing is nog niet verwerkt. Nagekeken: staat sinds gisteren goed.',
  ),
  topic(
    ['Uittreksel BRP', 'burgerzaken', 'brp-uittreksel'],
    null,
    'Heeft een uittreksel nodig voor een verhuurder. Online aangevraagd tijdens het gesprek.',
  ),
  topic(
    ['Afspraak verzetten', 'burgerzaken', 'bezoekafspraak'],
    null,
    'Kan niet op de geplande tijd. Afspraak verzet naar volgende week.',
    'Vraagt of de afspraak nog staat. Bevestigd.',
  ),
  topic(
    ['Container niet geleegd', 'afval-en-reiniging', 'huishoudelijk afvalinzameling'],
    null,
    'De groene container is dinsdag overgeslagen. Melding gemaakt, wordt deze week alsnog geleegd.',
    'Hele straat overgeslagen. Melding doorgezet.',
  ),
  topic(
    ['Grof vuil laten ophalen', 'afval-en-reiniging', 'afvalinzameling grofvuil'],
    null,
    'Wil een bank en een matras laten ophalen. Afspraak gemaakt en kosten genoemd.',
  ),
  topic(
    ['Milieupas kwijt', 'afval-en-reiniging', 'afvalinzamelstation'],
    null,
    'Pas kwijtgeraakt. Nieuwe pas aangevraagd, oude geblokkeerd.',
  ),
  topic(
    ['Lantaarnpaal kapot', 'openbare-ruimte', 'melding openbare ruimte (straatverlichting)'],
    null,
    'Lantaarnpaal voor de deur brandt al een week niet. Melding gemaakt.',
    'Vraagt hoe het staat met de melding over de verlichting. Onderdeel is besteld.',
  ),
  topic(
    ['Losse stoeptegels', 'openbare-ruimte', 'melding openbare ruimte (algemeen)'],
    null,
    'Iemand is bijna gevallen over losse tegels. Melding gemaakt als spoed.',
  ),
  topic(
    ['Boom geeft overlast', 'openbare-ruimte', 'melding openbare ruimte (groenvoorziening)'],
    null,
    'Takken hangen boven het dak. Melding gemaakt voor de wijkbeheerder.',
  ),
  topic(
    ['Geluidsoverlast horeca', 'toezicht-en-handhaving', 'handhavingsverzoek'],
    null,
    'Muziek tot na middernacht, al drie weekenden. Klacht opgenomen, wil op de hoogte blijven.',
  ),
  topic(
    ['Aanslag gemeentelijke belastingen', 'belastingen', 'belastingaanslag kopie'],
    null,
    'Begrijpt de regels op het biljet niet. Per regel uitgelegd.',
    'Is de aanslag kwijt. Kopie naar het BRP-adres gestuurd.',
  ),
  topic(
    ['Betalen in termijnen', 'belastingen', 'belastingbetalingsregeling'],
    null,
    'Wil in termijnen betalen. Automatische incasso uitgelegd, formulier gestuurd.',
  ),
  topic(
    ['Herinnering ontvangen, al betaald', 'belastingen', 'belastingaanslag kopie'],
    null,
    'Heeft een herinnering maar zegt vorige week te hebben betaald. Betaling nog niet zichtbaar, wil teruggebeld worden.',
  ),
  topic(
    ['WOZ-waarde te hoog', 'belastingen', 'woz-beschikking'],
    'huiseigenaar',
    'Vindt de waarde te hoog vergeleken met de buren. Taxatieverslag uitgelegd en bezwaartermijn genoemd.',
    'Vraagt waarom de waarde zo is gestegen.',
  ),
  topic(
    ['OZB na verkoop huis', 'belastingen', 'onroerendezaakbelasting (ozb)'],
    'huiseigenaar',
    'Heeft het huis in maart verkocht en krijgt toch een aanslag. Peildatum 1 januari uitgelegd.',
  ),
  topic(
    ['Kwijtschelding aanvragen', 'belastingen', 'belastingkwijtschelding'],
    'bijstand',
    'Vraagt of kwijtschelding automatisch gaat. Uitgelegd en formulier gestuurd.',
  ),
  topic(
    ['Uitkering nog niet ontvangen', 'inkomen', 'bijstand'],
    'bijstand',
    'Uitkering staat nog niet op de rekening. Doorgezet naar de consulent.',
    'Inkomstenformulier te laat ingeleverd, vraagt of dat erg is.',
  ),
  topic(
    ['Bijzondere bijstand', 'inkomen', 'bijzonderebijstandsuitkering'],
    'bijstand',
    'Koelkast kapot, vraagt of daar bijstand voor is. Voorwaarden uitgelegd.',
  ),
  topic(
    ['Hulp bij het huishouden', 'wmo', 'huishoudelijke hulp'],
    'wmo',
    'De hulp komt al twee weken niet. Wil teruggebeld worden door de consulent.',
    'Vraagt meer uren na een ziekenhuisopname.',
  ),
  topic(
    ['Scootmobiel defect', 'wmo', 'rolstoel en scootmobiel'],
    'wmo',
    'Scootmobiel start niet. Doorgezet, monteur belt vandaag.',
  ),
  topic(['Regiotaxi', 'wmo', 'regiotaxi'], 'wmo', 'Vraagt hoe een rit te boeken is. Uitgelegd.'),
  topic(
    ['Hulp bij schulden', 'schuldhulpverlening', 'schuldhulpverlening'],
    'schuldhulp',
    'Kan de huur niet meer betalen. Warm doorverbonden met schuldhulp.',
    'Vraagt wanneer het gesprek is. Datum bevestigd.',
  ),
  topic(
    ['Hond afmelden', 'belastingen', 'hondenbelasting'],
    'hond',
    'Hond is overleden. Afmelding doorgegeven, teruggave naar rato uitgelegd.',
  ),
  topic(
    ['Hond aanmelden', 'belastingen', 'hondenbelasting'],
    'hond',
    'Nieuwe pup, vraagt of aanmelden nodig is. Direct aangemeld.',
  ),
  topic(
    ['Parkeervergunning bewoners', 'parkeren', 'parkeervergunning'],
    'auto',
    'Nieuwe auto, ander kenteken. Wijziging doorgegeven.',
    'Vraagt naar de wachtlijst voor het centrum.',
  ),
  topic(
    ['Parkeerboete', 'parkeren', 'parkeerbelasting'],
    'auto',
    'Is het niet eens met de naheffing. Bezwaar uitgelegd.',
  ),
  topic(
    ['Ligplaats in de haven', 'openbare-ruimte', 'ligplaatsvergunning'],
    'boot',
    'Vraagt of de ligplaats op een andere steiger kan. Wordt teruggebeld door de havenmeester.',
  ),
  topic(
    ['Mantelzorgcompliment', 'wmo', 'mantelzorgcompliment'],
    'mantelzorger',
    'Vraagt wanneer het compliment wordt uitbetaald. Termijn genoemd.',
  ),
  topic(
    ['Inschrijven op studentenadres', 'burgerzaken', 'verhuismelding'],
    'student',
    'Woont door de week elders, vraagt waar inschrijven. Regel uitgelegd.',
  ),
  topic(
    ['Bedrijf aan huis', 'vergunningen', 'bedrijf aan huis melding'],
    'zzp',
    'Begint een praktijk aan huis. Regels uitgelegd, plan opgevraagd.',
  ),
  topic(
    ['Bijstand voor zelfstandigen', 'inkomen', 'bijstand zelfstandigen'],
    'zzp',
    'Omzet valt weg. Afspraak met de consulent gemaakt.',
  ),
  topic(
    ['Dakkapel bouwen', 'vergunningen', 'omgevingsvergunning bouw'],
    'huiseigenaar',
    'Vraagt of een dakkapel vergunningvrij is. Check samen ingevuld.',
    'Vergunning is aangevraagd, vraagt hoe lang het nog duurt.',
  ),
  topic(
    ['Boom kappen in eigen tuin', 'vergunningen', 'omgevingsvergunning kap'],
    'huiseigenaar',
    'Wil een den kappen. Uitgelegd wanneer een vergunning nodig is.',
  ),
  topic(
    ['Urgentie woning', 'wonen', 'urgentiebewijs woning'],
    'huurder',
    'Moet de woning uit na een scheiding. Voorwaarden urgentie uitgelegd.',
  ),
  topic(
    ['Klacht over bejegening', 'juridische-zaken', 'klacht'],
    null,
    'Voelde zich niet gehoord aan de balie. Klacht opgenomen, ontvangstbevestiging toegezegd.',
  ),
];

/** Topics of organisations. */
export const ORGANISATION_TOPICS: readonly Topic[] = [
  topic(
    ['Terrasvergunning', 'vergunningen', 'terrasvergunning'],
    null,
    'Wil het terras in de zomer groter maken. Aanvraag gestart.',
    'Vraagt of de vergunning automatisch verlengt.',
  ),
  topic(
    ['Alcoholvergunning leidinggevende', 'vergunningen', 'alcoholvergunning'],
    null,
    'Nieuwe leidinggevende bijschrijven. Formulier gestuurd.',
  ),
  topic(
    ['Evenement melden', 'vergunningen', 'evenementenvergunning'],
    null,
    'Open dag met springkussen. Uitgelegd dat een melding volstaat.',
  ),
  topic(
    ['Bedrijfsafval', 'afval-en-reiniging', 'reinigingsrecht'],
    null,
    'Container is te klein. Grotere container aangevraagd.',
  ),
  topic(
    ['OZB gebruiker bedrijfspand', 'belastingen', 'onroerendezaakbelasting (ozb)'],
    null,
    'Pand staat half leeg, vraagt of de aanslag klopt. Doorgezet.',
  ),
  topic(
    ['Parkeervergunning bedrijf', 'parkeren', 'parkeervergunning'],
    null,
    'Tweede vergunning voor de bestelbus. Voorwaarden uitgelegd.',
  ),
  topic(
    ['Plaats op de markt', 'vergunningen', 'marktvergunning'],
    null,
    'Wil op vrijdag op de markt staan. Staat op de wachtlijst.',
  ),
  topic(
    ['Reclamebord', 'vergunningen', 'omgevingsvergunning reclame'],
    null,
    'Nieuw bord aan de gevel. Regels gestuurd.',
  ),
  topic(['Factuur indienen', 'bestuur', null], null, 'Vraagt hoe een e-factuur in te dienen. Uitgelegd.'),
];

/** The topic of somebody who asks after a zaak; `{zaak}` is its description. */
export const ZAAK_TEXTS: readonly string[] = [
  'Vraagt hoe het staat met "{zaak}". Status voorgelezen.',
  'Wil weten hoe lang "{zaak}" nog duurt. Termijn genoemd.',
  'Stukken bij "{zaak}" zijn opgestuurd, vraagt of ze binnen zijn. Nagekeken en bevestigd.',
];
