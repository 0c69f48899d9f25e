/** A department of the region, as the objecttype Afdeling describes it. */
export type Afdeling = { readonly identificatie: string; readonly naam: string };

/** A group within a department, as the objecttype Groep describes it. */
export type Groep = { readonly identificatie: string; readonly naam: string; readonly afdeling: string };

const afdeling = (identificatie: string, naam: string): Afdeling => ({ identificatie, naam });
const groep = (afdelingId: string, identificatie: string, naam: string): Groep => ({
  identificatie,
  naam,
  afdeling: afdelingId,
});

/** Departments that articles, colleagues and callbacks refer to by `identificatie`. */
export const afdelingen: readonly Afdeling[] = [
  afdeling('klantcontact', 'Klantcontact'),
  afdeling('burgerzaken', 'Burgerzaken'),
  afdeling('belastingen', 'Belastingen'),
  afdeling('afval-en-reiniging', 'Afval en reiniging'),
  afdeling('openbare-ruimte', 'Openbare ruimte'),
  afdeling('parkeren', 'Parkeren'),
  afdeling('vergunningen', 'Vergunningen'),
  afdeling('toezicht-en-handhaving', 'Toezicht en handhaving'),
  afdeling('inkomen', 'Inkomen'),
  afdeling('wmo', 'Wmo'),
  afdeling('jeugd', 'Jeugd'),
  afdeling('leerlingzaken', 'Leerlingzaken'),
  afdeling('schuldhulpverlening', 'Schuldhulpverlening'),
  afdeling('wonen', 'Wonen'),
  afdeling('sport-en-welzijn', 'Sport en welzijn'),
  afdeling('archief', 'Archief'),
  afdeling('bestuur', 'Bestuur'),
  afdeling('juridische-zaken', 'Juridische zaken'),
];

/** Groups that take a share of a department's work. */
export const groepen: readonly Groep[] = [
  groep('klantcontact', 'kcc-telefoon', 'KCC telefoon'),
  groep('klantcontact', 'kcc-balie', 'KCC balie'),
  groep('burgerzaken', 'bz-reisdocumenten', 'Reisdocumenten en rijbewijzen'),
  groep('burgerzaken', 'bz-huwelijk-en-akten', 'Huwelijk en akten'),
  groep('belastingen', 'bel-woz', 'WOZ en bezwaar'),
  groep('belastingen', 'bel-invordering', 'Invordering en kwijtschelding'),
  groep('openbare-ruimte', 'or-wijkbeheer', 'Wijkbeheer'),
  groep('openbare-ruimte', 'or-groen', 'Groen en bomen'),
  groep('vergunningen', 'vg-bouwen', 'Bouwen en verbouwen'),
  groep('vergunningen', 'vg-horeca-en-evenementen', 'Horeca en evenementen'),
  groep('wmo', 'wmo-toegang', 'Wmo toegang'),
  groep('inkomen', 'ink-intake', 'Intake inkomen'),
];
