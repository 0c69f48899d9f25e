/** One post to fill: `where` is the municipality or shared service whose e-mail domain the colleague has. */
export type Post = {
  readonly where: 'harderwijk' | 'ermelo' | 'zeewolde' | 'meerinzicht' | 'socialedienst';
  readonly afdeling: string;
  readonly groep: string | null;
  readonly functie: string;
  readonly skills: string;
};

type Where = Post['where'];

const post =
  (afdeling: string, groep: string | null = null) =>
  (functie: string, skills: string, ...where: readonly Where[]): readonly Post[] =>
    where.map((one) => ({ where: one, afdeling, groep, functie, skills }));

const telefoon = post('klantcontact', 'kcc-telefoon');
const balie = post('klantcontact', 'kcc-balie');
const reisdocumenten = post('burgerzaken', 'bz-reisdocumenten');
const akten = post('burgerzaken', 'bz-huwelijk-en-akten');
const woz = post('belastingen', 'bel-woz');
const invordering = post('belastingen', 'bel-invordering');
const wijkbeheer = post('openbare-ruimte', 'or-wijkbeheer');
const groen = post('openbare-ruimte', 'or-groen');
const bouwen = post('vergunningen', 'vg-bouwen');
const horeca = post('vergunningen', 'vg-horeca-en-evenementen');
const wmo = post('wmo', 'wmo-toegang');
const inkomen = post('inkomen', 'ink-intake');

/** The posts of the practice region: over three municipalities and two shared services. */
export const posts: readonly Post[] = [
  ...telefoon('Medewerker klantcontact', 'telefoon; alle producten', 'harderwijk', 'ermelo', 'zeewolde'),
  ...telefoon('Senior medewerker klantcontact', 'telefoon; klachten; inwerken', 'harderwijk', 'zeewolde'),
  ...balie('Medewerker balie', 'balie; burgerzaken', 'harderwijk'),
  ...reisdocumenten(
    'Medewerker burgerzaken',
    'paspoort en identiteitskaart; rijbewijs',
    'harderwijk',
    'ermelo',
    'zeewolde',
  ),
  ...reisdocumenten('Specialist identiteitsfraude', 'identiteitsfraude; adresonderzoek', 'harderwijk'),
  ...akten('Ambtenaar burgerlijke stand', 'huwelijk; geboorte; overlijden', 'harderwijk', 'ermelo', 'zeewolde'),
  ...akten('Medewerker naturalisatie', 'naturalisatie; vreemdelingen', 'harderwijk'),
  ...woz('Taxateur WOZ', 'WOZ-waarde; taxatieverslag', 'meerinzicht', 'meerinzicht'),
  ...woz('Jurist belastingen', 'bezwaar en beroep; WOZ', 'meerinzicht'),
  ...invordering('Medewerker invordering', 'betalingsregeling; aanmaning', 'meerinzicht', 'meerinzicht'),
  ...invordering('Medewerker kwijtschelding', 'kwijtschelding', 'meerinzicht'),
  ...wijkbeheer('Wijkbeheerder', 'straatverlichting; bestrating; riolering', 'harderwijk', 'ermelo', 'zeewolde'),
  ...groen('Medewerker groen', 'bomen; plantsoen; speelplekken', 'harderwijk', 'ermelo'),
  ...post('afval-en-reiniging')('Adviseur afval', 'containers; grofvuil; afvalpas', 'harderwijk', 'ermelo', 'zeewolde'),
  ...post('parkeren')('Medewerker parkeren', 'parkeervergunning; bezoekersregeling', 'harderwijk', 'ermelo'),
  ...bouwen('Casemanager omgevingsvergunning', 'bouwen; kappen; vooroverleg', 'harderwijk', 'ermelo', 'zeewolde'),
  ...horeca('Medewerker bijzondere wetten', 'evenementen; alcoholvergunning; terras', 'harderwijk', 'zeewolde'),
  ...post('toezicht-en-handhaving')('Toezichthouder', 'handhaving; overlast; illegale bouw', 'harderwijk', 'ermelo'),
  ...wmo(
    'Consulent Wmo',
    'huishoudelijke hulp; woningaanpassing; vervoer',
    'socialedienst',
    'socialedienst',
    'socialedienst',
  ),
  ...inkomen('Consulent inkomen', 'bijstand; bijzondere bijstand', 'socialedienst', 'socialedienst', 'socialedienst'),
  ...post('schuldhulpverlening')('Schuldhulpverlener', 'schulden; budgetbeheer', 'socialedienst', 'socialedienst'),
  ...post('jeugd')('Consulent jeugd', 'jeugdhulp; opvoeden', 'socialedienst', 'socialedienst'),
  ...post('leerlingzaken')('Leerplichtambtenaar', 'leerplicht; verzuim; leerlingenvervoer', 'meerinzicht'),
  ...post('wonen')('Adviseur wonen', 'urgentie; starterslening', 'harderwijk', 'zeewolde'),
  ...post('sport-en-welzijn')('Adviseur sport en welzijn', 'subsidie; accommodaties', 'ermelo'),
  ...post('archief')('Archivaris', 'bouwtekeningen; inzage', 'harderwijk'),
  ...post('bestuur')('Bestuurssecretaris', 'college; raad; onderscheidingen', 'harderwijk', 'zeewolde'),
  ...post('juridische-zaken')('Juridisch adviseur', 'bezwaar; aansprakelijkheid; Woo', 'harderwijk'),
];
