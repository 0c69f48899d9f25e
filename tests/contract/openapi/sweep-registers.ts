import type { Region } from '../../../src/sandbox/region/model';
import { listOf, objectOf } from './json';
import type { Caller } from './practice';
import { sampleOfOrganisations, sampleOfPeople } from './subjects';

const HAL = { accept: 'application/hal+json' };
const BRP = '/haalcentraal/api/brp/personen';
const BEWONING = '/haalcentraal/api/bewoning/bewoningen';
const BAG = '/lvbag/individuelebevragingen/v2';
const KVK = '/kvk/api';
const WOZ = '/woz/api/v1/wozobjecten';
const TAX = '/belastingen/v1';

/** Base registrations and WOZ: every operation that the sandbox serves, good questions and wrong ones. */
export async function sweepRegisters(call: Caller, region: Region): Promise<void> {
  await sweepPersonen(call, region);
  await sweepBewoning(call, region);
  await sweepAddresses(call, region);
  await sweepOrganisations(call, region);
}

async function sweepPersonen(call: Caller, region: Region): Promise<void> {
  const ask = (body: object, want?: number) =>
    call.send('POST', BRP, { body, ...(want === undefined ? {} : { want }) });
  const list = ['burgerservicenummer', 'naam.volledigeNaam', 'geboorte.datum', 'leeftijd', 'adressering.adresregel1'];
  const all = [
    'burgerservicenummer',
    'naam',
    'geboorte',
    'geslacht',
    'leeftijd',
    'adressering',
    'verblijfplaats',
    'nationaliteiten',
    'partners',
    'kinderen',
    'ouders',
    'overlijden',
    'gemeenteVanInschrijving',
    'datumInschrijvingInGemeente',
    'indicatieCurateleRegister',
  ];
  const bsns = sampleOfPeople(region);
  await ask({ type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: bsns.slice(0, 20), fields: list });
  for (const bsn of bsns)
    await ask({ type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: [bsn], fields: all });
  for (const bsn of bsns.slice(0, 12)) {
    const inwoner = region.inwoners.get(bsn);
    if (!inwoner) continue;
    const adres = region.adressen.get(region.huishoudens.get(inwoner.huishoudenId)?.adresId ?? '');
    await ask({
      type: 'ZoekMetGeslachtsnaamEnGeboortedatum',
      geslachtsnaam: inwoner.geslachtsnaam,
      geboortedatum: inwoner.geboortedatum,
      inclusiefOverledenPersonen: true,
      fields: list,
    });
    await ask({
      type: 'ZoekMetNaamEnGemeenteVanInschrijving',
      geslachtsnaam: inwoner.geslachtsnaam,
      voornamen: inwoner.voornamen,
      gemeenteVanInschrijving: '0243',
      fields: list,
    });
    if (!adres) continue;
    await ask({
      type: 'ZoekMetPostcodeEnHuisnummer',
      postcode: adres.postcode,
      huisnummer: adres.huisnummer,
      fields: list,
    });
    await ask({
      type: 'ZoekMetStraatHuisnummerEnGemeenteVanInschrijving',
      straat: adres.straat,
      huisnummer: adres.huisnummer,
      gemeenteVanInschrijving: adres.gemeenteCode,
      fields: list,
    });
    await ask({
      type: 'ZoekMetNummeraanduidingIdentificatie',
      nummeraanduidingIdentificatie: adres.nummeraanduidingIdentificatie,
      fields: list,
    });
    await ask({
      type: 'ZoekMetAdresseerbaarObjectIdentificatie',
      adresseerbaarObjectIdentificatie: adres.adresseerbaarObjectIdentificatie,
      fields: list,
    });
  }
  await ask({ type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: ['12'], fields: list }, 400);
  await ask(
    { type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: bsns.slice(0, 1), fields: ['inOnderzoek'] },
    400,
  );
  await ask({ type: 'ZoekMetGeslachtsnaamEnGeboortedatum', fields: list }, 400);
  await ask({ type: 'ZoekMetDroom', fields: list }, 400);
}

async function sweepBewoning(call: Caller, region: Region): Promise<void> {
  for (const { adresseerbaarObjectIdentificatie } of [...region.adressen.values()].slice(0, 12)) {
    await call.send('POST', BEWONING, {
      body: { type: 'BewoningMetPeildatum', adresseerbaarObjectIdentificatie, peildatum: '2026-11-01' },
    });
    await call.send('POST', BEWONING, {
      body: {
        type: 'BewoningMetPeriode',
        adresseerbaarObjectIdentificatie,
        datumVan: '2020-01-01',
        datumTot: '2026-11-01',
      },
    });
  }
  await call.send('POST', BEWONING, {
    body: { type: 'BewoningMetPeildatum', adresseerbaarObjectIdentificatie: '0243010000000001', peildatum: 'gisteren' },
    want: 400,
  });
}

async function sweepAddresses(call: Caller, region: Region): Promise<void> {
  const get = (path: string, params: Readonly<Record<string, string>> = {}, want = 200) =>
    call.send('GET', path, { params, headers: HAL, want });
  for (const adres of [...region.adressen.values()].slice(0, 8)) {
    const { postcode, huisnummer, nummeraanduidingIdentificatie: id } = adres;
    await get(`${BAG}/adressen`, { postcode, huisnummer: String(huisnummer), exacteMatch: 'true' });
    await get(`${BAG}/adressenuitgebreid`, { postcode, huisnummer: String(huisnummer) });
    await get(`${BAG}/adressen/${id}`);
    await get(`${BAG}/adressenuitgebreid/${id}`);
    await get(WOZ, { nummeraanduidingIdentificatie: id });
    await get(WOZ, { postcode, huisnummer: String(huisnummer) });
    await get(`${WOZ}/${adres.wozObjectnummer}`);
  }
  const [adres] = region.adressen.values();
  await get(`${BAG}/adressen/zoek`, { zoek: `${adres?.straat} ${adres?.woonplaats}` });
  await get(`${BAG}/adressen`, { page: '2', pageSize: '5', postcode: adres?.postcode ?? '' }, 400);
  await get(`${BAG}/adressen/0000200000000000`, {}, 404);
  await get(`${WOZ}/000000000000`, {}, 404);
  await get(WOZ, {}, 400);
}

async function sweepOrganisations(call: Caller, region: Region): Promise<void> {
  const get = (path: string, params: Readonly<Record<string, string>> = {}, want = 200) =>
    call.send('GET', KVK + path, { params, headers: { accept: 'application/hal+json, application/json' }, want });
  for (const { kvkNummer } of sampleOfOrganisations(region)) {
    const found = await get('/v2/zoeken', { kvkNummer, resultatenPerPagina: '20', pagina: '1' });
    await get(`/v1/basisprofielen/${kvkNummer}`, { geoData: 'false' });
    for (const part of ['eigenaar', 'hoofdvestiging', 'vestigingen'])
      await get(`/v1/basisprofielen/${kvkNummer}/${part}`);
    const [first] = listOf(objectOf(found)['resultaten'])
      .map((one) => objectOf(one)['vestigingsnummer'])
      .filter((one) => typeof one === 'string');
    if (first !== undefined) await get(`/v1/vestigingsprofielen/${first}`);
    await call.send('GET', WOZ, { params: { kvkNummer }, headers: HAL });
  }
  await get('/v2/zoeken', { naam: 'Test BV Donald', inclusiefInactieveRegistraties: 'true' });
  await get('/v2/zoeken', { kvkNummer: '00000000' }, 404);
  await get('/v1/basisprofielen/00000000', {}, 404);
  await get('/v1/basisprofielen/12', {}, 400);
}

/** Taxes, against our own file. */
export async function sweepTaxes(call: Caller, region: Region): Promise<void> {
  const search = (body: object, params: Readonly<Record<string, string>> = {}, want = 200) =>
    call.send('POST', `${TAX}/aanslagbiljetten/_zoek`, { body, params, want });
  for (const burgerservicenummer of sampleOfPeople(region)) {
    const found = await search({ burgerservicenummer, belastingjaarVanaf: 2024 });
    const { aanslagbiljetnummer, aanslagbiljetvolgnummer } = objectOf(listOf(objectOf(found)['results'])[0]);
    if (typeof aanslagbiljetnummer === 'string')
      await call.get(`${TAX}/aanslagbiljetten/${aanslagbiljetnummer}-${String(aanslagbiljetvolgnummer)}`);
  }
  for (const { kvkNummer } of sampleOfOrganisations(region)) await search({ kvkNummer }, { page: '1', pageSize: '1' });
  await call.get(`${TAX}/belastingjaren`);
  await call.get(`${TAX}/aanslagbiljetten/0000000000000-01`, {}, 404);
  await search({}, {}, 400);
  await search({ burgerservicenummer: '123' }, {}, 400);
}
