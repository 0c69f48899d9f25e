import type { GemeenteNaam } from '../../region/model';
import type { ZaaktypeDefinition } from './catalogi/definition';
import { environmentalComplaints, environmentalPermits, environmentalSupervision, soil } from './catalogi/environment';
import { municipalPermits } from './catalogi/municipal-permits';
import { municipalServices } from './catalogi/municipal-services';
import { parking } from './catalogi/parking';
import { archive, attendance, housing, safety, waste } from './catalogi/regional';
import { debts, income, schoolTransport, support, youth } from './catalogi/social';
import { taxes } from './catalogi/taxes';

export type RegisterId =
  | 'harderwijk'
  | 'ermelo'
  | 'zeewolde'
  | 'odnv'
  | 'odnv-vergunningen'
  | 'odnv-toezicht'
  | 'odnv-bodem'
  | 'sociaal'
  | 'wmo'
  | 'schuldhulp'
  | 'jeugd'
  | 'leerlingenvervoer'
  | 'leerplicht'
  | 'belastingen'
  | 'afval'
  | 'parkeren'
  | 'archief'
  | 'wonen'
  | 'veiligheid';

/** One zaak register: who keeps it, how it numbers its zaken and which zaaktypen it knows. */
export type Register = {
  readonly id: RegisterId;
  readonly naam: string;
  /** Fictional; nine digits that pass the eleven test, as the Zaken API asks. */
  readonly rsin: string;
  /** At most five characters. */
  readonly domein: string;
  /** Begins the identificatie of its zaken. */
  readonly letters: string;
  /** The municipality whose own register this is, or null for a shared one. */
  readonly gemeente: GemeenteNaam | null;
  readonly zaaktypen: readonly ZaaktypeDefinition[];
};

const municipal = [...municipalPermits, ...municipalServices];

/** The registers of the practice region: of each municipality its own, and one per line of those that work for all three. */
export const registers: readonly Register[] = [
  {
    id: 'harderwijk',
    naam: 'Gemeente Harderwijk',
    rsin: '859001003',
    domein: 'HDW',
    letters: 'HDW',
    gemeente: 'Harderwijk',
    zaaktypen: municipal,
  },
  {
    id: 'ermelo',
    naam: 'Gemeente Ermelo',
    rsin: '859011008',
    domein: 'ERM',
    letters: 'ERM',
    gemeente: 'Ermelo',
    zaaktypen: municipal,
  },
  {
    id: 'zeewolde',
    naam: 'Gemeente Zeewolde',
    rsin: '859021002',
    domein: 'ZWD',
    letters: 'ZWD',
    gemeente: 'Zeewolde',
    zaaktypen: municipal,
  },
  {
    id: 'odnv',
    naam: 'Omgevingsdienst',
    rsin: '859031007',
    domein: 'OMG',
    letters: 'OMG',
    gemeente: null,
    zaaktypen: environmentalComplaints,
  },
  {
    id: 'odnv-vergunningen',
    naam: 'Omgevingsdienst',
    rsin: '859061000',
    domein: 'OMV',
    letters: 'OMV',
    gemeente: null,
    zaaktypen: environmentalPermits,
  },
  {
    id: 'odnv-toezicht',
    naam: 'Omgevingsdienst',
    rsin: '859071005',
    domein: 'TOE',
    letters: 'TOE',
    gemeente: null,
    zaaktypen: environmentalSupervision,
  },
  {
    id: 'odnv-bodem',
    naam: 'Omgevingsdienst',
    rsin: '859091004',
    domein: 'BOD',
    letters: 'BOD',
    gemeente: null,
    zaaktypen: soil,
  },
  {
    id: 'sociaal',
    naam: 'Sociale Dienst',
    rsin: '859041001',
    domein: 'SOC',
    letters: 'SOC',
    gemeente: null,
    zaaktypen: income,
  },
  {
    id: 'wmo',
    naam: 'Sociale Dienst',
    rsin: '859101009',
    domein: 'WMO',
    letters: 'WMO',
    gemeente: null,
    zaaktypen: support,
  },
  {
    id: 'schuldhulp',
    naam: 'Sociale Dienst',
    rsin: '859111003',
    domein: 'SHV',
    letters: 'SHV',
    gemeente: null,
    zaaktypen: debts,
  },
  {
    id: 'jeugd',
    naam: 'Jeugd en gezin',
    rsin: '859121008',
    domein: 'JGD',
    letters: 'JGD',
    gemeente: null,
    zaaktypen: youth,
  },
  {
    id: 'leerlingenvervoer',
    naam: 'Leerlingzaken',
    rsin: '859131002',
    domein: 'LLV',
    letters: 'LLV',
    gemeente: null,
    zaaktypen: schoolTransport,
  },
  {
    id: 'leerplicht',
    naam: 'Leerlingzaken',
    rsin: '859141007',
    domein: 'LPL',
    letters: 'LPL',
    gemeente: null,
    zaaktypen: attendance,
  },
  {
    id: 'belastingen',
    naam: 'Gemeentelijke belastingen',
    rsin: '859051006',
    domein: 'BEL',
    letters: 'BEL',
    gemeente: null,
    zaaktypen: taxes,
  },
  {
    id: 'afval',
    naam: 'Afvalinzameling',
    rsin: '859151001',
    domein: 'AFV',
    letters: 'AFV',
    gemeente: null,
    zaaktypen: waste,
  },
  {
    id: 'parkeren',
    naam: 'Parkeren',
    rsin: '859161006',
    domein: 'PRK',
    letters: 'PRK',
    gemeente: null,
    zaaktypen: parking,
  },
  {
    id: 'archief',
    naam: 'Archief',
    rsin: '859171000',
    domein: 'ARC',
    letters: 'ARC',
    gemeente: null,
    zaaktypen: archive,
  },
  {
    id: 'wonen',
    naam: 'Woonruimteverdeling',
    rsin: '859181005',
    domein: 'WON',
    letters: 'WON',
    gemeente: null,
    zaaktypen: housing,
  },
  {
    id: 'veiligheid',
    naam: 'Veiligheid',
    rsin: '859201004',
    domein: 'VRB',
    letters: 'VRB',
    gemeente: null,
    zaaktypen: safety,
  },
];

/** Path of one of the four APIs of a register. Fixed: lines files refer to it. */
export const apiPath = (
  register: Pick<Register, 'id'>,
  api: 'zaken' | 'catalogi' | 'documenten' | 'besluiten',
): string => `/zgw/${register.id}/${api}/api/v1`;
