import path from 'node:path';
import { bsnSchema, type Bsn } from '../../../src/shared/domain/bsn';
import { kvkNummerSchema, vestigingsnummerSchema } from '../../../src/shared/domain/organisatie';
import type { Belanghebbende } from '../../../src/main/ports/ports';
import { dossiersByRegister } from '../../../src/sandbox/apis/zgw/seed/dossiers';
import type { Inwoner, Region } from '../../../src/sandbox/region/model';

/** People of the national test set, with histories that no generated resident has: foreign address, unknown dates, several marriages. */
const PUBLIC_PEOPLE = ['999990019', '999993653', '999992466', '999990639'];

/** What makes a resident worth asking about; of each the first few. */
const STORIES: readonly ((inwoner: Inwoner) => boolean)[] = [
  ({ kenmerken }) => kenmerken.length >= 4,
  ({ kenmerken }) => kenmerken.includes('huiseigenaar'),
  ({ kenmerken }) => kenmerken.includes('bijstand'),
  ({ kenmerken }) => kenmerken.includes('wmo'),
  ({ kenmerken }) => kenmerken.includes('zzp'),
  ({ overledenOp }) => overledenOp !== null,
  ({ vertrokken }) => vertrokken !== null,
  ({ isGeheim }) => isGeheim,
  ({ inOnderzoek }) => inOnderzoek,
  ({ onderCuratele }) => onderCuratele,
  ({ rol }) => rol === 'kind',
];
const OF_EACH = 2;
const ORGANISATIONS = 8;
const OF_EACH_REGISTER = 4;
const RESOURCES = path.join(__dirname, '../../../resources');

/** A sample of everybody: residents of every story and people of the national test set. */
export function sampleOfPeople(region: Region): readonly Bsn[] {
  const residents = [...region.inwoners.values()];
  const chosen = STORIES.flatMap((story) => residents.filter(story).slice(0, OF_EACH));
  return [...new Set([...chosen.map(({ bsn }) => bsn), ...PUBLIC_PEOPLE])].map((bsn) => bsnSchema.parse(bsn));
}

type Organisation = Extract<Belanghebbende, { readonly soort: 'organisatie' }>;

/** The first organisations of the region. */
export const sampleOfOrganisations = (region: Region): readonly Organisation[] =>
  organisationsOf(region).slice(0, ORGANISATIONS);

/** Of each register of zaken some who have one there: most registers know few, and some know companies only. */
export function someInitiators(region: Region): readonly Belanghebbende[] {
  const organisations = organisationsOf(region);
  return [...dossiersByRegister(region, RESOURCES).values()].flatMap((dossiers) =>
    dossiers.slice(0, OF_EACH_REGISTER).flatMap(({ rollen }): readonly Belanghebbende[] => {
      const identificatie = rollen[0]?.betrokkene.identificatie ?? {};
      if ('inpBsn' in identificatie) return [{ soort: 'persoon', bsn: bsnSchema.parse(identificatie.inpBsn) }];
      const kvkNummer = 'kvkNummer' in identificatie ? identificatie.kvkNummer : null;
      return organisations.filter((organisatie) => organisatie.kvkNummer === kvkNummer);
    }),
  );
}

/** The organisations of the region, with and without an RSIN and a vestigingsnummer to ask by. */
const organisationsOf = (region: Region): readonly Organisation[] =>
  [...region.organisaties.values()].map(({ kvkNummer, rsin, vestigingen }, index) => ({
    soort: 'organisatie',
    kvkNummer: kvkNummerSchema.parse(kvkNummer),
    vestigingsnummer:
      index % 2 === 0 && vestigingen[0] ? vestigingsnummerSchema.parse(vestigingen[0].vestigingsnummer) : null,
    rsin: index % 3 === 0 ? rsin : null,
  }));
