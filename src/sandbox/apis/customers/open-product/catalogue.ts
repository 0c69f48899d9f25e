/** A kind of product of the practice region. Prices in euro cents; `[]` when it costs nothing. */
export type TypeDefinition = {
  readonly code: string;
  readonly naam: string;
  /** Name in the Uniforme Productnamenlijst. */
  readonly upn: string;
  readonly thema: Thema;
  readonly doelgroep: 'burgers' | 'bedrijven_en_instellingen';
  readonly samenvatting: string;
  readonly prijzen: readonly (readonly [beschrijving: string, cents: number])[];
  readonly frequentie: 'eenmalig' | 'maandelijks' | 'jaarlijks' | '';
  readonly isGepubliceerd: boolean;
};

/** The themes below the one main theme. */
export const THEMAS = [
  'Parkeren',
  'Afval',
  'Zorg en ondersteuning',
  'Vergunningen',
  'Belastingen',
  'Burgerzaken',
  'Ondernemen',
  'Vrije tijd',
] as const;
export type Thema = (typeof THEMAS)[number];

type Short = readonly [
  code: string,
  naam: string,
  upn: string,
  samenvatting: string,
  euros?: number,
  frequentie?: TypeDefinition['frequentie'],
];

const types = (
  thema: Thema,
  doelgroep: TypeDefinition['doelgroep'],
  list: readonly Short[],
): readonly TypeDefinition[] =>
  list.map(([code, naam, upn, samenvatting, euros, frequentie]) => ({
    code,
    naam,
    upn,
    thema,
    doelgroep,
    samenvatting,
    prijzen: euros === undefined ? [] : [['Normaal tarief', Math.round(euros * 100)]],
    frequentie: frequentie ?? (euros === undefined ? '' : 'eenmalig'),
    isGepubliceerd: true,
  }));

/** About forty kinds of product. Amounts are practice amounts. */
export const PRODUCT_TYPES: readonly TypeDefinition[] = [
  ...types('Parkeren', 'burgers', [
    [
      'PARKEER-BEWONER',
      'Parkeervergunning bewoners',
      'parkeervergunning',
      'Vergunning om uw auto bij uw huis te parkeren in een gebied met betaald parkeren.',
      74.4,
      'jaarlijks',
    ],
    [
      'PARKEER-MANTELZORG',
      'Parkeervergunning mantelzorg',
      'parkeervergunning',
      'Vergunning voor wie vaak iemand verzorgt in een gebied met betaald parkeren.',
      37.2,
      'jaarlijks',
    ],
    [
      'PARKEER-GPK',
      'Gehandicaptenparkeerkaart',
      'gehandicaptenparkeerkaart',
      'Kaart waarmee u op gehandicaptenplaatsen parkeert.',
      62.5,
    ],
    [
      'PARKEER-GPP',
      'Gehandicaptenparkeerplaats op kenteken',
      'gehandicaptenparkeerplaats op kenteken',
      'Eigen parkeerplaats bij uw huis of werk.',
      318.9,
    ],
    [
      'PARKEER-BLAUW',
      'Ontheffing blauwe zone',
      'parkeerontheffing blauwe zone',
      'Langer parkeren in de blauwe zone bij uw huis.',
      28.75,
      'jaarlijks',
    ],
    [
      'PARKEER-CARAVAN',
      'Ontheffing caravan parkeren',
      'caravanparkeerontheffing',
      'Uw caravan of camper een paar dagen op straat.',
      21.3,
    ],
    [
      'LAADPAAL',
      'Openbare laadpaal aanvragen',
      'laadpaalverzoek',
      'Een laadpaal in uw buurt voor uw elektrische auto.',
    ],
  ]),
  ...types('Afval', 'burgers', [
    [
      'AFVAL-GFT',
      'Container voor gft en tuinafval',
      'afvalcontainer',
      'Groene container voor groente, fruit en tuinafval.',
    ],
    ['AFVAL-REST', 'Container voor restafval', 'afvalcontainer', 'Grijze container voor wat u niet kunt scheiden.'],
    [
      'AFVAL-EXTRA',
      'Extra container',
      'afvalcontainer',
      'Een tweede container als u structureel te weinig ruimte hebt.',
      58.6,
      'jaarlijks',
    ],
    ['AFVAL-PAS', 'Milieupas', 'afvalinzamelstation', 'Pas voor de milieustraat en de ondergrondse containers.', 12.5],
    [
      'AFVAL-GROF',
      'Grof vuil laten ophalen',
      'afvalinzameling grofvuil',
      'Wij halen grote spullen bij u thuis op.',
      31,
    ],
  ]),
  ...types('Zorg en ondersteuning', 'burgers', [
    [
      'WMO-HULP',
      'Huishoudelijke hulp',
      'huishoudelijke hulp',
      'Hulp bij het schoonmaken van uw huis.',
      21,
      'maandelijks',
    ],
    [
      'WMO-SCOOT',
      'Scootmobiel in bruikleen',
      'rolstoel en scootmobiel',
      'Een scootmobiel als u niet ver kunt lopen.',
      21,
      'maandelijks',
    ],
    ['WMO-TAXI', 'Pas voor de regiotaxi', 'regiotaxi', 'Reizen met de taxi tegen een laag tarief.'],
    [
      'WMO-WONING',
      'Woningaanpassing',
      'woningaanpassing',
      'Aanpassing van uw huis, zoals een douchezitje of een traplift.',
    ],
    ['WMO-DAG', 'Dagbesteding', 'dagbesteding ouderen', 'Overdag bezig zijn onder begeleiding.', 21, 'maandelijks'],
    ['WMO-PGB', 'Persoonsgebonden budget', 'persoonsgebonden budget', 'Budget waarmee u zelf hulp inkoopt.'],
    ['ZORG-MANTEL', 'Mantelzorgcompliment', 'mantelzorgcompliment', 'Een blijk van waardering voor mantelzorgers.'],
    ['INK-STADSPAS', 'Stadspas', 'stadspas', 'Korting op sport en cultuur bij een laag inkomen.'],
    [
      'INK-TOESLAG',
      'Individuele inkomenstoeslag',
      'individuele inkomenstoeslag',
      'Extra bedrag als u lang een laag inkomen hebt.',
    ],
    [
      'JEUGD-VERVOER',
      'Leerlingenvervoer',
      'leerlingenvervoer',
      'Vervoer naar school als uw kind niet zelf kan reizen.',
    ],
  ]),
  ...types('Belastingen', 'burgers', [
    ['HOND', 'Hond aangemeld', 'hondenbelasting', 'Uw hond staat ingeschreven bij de gemeente.', 84.6, 'jaarlijks'],
    ['BEL-REGELING', 'Betalingsregeling', 'belastingbetalingsregeling', 'Uw aanslag in delen betalen.'],
  ]),
  ...types('Vergunningen', 'burgers', [
    [
      'OV-BOUW',
      'Omgevingsvergunning bouwen',
      'omgevingsvergunning bouw',
      'Toestemming om te bouwen of te verbouwen.',
      412.5,
    ],
    ['OV-KAP', 'Omgevingsvergunning kappen', 'omgevingsvergunning kap', 'Toestemming om een boom te kappen.', 96.2],
    [
      'OBJECT',
      'Vergunning voor een object op straat',
      'objectvergunning',
      'Een container, steiger of kraan op straat.',
      68.4,
    ],
    ['STOOK', 'Stookontheffing', 'stookontheffing', 'Toestemming om buiten een vuur te stoken.', 51.2],
    ['COLLECTE', 'Collectevergunning', 'collectevergunning', 'Toestemming om geld in te zamelen.'],
    [
      'WON-URGENTIE',
      'Urgentieverklaring woning',
      'urgentiebewijs woning',
      'Voorrang op een huurwoning in een noodsituatie.',
      54,
    ],
  ]),
  ...types('Burgerzaken', 'burgers', [
    ['BZ-GRAF', 'Grafrecht', 'grafrechten', 'Recht op een graf op een gemeentelijke begraafplaats.', 1840],
    ['BZ-UITTREKSEL', 'Uittreksel BRP', 'brp-uittreksel', 'Bewijs van uw inschrijving.', 18.2],
    [
      'BZ-VOG',
      'Verklaring omtrent het gedrag',
      'verklaring omtrent gedrag (vog)',
      'Bewijs van goed gedrag voor uw werk.',
      41.35,
    ],
  ]),
  ...types('Vrije tijd', 'burgers', [
    ['LIGPLAATS', 'Ligplaats in de haven', 'ligplaatsvergunning', 'Een vaste plek voor uw boot.', 612, 'jaarlijks'],
    ['VOLKSTUIN', 'Volkstuin huren', 'volkstuinverhuur', 'Een stuk grond om groente te verbouwen.', 92, 'jaarlijks'],
    ['SPORTZAAL', 'Sportzaal huren', 'sportaccommodatieverhuur', 'Een sportzaal of veld voor uw club.', 31.5],
  ]),
  ...types('Ondernemen', 'bedrijven_en_instellingen', [
    ['MARKT', 'Vaste plaats op de markt', 'marktvergunning', 'Een vaste plek op de weekmarkt.', 486, 'jaarlijks'],
    [
      'STANDPLAATS',
      'Standplaats',
      'standplaatsvergunning',
      'Een plek voor uw kraam of wagen buiten de markt.',
      264,
      'jaarlijks',
    ],
    ['ALCOHOL', 'Alcoholvergunning', 'alcoholvergunning', 'Toestemming om alcohol te schenken of te verkopen.', 398],
    ['TERRAS', 'Terrasvergunning', 'terrasvergunning', 'Een terras op straat bij uw zaak.', 142, 'jaarlijks'],
    [
      'PARKEER-BEDRIJF',
      'Parkeervergunning bedrijven',
      'parkeervergunning',
      'Parkeren bij uw bedrijf in een gebied met betaald parkeren.',
      168,
      'jaarlijks',
    ],
    [
      'AFVAL-BEDRIJF',
      'Container voor bedrijfsafval',
      'reinigingsrecht',
      'De gemeente haalt het afval van uw bedrijf op.',
      214.5,
      'jaarlijks',
    ],
  ]),
];

/** The definition with this code; a code that does not exist is a mistake in our own tables. */
export function typeOf(code: string): TypeDefinition {
  const found = PRODUCT_TYPES.find((one) => one.code === code);
  if (!found) throw new Error(`Unknown product type ${code}`);
  return found;
}
