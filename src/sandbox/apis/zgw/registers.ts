import type { GemeenteNaam } from '../../region/model';
import type { ZaaktypeDefinition } from './catalogi/definition';
import { environment } from './catalogi/environment';
import { municipalPermits } from './catalogi/municipal-permits';
import { municipalServices } from './catalogi/municipal-services';
import { social } from './catalogi/social';
import { taxes } from './catalogi/taxes';

export type RegisterId = 'harderwijk' | 'ermelo' | 'zeewolde' | 'odnv' | 'sociaal' | 'belastingen';

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

/** The six registers of the practice region. */
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
    zaaktypen: environment,
  },
  {
    id: 'sociaal',
    naam: 'Sociale Dienst',
    rsin: '859041001',
    domein: 'SOC',
    letters: 'SOC',
    gemeente: null,
    zaaktypen: social,
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
];

/** Path of one of the four APIs of a register. Fixed: lines files refer to it. */
export const apiPath = (
  register: Pick<Register, 'id'>,
  api: 'zaken' | 'catalogi' | 'documenten' | 'besluiten',
): string => `/zgw/${register.id}/${api}/api/v1`;
