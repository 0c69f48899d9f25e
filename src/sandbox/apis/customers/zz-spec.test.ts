import { it, expect } from 'vitest';
import fs from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { customerApis } from '.';
import { knowledgeApis } from '../knowledge';
import { startApis } from './testing';

function conv(s: any): any {
  if (Array.isArray(s)) return s.map(conv);
  if (!s || typeof s !== 'object') return s;
  if (s.oneOf && s.discriminator?.mapping) {
    return { allOf: Object.entries(s.discriminator.mapping).map(([v, ref]) => ({ if: { properties: { [s.discriminator.propertyName]: { const: v } }, required: [s.discriminator.propertyName] }, then: { $ref: ref } })) };
  }
  const o: any = {};
  for (const [k, v] of Object.entries(s)) if (!['nullable', 'discriminator', 'example', 'readOnly','writeOnly','deprecated'].includes(k)) o[k] = k==='properties' ? Object.fromEntries(Object.entries(v as any).map(([a,b])=>[a,conv(b)])) : conv(v);
  if (s.nullable) return { anyOf: [{ type: 'null' }, o] };
  return o;
}
function validator(file: string) {
  const doc = parse(fs.readFileSync('/work/shared/specs/' + file, 'utf8'), { maxAliasCount: -1 });
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv); ajv.addFormat('urn', true); ajv.addFormat('decimal', true);
  ajv.addSchema({ $id: 'root', components: { schemas: Object.fromEntries(Object.entries(doc.components.schemas).map(([k,v])=>[k,conv(v)])) } }, 'root');
  const fix = (x: any): any => Array.isArray(x)?x.map(fix): x&&typeof x==='object'?Object.fromEntries(Object.entries(x).map(([k,v])=>[k,k==='$ref'&&typeof v==='string'&&v.startsWith('#')?'root'+v:fix(v)])):x;
  return (method: string, path: string, status: number, body: unknown) => {
    const resp = doc.paths[path][method].responses[String(status)];
    if (!resp) return ['no response ' + status];
    const schema = resp.content?.['application/json']?.schema; if (!schema) return [];
    const v = ajv.compile(fix(conv(schema)));
    return v(body) ? [] : (v.errors ?? []).slice(0, 6).map(e => e.instancePath + ' ' + e.message + JSON.stringify(e.params));
  };
}
it('fits the specs', async () => {
  const s = await startApis([...knowledgeApis, ...customerApis]);
  const specs: Record<string, [string, string]> = {
    ki: ['klantinteracties-0.9.0.yaml', '/klantinteracties/api/v1'], obj: ['objects-2.7.0.yaml', '/objecten/api/v2'], ot: ['objecttypes-2.2.2.yaml', '/objecttypes/api/v2'],
    op: ['open-product-producten-1.7.0.yaml', '/open-product/producten/api/v1'], opt: ['open-product-producttypen-1.7.0.yaml', '/open-product/producttypen/api/v1'],
    vtb: ['open-vtb-taken-0.1.0.yaml', '/taken/api/v1'], sdg: ['sdg-1.8.3.yaml', '/sdg'], ref: ['referentielijsten-0.2.0.yaml', '/referentielijsten'] };
  const vs = Object.fromEntries(Object.entries(specs).map(([k, [f]]) => [k, validator(f)]));
  const problems: string[] = []; let n = 0;
  const call = async (api: string, tmpl: string, path: string, opts: any = {}) => {
    const { method = 'GET', body, headers, want } = opts;
    const r = await fetch(s.url + specs[api]![1] + path, { method, headers: { ...(body ? { 'content-type': 'application/json' } : {}), ...headers }, ...(body ? { body: JSON.stringify(body) } : {}) });
    const text = await r.text(); const json = text ? JSON.parse(text) : null; n++;
    if (want && r.status !== want) problems.push(`${method} ${path}: ${r.status} ${text.slice(0, 300)}`);
    if (r.status < 300) { const e = vs[api]!(method.toLowerCase(), tmpl, r.status, json); if (e.length) problems.push(`${method} ${path}: ${e.join(' | ')}`); }
    return json;
  };
  for (const [p, ex] of [['partijen', 'digitaleAdressen,categorieRelaties,betrokkenen.hadKlantcontact'], ['klantcontacten', 'gingOverOnderwerpobjecten,hadBetrokkenen.digitaleAdressen,hadBetrokkenen.wasPartij,leiddeTotInterneTaken,omvatteBijlagen'], ['digitaleadressen', 'verstrektDoorBetrokkene.hadKlantcontact.leiddeTotInterneTaken'], ['betrokkenen','digitaleAdressen']] as const) {
    const l = await call('ki', '/' + p, `/${p}?expand=${ex}&pageSize=500`, { want: 200 });
    const l2 = await call('ki', '/' + p, `/${p}?pageSize=7&page=2`, { want: 200 });
    await call('ki', `/${p}/{uuid}`, `/${p}/${l.results[3].uuid}?expand=${ex}`, { want: 200 });
    expect(l2.results.length).toBe(7);
  }
  for (const p of ['actoren', 'actorklantcontacten', 'onderwerpobjecten', 'internetaken', 'partij-identificatoren']) {
    const l = await call('ki', '/' + p, `/${p}?pageSize=500`, { want: 200 });
    if (l.results[0]) await call('ki', `/${p}/{uuid}`, `/${p}/${l.results[0].uuid}`, { want: 200 });
  }
  const partij = (await call('ki', '/partijen', '/partijen?pageSize=1')).results[0];
  const bsn = partij.partijIdentificatoren[0].partijIdentificator.objectId;
  const one = await call('ki', '/partijen', `/partijen?soortPartij=persoon&partijIdentificator__codeRegister=brp&partijIdentificator__codeObjecttype=natuurlijk_persoon&partijIdentificator__codeSoortObjectId=bsn&partijIdentificator__objectId=${bsn}&expand=digitaleAdressen`, { want: 200 });
  expect(one.count).toBe(1);
  const k = await call('ki', '/klantcontacten', `/klantcontacten?hadBetrokkene__wasPartij__uuid=${partij.uuid}&expand=hadBetrokkenen`, { want: 200 });
  const k2 = await call('ki', '/klantcontacten', `/klantcontacten?hadBetrokkene__wasPartij__partijIdentificator__codeSoortObjectId=bsn&hadBetrokkene__wasPartij__partijIdentificator__objectId=${bsn}`, { want: 200 });
  expect(k.count).toBeGreaterThan(0); expect(k2.count).toBe(k.count);
  const made = await call('ki', '/maak-klantcontact', '/maak-klantcontact', { method: 'POST', want: 201, body: { klantcontact: { kanaal: 'telefoon', onderwerp: 'x', inhoud: 'y', indicatieContactGelukt: true, taal: 'nld', vertrouwelijk: false, plaatsgevondenOp: '2026-11-23T10:00:00+01:00', referentienummer: '5012345678', metadata: { a: 'b' } }, betrokkene: { wasPartij: { uuid: partij.uuid }, rol: 'klant', initiator: true, contactnaam: { voorletters: '', voornaam: 'A', voorvoegselAchternaam: '', achternaam: 'B' }, organisatienaam: '' }, onderwerpobject: { onderwerpobjectidentificator: { objectId: 'z', codeObjecttype: 'zgw-Zaak', codeRegister: 'openzaak', codeSoortObjectId: 'uuid' } } } });
  await call('ki', '/maak-klantcontact', '/maak-klantcontact', { method: 'POST', want: 400, body: { klantcontact: { kanaal: 'telefoon', onderwerp: 'x'.repeat(201), taal: 'nld', vertrouwelijk: false } } });
  await call('ki', '/klantcontacten', '/klantcontacten', { method: 'POST', want: 400, body: { kanaal: 'telefoon', onderwerp: 'x', taal: 'nld', vertrouwelijk: false, referentienummer: '5012345678' } });
  const actor = await call('ki', '/actoren', '/actoren', { method: 'POST', want: 201, body: { naam: 'Z', soortActor: 'medewerker', indicatieActief: true, actoridentificator: { objectId: 'z@y.example', codeObjecttype: 'mdw', codeRegister: 'msei', codeSoortObjectId: 'email' }, actorIdentificatie: { functie: 'f', emailadres: 'z@y.example', telefoonnummer: '0341123456' } } });
  await call('ki', '/actorklantcontacten', '/actorklantcontacten', { method: 'POST', want: 201, body: { actor: { uuid: actor.uuid }, klantcontact: { uuid: made.klantcontact.uuid } } });
  await call('ki', '/digitaleadressen', '/digitaleadressen', { method: 'POST', want: 201, body: { verstrektDoorBetrokkene: { uuid: made.betrokkene.uuid }, verstrektDoorPartij: null, adres: '0612345678', soortDigitaalAdres: 'telefoonnummer', omschrijving: '' } });
  await call('ki', '/digitaleadressen', '/digitaleadressen', { method: 'POST', want: 400, body: { verstrektDoorBetrokkene: { uuid: made.betrokkene.uuid }, adres: '06-12345678', soortDigitaalAdres: 'telefoonnummer', omschrijving: '' } });
  const taak = await call('ki', '/internetaken', '/internetaken', { method: 'POST', want: 201, body: { gevraagdeHandeling: 'Bellen', aanleidinggevendKlantcontact: { uuid: made.klantcontact.uuid }, toegewezenAanActoren: [{ uuid: actor.uuid }], toelichting: 't', status: 'te_verwerken' } });
  const done = await call('ki', '/internetaken/{uuid}', `/internetaken/${taak.uuid}`, { method: 'PATCH', want: 200, body: { status: 'verwerkt' } });
  expect(done.afgehandeldOp).toBeTruthy();
  const full = await call('ki', '/klantcontacten/{uuid}', `/klantcontacten/${made.klantcontact.uuid}?expand=hadBetrokkenen.digitaleAdressen,leiddeTotInterneTaken,gingOverOnderwerpobjecten`, { want: 200 });
  expect(full.hadBetrokkenActoren).toHaveLength(1); expect(full._expand.leiddeTotInterneTaken).toHaveLength(1); expect(full._expand.hadBetrokkenen[0]._expand.digitaleAdressen).toHaveLength(1);
  const np = await call('ki', '/partijen', '/partijen', { method: 'POST', want: 201, body: { soortPartij: 'persoon', indicatieActief: true, indicatieGeheimhouding: null, voorkeurstaal: 'nld', digitaleAdressen: [], voorkeursDigitaalAdres: null, rekeningnummers: [], voorkeursRekeningnummer: null, partijIdentificatie: { contactnaam: { voorletters: '', voornaam: 'P', voorvoegselAchternaam: '', achternaam: 'Q' } }, partijIdentificatoren: [{ partijIdentificator: { codeObjecttype: 'natuurlijk_persoon', codeSoortObjectId: 'bsn', objectId: '999993653', codeRegister: 'brp' } }] } });
  await call('ki', '/partijen', '/partijen', { method: 'POST', want: 400, body: { soortPartij: 'persoon', indicatieActief: true, partijIdentificatoren: [{ partijIdentificator: { codeObjecttype: 'natuurlijk_persoon', codeSoortObjectId: 'bsn', objectId: '999993653', codeRegister: 'brp' } }] } });
  await call('ki', '/partijen/{uuid}', `/partijen/${np.uuid}`, { method: 'PATCH', want: 200, body: { voorkeurstaal: 'eng' } });
  await call('ki', '/partijen', '/partijen?onbekend=1', { want: 400 });
  await call('ki', '/partijen/{uuid}', '/partijen/00000000-0000-4000-8000-000000000000', { want: 404 });
  await call('ki', '/partijen', '/partijen', { method: 'PUT', want: 405, body: {} });

  const types = await call('ot', '/objecttypes', '/objecttypes', { want: 200 });
  await call('obj', '/objecttypes', '/objecttypes', { want: 200 });
  for (const t of types.results) {
    await call('ot', '/objecttypes/{uuid}', `/objecttypes/${t.uuid}`, { want: 200 });
    await call('ot', '/objecttypes/{objecttype_uuid}/versions', `/objecttypes/${t.uuid}/versions`, { want: 200 });
    await call('ot', '/objecttypes/{objecttype_uuid}/versions/{version}', `/objecttypes/${t.uuid}/versions/1`, { want: 200 });
    const l = await call('obj', '/objects', `/objects?type=${encodeURIComponent(t.url)}&pageSize=500`, { want: 200 });
    const file = { VAC: 'vac', Kennisartikel: 'kennisartikel', Medewerker: 'medewerker', Afdeling: 'afdeling', Groep: 'groep' }[t.name as string];
    const a = new Ajv({ strict: false, allErrors: true }); addFormats(a);
    const v = a.compile(JSON.parse(fs.readFileSync(`/work/shared/specs/objecttypes/${file}.schema.json`, 'utf8')));
    console.log(t.name, l.count);
    for (const o of l.results) if (!v(o.record.data)) problems.push(`${t.name} ${JSON.stringify(v.errors?.slice(0, 3))}`);
  }
  const med = types.results.find((t: any) => t.name === 'Medewerker').url;
  const f = await call('obj', '/objects', `/objects?type=${encodeURIComponent(med)}&data_attr=afdelingen__afdelingnaam__exact__Burgerzaken&data_icontains=paspoort`, { want: 200 });
  expect(f.count).toBeGreaterThan(1);
  const vac = types.results.find((t: any) => t.name === 'VAC').url;
  const crs = { 'content-crs': 'EPSG:4326' };
  const o = await call('obj', '/objects', '/objects', { method: 'POST', headers: crs, want: 201, body: { type: vac, record: { typeVersion: 1, startAt: '2026-11-01', data: { vraag: 'v', antwoord: 'a', status: 'actief', doelgroep: 'eu-burger' } } } });
  await call('obj', '/objects/{uuid}', `/objects/${o.uuid}`, { method: 'PATCH', headers: crs, want: 200, body: { record: { startAt: '2026-11-20', data: { vraag: 'v2' } } } });
  const old = await call('obj', '/objects/{uuid}', `/objects/${o.uuid}?date=2026-11-05`, { want: 200 });
  expect(old.record.data.vraag).toBe('v');
  expect((await call('obj', '/objects/{uuid}', `/objects/${o.uuid}`, { want: 200 })).record.data).toMatchObject({ vraag: 'v2', antwoord: 'a' });
  await call('obj', '/objects/{uuid}/history', `/objects/${o.uuid}/history`, { want: 200 });
  await call('obj', '/objects/{uuid}/{index}', `/objects/${o.uuid}/1`, { want: 200 });
  await call('obj', '/objects', '/objects', { method: 'POST', headers: crs, want: 400, body: { type: vac, record: { typeVersion: 1, startAt: '2026-11-01', data: { vraag: 'v' } } } });
  await call('obj', '/objects/search', '/objects/search?pageSize=3', { method: 'POST', headers: crs, want: 200, body: { type: vac, data_attr: 'status__exact__actief', data_icontains: 'paspoort' } });
  const fl = await fetch(s.url + `/objecten/api/v2/objects?type=${encodeURIComponent(med)}&fields=uuid,record__data&ordering=-record__data__identificatie&pageSize=2`); console.log(JSON.stringify(await fl.json()).slice(0, 300));
  const pr = await call('op', '/producten', '/producten?page_size=500', { want: 200 });
  await call('op', '/producten', '/producten?page_size=500&page=2', { want: 200 });
  await call('op', '/producten/{uuid}', `/producten/${pr.results[0].uuid}`, { want: 200 });
  const pt = await call('opt', '/producttypen', '/producttypen', { want: 200 });
  await call('opt', '/producttypen/{uuid}', `/producttypen/${pt.results[0].uuid}`, { want: 200 });
  for (const t of pt.results) await call('opt', '/producttypen/{uuid}/actuele-prijs', `/producttypen/${t.uuid}/actuele-prijs`, { want: 200 });
  await call('opt', '/producttypen/{uuid}/content', `/producttypen/${pt.results[0].uuid}/content?labels=kosten`, { want: 200 });
  await call('opt', '/themas', `/themas`, { want: 200 });
  const tk = await call('vtb', '/externetaken', '/externetaken?pageSize=500', { want: 200 });
  await call('vtb', '/externetaken/{uuid}', `/externetaken/${tk.results[0].uuid}`, { want: 200 });
  for (const p of ['betaaltaken', 'urltaken', 'formuliertaken']) await call('vtb', '/' + p, `/${p}?status=open`, { want: 200 });
  await call('vtb', '/betaaltaken', `/betaaltaken`, { method: 'POST', want: 201, body: { titel: 'x', taakSoort: 'betaaltaak', einddatumHandelingsTermijn: '2026-12-01', isToegewezenAan: 'urn:nld:brp:bsn:999993653', details: { bedrag: '12.50', transactieomschrijving: 'o', doelrekening: { naam: 'G' } } } });
  const sd = await call('sdg', '/api/v1/producten', '/api/v1/producten', { want: 200 });
  await call('sdg', '/api/v1/producten', '/api/v1/producten?page=2', { want: 200 });
  await call('sdg', '/api/v1/producten/{uuid}', `/api/v1/producten/${sd.results[0].uuid}`, { want: 200 });
  await call('ref', '/api/v1/items', '/api/v1/items?tabel__code=KANAAL&isGeldig=true', { want: 200 });
  await call('ref', '/api/v1/items', '/api/v1/items', { want: 400 });
  await call('ref', '/api/v1/tabellen', '/api/v1/tabellen', { want: 200 });
  console.log('calls', n, 'problems', problems.length); console.log([...new Set(problems)].slice(0, 25).join('\n'));
  const open = await call('ki', '/internetaken', '/internetaken?status=te_verwerken&pageSize=500');
  console.log('open', open.count, 'late', open.results.filter((t: any) => t.toegewezenOp < '2026-11-19').length, 'partijen', (await call('ki', '/partijen', '/partijen?pageSize=1')).count,'contacts', (await call('ki', '/klantcontacten', '/klantcontacten?pageSize=1')).count);
  await s.close();
  expect(problems).toEqual([]);
}, 60000);
