import type { Datum } from '../../../../shared/domain/datum';
import { addDays } from '../../../../shared/domain/days';
import type { SandboxContext } from '../../../api';
import type { RegionOrganisatie, Rng } from '../../../region/model';
import { ageOn, residentsOf, type Resident } from '../people';
import { currentCents, decimal } from './types';
import { typeOf } from './catalogue';
import { indexOfProduct, productsOf, type ProductRecord } from './records';

type Facts = Readonly<Record<string, string | number | boolean>>;
type Draft = {
  readonly code: string;
  readonly facts: Facts;
  /** How many days ago it began, at most. */
  readonly within: number;
  /** Days that it lasts from its start; null goes on. */
  readonly lasts: number | null;
  readonly status?: ProductRecord['status'];
};

/** Registration numbers with vowels: that series was never issued. */
const plate = (rng: Rng): string => {
  const letter = (): string => rng.pick([...'AEIOU']);
  const digit = (): string => String(rng.int(0, 9));
  return rng.chance(0.5)
    ? `${letter()}${letter()}-${digit()}${digit()}${digit()}-${letter()}`
    : `${letter()}-${digit()}${digit()}${digit()}-${letter()}${letter()}`;
};

/** Makes the products of residents and organisations, as their place in the region's stories asks. */
export function seedProducts(context: SandboxContext): void {
  const products = productsOf(context.store);
  const put = (asked: NewProduct): void => {
    const product = makeProduct(context.today, asked);
    products.put(product.uuid, product, { ...indexOfProduct(product), isSeeded: true });
  };
  for (const resident of residentsOf(context.region)) {
    const rng = context.rng.fork(`resident/${resident.bsn}`);
    const owner = { bsn: resident.bsn, kvk_nummer: '', vestigingsnummer: '' };
    for (const draft of residentDrafts(context, resident, rng)) put({ draft, owner, rng });
  }
  for (const organisation of context.region.organisaties.values()) {
    const rng = context.rng.fork(`organisation/${organisation.kvkNummer}`);
    const vestigingsnummer = organisation.vestigingen[0]?.vestigingsnummer ?? '';
    const owner = { bsn: '', kvk_nummer: organisation.kvkNummer, vestigingsnummer };
    for (const draft of organisationDrafts(organisation, rng)) put({ draft, owner, rng });
  }
}

function residentDrafts(context: SandboxContext, resident: Resident, rng: Rng): readonly Draft[] {
  if (ageOn(resident.geboortedatum, context.today) < 18) return [];
  const drafts = [...homeDrafts(resident, rng), ...careDrafts(resident, rng), ...leisureDrafts(context, resident, rng)];
  if (resident.overledenOp === null) return drafts;
  // Real life: after a death most products end, some are forgotten.
  return drafts.filter(() => rng.chance(0.5));
}

function homeDrafts(resident: Resident, rng: Rng): readonly Draft[] {
  const has = (kenmerk: Resident['kenmerken'][number]): boolean => resident.kenmerken.includes(kenmerk);
  const drafts: Draft[] = [];
  if (has('auto') && rng.chance(0.45)) {
    const facts = { kenteken: plate(rng), zone: rng.pick(['Centrum A', 'Centrum B', 'Stationsgebied', 'Haven']) };
    drafts.push({ code: 'PARKEER-BEWONER', facts, within: 1100, lasts: rng.chance(0.12) ? 365 : null });
  }
  if (has('auto') && rng.chance(0.04)) {
    drafts.push({ code: 'PARKEER-BLAUW', facts: { kenteken: plate(rng) }, within: 500, lasts: 365 });
  }
  if (resident.rol === 'hoofd' && rng.chance(0.62)) {
    const facts = { inhoud: rng.pick(['140 liter', '240 liter']), chipnummer: `GFT${rng.int(100000, 999999)}` };
    drafts.push({ code: 'AFVAL-GFT', facts, within: 2600, lasts: null });
  }
  if (resident.rol === 'hoofd' && rng.chance(0.3)) {
    drafts.push({ code: 'AFVAL-PAS', facts: { pasnummer: `MP${rng.int(10000, 99999)}` }, within: 1800, lasts: null });
  }
  if (has('hond') && rng.chance(0.85)) {
    drafts.push({ code: 'HOND', facts: { aantalHonden: rng.chance(0.15) ? 2 : 1 }, within: 2000, lasts: null });
  }
  return drafts;
}

function careDrafts(resident: Resident, rng: Rng): readonly Draft[] {
  const has = (kenmerk: Resident['kenmerken'][number]): boolean => resident.kenmerken.includes(kenmerk);
  const drafts: Draft[] = [];
  if (has('wmo')) {
    const facts = { urenPerWeek: rng.int(2, 4), leveringsvorm: rng.chance(0.8) ? 'zorg in natura' : 'pgb' };
    drafts.push({ code: 'WMO-HULP', facts, within: 1500, lasts: 1825 });
    if (rng.chance(0.35))
      drafts.push({ code: 'WMO-TAXI', facts: { pasnummer: `RT${rng.int(1000, 9999)}` }, within: 1400, lasts: null });
    if (rng.chance(0.22))
      drafts.push({ code: 'WMO-SCOOT', facts: { type: 'scootmobiel 4 wielen' }, within: 900, lasts: null });
    if (rng.chance(0.12)) {
      drafts.push({
        code: 'WMO-WONING',
        facts: { aanpassing: rng.pick(['traplift', 'douchezitje', 'drempelhulp']) },
        within: 200,
        lasts: null,
        status: 'in_aanvraag',
      });
    }
    if (rng.chance(0.4)) {
      const card = { documentnummer: `GPK${rng.int(10000, 99999)}`, soort: rng.pick(['bestuurder', 'passagier']) };
      drafts.push({ code: 'PARKEER-GPK', facts: card, within: 1900, lasts: 1826 });
    }
  }
  if (has('mantelzorger') && rng.chance(0.6))
    drafts.push({ code: 'ZORG-MANTEL', facts: { jaar: 'vorig jaar' }, within: 300, lasts: null, status: 'gereed' });
  if (has('bijstand')) {
    drafts.push({ code: 'INK-STADSPAS', facts: { pasnummer: `SP${rng.int(1000, 9999)}` }, within: 700, lasts: 730 });
    if (rng.chance(0.4)) drafts.push({ code: 'INK-TOESLAG', facts: {}, within: 360, lasts: null, status: 'gereed' });
  }
  return drafts;
}

function leisureDrafts(context: SandboxContext, resident: Resident, rng: Rng): readonly Draft[] {
  const has = (kenmerk: Resident['kenmerken'][number]): boolean => resident.kenmerken.includes(kenmerk);
  const drafts: Draft[] = [];
  if (has('boot')) {
    const haven = resident.adres?.gemeente === 'Zeewolde' ? 'Bolhaven' : 'Vissershaven';
    const facts = { haven, ligplaats: `${rng.pick(['A', 'B', 'C'])}${rng.int(1, 60)}`, lengteMeter: rng.int(6, 14) };
    drafts.push({ code: 'LIGPLAATS', facts, within: 1600, lasts: null });
  }
  if (ageOn(resident.geboortedatum, context.today) > 68 && rng.chance(0.14)) {
    const facts = {
      begraafplaats: rng.pick(['Oostergaarde', 'Koningsvaren', 'De Verbinding']),
      grafnummer: `${rng.pick(['A', 'B', 'D'])}-${rng.int(10, 340)}`,
    };
    drafts.push({ code: 'BZ-GRAF', facts, within: 7000, lasts: 7305 });
  }
  if (rng.chance(0.02))
    drafts.push({ code: 'VOLKSTUIN', facts: { tuinnummer: rng.int(1, 90) }, within: 1500, lasts: null });
  if (rng.chance(0.015))
    drafts.push({
      code: 'OBJECT',
      facts: { object: 'afvalcontainer', plaats: 'voor de woning' },
      within: 60,
      lasts: 14,
    });
  return drafts;
}

function organisationDrafts(organisation: RegionOrganisatie, rng: Rng): readonly Draft[] {
  const drafts: Draft[] = [];
  const { sbiCode } = organisation.activiteit;
  if (rng.chance(0.5))
    drafts.push({
      code: 'AFVAL-BEDRIJF',
      facts: { inhoud: '240 liter', ledigingenPerJaar: 26 },
      within: 1800,
      lasts: null,
    });
  if (rng.chance(0.25))
    drafts.push({
      code: 'PARKEER-BEDRIJF',
      facts: { kenteken: plate(rng), zone: 'Centrum A' },
      within: 900,
      lasts: null,
    });
  // SBI 56: food and drink; 46 and 47: trade.
  if (sbiCode.startsWith('56')) {
    drafts.push({ code: 'ALCOHOL', facts: { lokaliteit: organisation.naam }, within: 2500, lasts: null });
    drafts.push({
      code: 'TERRAS',
      facts: { vierkanteMeter: rng.int(12, 80) },
      within: 700,
      lasts: rng.chance(0.3) ? 365 : null,
    });
  }
  if (/^4[67]/.test(sbiCode) && rng.chance(0.3)) {
    const facts = {
      markt: rng.pick(['Markt Harderwijk', 'Raadhuisplein Zeewolde', 'Markt Ermelo']),
      dag: rng.pick(['woensdag', 'vrijdag', 'zaterdag']),
      meters: rng.int(4, 12),
    };
    drafts.push({ code: 'MARKT', facts, within: 1500, lasts: null });
  }
  if (/^4[67]/.test(sbiCode) && rng.chance(0.12))
    drafts.push({ code: 'STANDPLAATS', facts: { locatie: 'winkelcentrum' }, within: 600, lasts: 365 });
  return drafts;
}

type Owner = { readonly bsn: string; readonly kvk_nummer: string; readonly vestigingsnummer: string };

type NewProduct = { readonly draft: Draft; readonly owner: Owner; readonly rng: Rng };

function makeProduct(today: Datum, { draft, owner, rng }: NewProduct): ProductRecord {
  const type = typeOf(draft.code);
  const start = addDays(today, -rng.int(5, draft.within));
  const end = draft.lasts === null ? null : addDays(start, draft.lasts);
  const cents = currentCents(type);
  return {
    uuid: rng.uuid(),
    naam: productName(type.naam, draft.facts),
    type: draft.code,
    start_datum: draft.status === 'in_aanvraag' ? null : start,
    eind_datum: end,
    aanmaak_datum: `${start}T10:00:00Z`,
    gepubliceerd: true,
    eigenaren: [{ uuid: rng.uuid(), ...owner, klantnummer: '' }],
    status: draft.status ?? statusOn(today, end),
    prijs: cents === null ? null : decimal(cents),
    frequentie: type.frequentie,
    dataobject: Object.keys(draft.facts).length > 0 ? draft.facts : null,
  };
}

const statusOn = (today: Datum, end: Datum | null): ProductRecord['status'] =>
  end !== null && end < today ? 'verlopen' : 'actief';

/** The name with the one fact that tells it apart, as counters write it. */
function productName(naam: string, facts: Facts): string {
  const mark = facts['kenteken'] ?? facts['ligplaats'] ?? facts['grafnummer'] ?? facts['documentnummer'];
  return mark === undefined ? naam : `${naam} ${mark}`;
}
