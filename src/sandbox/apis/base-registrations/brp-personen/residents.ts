import type { Inwoner, Region } from '../../../region/model';
import { createRng } from '../../../rng';
import { addressing, ownName } from './naming';
import { brpDatum, leeftijdOn, type BrpRecord } from './record';
import { birthOf, childrenByParent, childrenOf, parentsOf, partnersOf, sexOf } from './relations';
import { residenceOf } from './residence';

const NEDERLAND = { code: '6030', omschrijving: 'Nederland' };

/** A function that gives a resident of `region` as the BRP would. Fields without a value are absent. */
export function residentRenderer(region: Region): (inwoner: Inwoner) => BrpRecord {
  const children = childrenByParent(region);
  return (inwoner) => {
    const partner = inwoner.partnerBsn ? (region.inwoners.get(inwoner.partnerBsn) ?? null) : null;
    const residence = residenceOf(inwoner, region);
    return {
      aNummer: aNummerOf(inwoner),
      burgerservicenummer: inwoner.bsn,
      datumEersteInschrijvingGBA: brpDatum(inwoner.geboortedatum > '1994-10-01' ? inwoner.geboortedatum : '1994-10-01'),
      ...(inwoner.isGeheim ? { geheimhoudingPersoonsgegevens: true } : {}),
      geslacht: sexOf(inwoner),
      naam: ownName(inwoner),
      geboorte: birthOf(inwoner),
      nationaliteiten: nationalitiesOf(inwoner),
      ...residence.fields,
      adressering: { ...addressing(inwoner, partner), ...residence.lines },
      ...(inwoner.onderCuratele ? { indicatieCurateleRegister: true } : {}),
      ...endOf(inwoner, region),
      partners: partnersOf(inwoner, region),
      kinderen: childrenOf(children.get(inwoner.bsn) ?? []),
      ouders: parentsOf(inwoner, region),
    };
  };
}

const aNummerOf = (inwoner: Inwoner): string =>
  String(createRng(`anummer/${inwoner.bsn}`).int(1_000_000_000, 9_999_999_999));

const nationalitiesOf = (inwoner: Inwoner): readonly BrpRecord[] =>
  inwoner.nationaliteiten.map((nationaliteit) => ({
    type: 'Nationaliteit',
    nationaliteit,
    redenOpname:
      nationaliteit.code === '0001'
        ? { code: '017', omschrijving: 'Rijkswet op het Nederlanderschap 1984, art. 3, lid 1' }
        : { code: '301', omschrijving: 'Vaststelling bezit vreemde nationaliteit' },
    datumIngangGeldigheid: brpDatum(inwoner.geboortedatum),
  }));

/** Death or departure, which end the keeping of the record, or else the age. */
function endOf(inwoner: Inwoner, region: Region): BrpRecord {
  const leeftijd = leeftijdOn({ datum: brpDatum(inwoner.geboortedatum) }, region.today);
  const age = leeftijd === undefined ? {} : { leeftijd };
  if (inwoner.overledenOp) {
    const adres = region.adressen.get(region.huishoudens.get(inwoner.huishoudenId)?.adresId ?? '');
    const plaats = adres ? { plaats: { code: adres.gemeenteCode, omschrijving: adres.gemeente } } : {};
    return {
      overlijden: { datum: brpDatum(inwoner.overledenOp), land: NEDERLAND, ...plaats },
      opschortingBijhouding: { datum: brpDatum(inwoner.overledenOp), reden: { code: 'O', omschrijving: 'overlijden' } },
    };
  }
  if (!inwoner.vertrokken) return age;
  return {
    ...age,
    opschortingBijhouding: {
      datum: brpDatum(inwoner.vertrokken.datum),
      reden: { code: 'E', omschrijving: 'emigratie' },
    },
  };
}
