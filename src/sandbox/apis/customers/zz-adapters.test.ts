import { it, expect } from 'vitest';
import { customerApis } from '.';
import { knowledgeApis } from '../knowledge';
import { zgwApis } from '../zgw';
import { startApis } from './testing';
import { lineAt } from '../../../../tests/support/line';
import { klantinteracties } from '../../../main/lines/klantinteracties';
import { objecten } from '../../../main/lines/objecten';
import { openProduct } from '../../../main/lines/open-product';
import { taken } from '../../../main/lines/taken';
import { sdg } from '../../../main/lines/sdg';
import { sc } from '../../../main/lines/sc';
import { spellingsOf, readPhone } from '../../../main/services/find/phone';

it('adapters work on the sandbox', async () => {
  let apis: any[] = [...knowledgeApis, ...zgwApis, ...customerApis];
  const s = await startApis(apis as any);
  const T = async (n: string, f: () => Promise<any>) => { const t = performance.now(); const r = await f(); console.log(n, Math.round(performance.now() - t) + 'ms', r.ok ? (Array.isArray(r.value) ? r.value.length : JSON.stringify(r.value)?.slice(0, 400)) : JSON.stringify(r.error)); return r; };
  const ki = lineAt(s.url + '/klantinteracties/api/v1'); const kp: any = klantinteracties.connect(ki.http, {}); const r = kp.klantinteracties, w = kp.klantinteractiesWrite;
  const partijen = (await (await fetch(s.url + '/klantinteracties/api/v1/partijen?pageSize=500&expand=digitaleAdressen')).json() as any).results;
  let zaken = 0, contacts = 0, found = 0, phones = 0, notOk = 0;
  for (const p of partijen.slice(0, 150)) {
    const l = await r.listContacten(p.uuid); if (!l.ok) notOk++; contacts += l.value.length; zaken += l.value.filter((c: any) => c.onderwerpobjecten.length).length;
    for (const a of p._expand.digitaleAdressen.filter((x: any) => x.soortDigitaalAdres === 'telefoonnummer')) { phones++; const ph = readPhone(a.adres); if (!ph) { console.log('unreadable', a.adres); continue; } const f = await r.findByDigitaalAdres(spellingsOf(ph)); if (f.ok && f.value.some((x: any) => x.partij.id === p.uuid)) found++; else console.log('not found', a.adres, f.ok); }
  }
  console.log({ contacts, zaken, phones, found, notOk });
  const p0 = partijen[0]; const bsn = p0.partijIdentificatoren[0].partijIdentificator.objectId;
  await T('findPartij', () => r.findPartij({ by: 'bsn', bsn })); await T('again', () => r.findPartij({ by: 'bsn', bsn }));
  const org = partijen.find((x: any) => x.soortPartij === 'organisatie');
  await T('findPartij org', () => r.findPartij({ by: 'kvkNummer', kvkNummer: org.partijIdentificatoren.find((i: any) => i.partijIdentificator.codeSoortObjectId === 'kvk_nummer').partijIdentificator.objectId }));
  await T('findPartij vest', () => r.findPartij({ by: 'vestigingsnummer', vestigingsnummer: org.partijIdentificatoren.find((i: any) => i.partijIdentificator.codeSoortObjectId === 'vestigingsnummer').partijIdentificator.objectId }));
  const most = [...partijen].sort((a: any, b: any) => b.betrokkenen.length - a.betrokkenen.length)[0];
  const lc = await T('listContacten', () => r.listContacten(most.uuid)); console.log(JSON.stringify(lc.value[0]).slice(0, 700));
  for (const t of ['burgerzaken', 'belastingen', 'wmo', 'vergunningen']) await T('open ' + t, () => r.listOpenTaken({ soort: 'afdeling', identificatie: t }));
  // write sequence
  const ref = 'b6c1b6f2-0d1e-4d9a-9a39-5d0c6d1a7e11';
  console.log('before', JSON.stringify(await w.findByReferentienummer(ref)));
  const naam = { partijId: null, voornaam: 'T', voorvoegsel: '', achternaam: 'P', organisatienaam: '' };
  const partij = await T('ensurePartij', () => w.ensurePartij({ by: 'bsn', bsn: '999992466' }, naam));
  expect((await w.ensurePartij({ by: 'bsn', bsn: '999992466' }, naam)).value).toBe(partij.value);
  await T('ensure vestiging', () => w.ensurePartij({ by: 'vestigingsnummer', vestigingsnummer: '000099990001', kvkNummer: '90009999' }, { ...naam, organisatienaam: 'Org' }));
  const made = await T('create', () => w.createKlantcontact({ referentienummer: ref, kanaal: 'telefoon', onderwerp: 'o', inhoud: 'i', plaatsgevondenOp: '2026-11-23T10:00:00.000Z', metadata: { resultaat: 'x' }, betrokkene: { ...naam, partijId: partij.value }, onderwerpobject: { objectId: 'z', codeObjecttype: 'zgw-Zaak', codeRegister: 'openzaak', codeSoortObjectId: 'uuid' } }));
  await T('add', () => w.addOnderwerpobject(made.value.id, { objectId: 'z2', codeObjecttype: 'zgw-Zaak', codeRegister: 'openzaak', codeSoortObjectId: 'uuid' }));
  const actor = await T('actor', () => w.ensureActor({ soort: 'gebruiker', identificatie: 'sanne.dijkhuis@harderwijk.example', naam: 'Sanne Dijkhuis' }));
  await T('link', () => w.linkActor(made.value.id, actor.value));
  const team = await T('team', () => w.ensureActor({ soort: 'afdeling', identificatie: 'burgerzaken', naam: 'Burgerzaken' }));
  await T('adres', () => w.addDigitaalAdres(made.value.betrokkeneId, { soort: 'telefoonnummer', adres: '+31612345678' }));
  await T('taak', () => w.createInterneTaak({ klantcontactId: made.value.id, gevraagdeHandeling: 'Contact opnemen met betrokkene', toelichting: 't', actorIds: [team.value] }));
  await T('find again', () => w.findByReferentienummer(ref));
  await T('bad adres', () => w.addDigitaalAdres(made.value.betrokkeneId, { soort: 'email', adres: 'nee' }));
  await T('probe ki', () => klantinteracties.probe(ki.http, {}));
  const ob = lineAt(s.url + '/objecten/api/v2', { timeoutMs: 10000 }); const op: any = objecten.connect(ob.http, {});
  const arts = await T('artikelen', () => op.kennis.listArtikelen());
  const by = (m: any) => arts.value.filter((a: any) => a.municipality === m).length; console.log({ ref: by(null), h: by('harderwijk'), e: by('ermelo'), z: by('zeewolde'), vac: arts.value.filter((a: any) => a.soort === 'vac').length });
  console.log(JSON.stringify(arts.value.find((a: any) => a.municipality === 'ermelo')).slice(0, 900));
  console.log(JSON.stringify(arts.value.find((a: any) => a.soort === 'vac')).slice(0, 700));
  const m = await T('medewerkers', () => op.adresboek.listMedewerkers()); console.log(JSON.stringify(m.value[5]));
  const t = await T('teams', () => op.adresboek.listTeams()); console.log(JSON.stringify(t.value.at(-1)));
  const op2: any = objecten.connect(ob.http, { objecttypesUrl: s.url + '/objecttypes/api/v2' }); await T('via objecttypesUrl', () => op2.adresboek.listTeams());
  await T('probe', () => objecten.probe(ob.http, {}));
  const pr = lineAt(s.url + '/open-product/producten/api/v1'); const pp: any = openProduct.connect(pr.http, {});
  const owners = new Map<string, number>(); let total = 0;
  for (const res of [...s.region.inwoners.values()].slice(0, 120)) { const x = await pp.producten.listFor({ soort: 'persoon', bsn: res.bsn }); if (!x.ok) console.log(x.error); total += x.value.length; for (const q of x.value) owners.set(q.producttype, (owners.get(q.producttype) ?? 0) + 1); }
  console.log(total, Object.fromEntries(owners));
  const any = [...s.region.inwoners.values()].find((x) => x.kenmerken.includes('wmo'))!; console.log(JSON.stringify((await pp.producten.listFor({ soort: 'persoon', bsn: any.bsn })).value).slice(0, 900));
  const ty = await T('types', () => pp.producten.listTypes()); console.log(JSON.stringify(ty.value[0]));
  await T('probe op', () => openProduct.probe(pr.http, {}));
  const tk = lineAt(s.url + '/taken/api/v1'); const tp: any = taken.connect(tk.http, {}); let nt = 0; let one: any; for (const res of s.region.inwoners.values()) { const x = await tp.taken.listFor({ soort: 'persoon', bsn: res.bsn }); nt += x.value.length; one ??= x.value[0]; } console.log('taken', nt, JSON.stringify(one));
  await T('probe taken', () => taken.probe(tk.http, {}));
  const sd = lineAt(s.url + '/sdg', { timeoutMs: 5000 }); const sp: any = sdg.connect(sd.http, {}); const sr = await T('sdg', () => sp.kennis.listArtikelen()); console.log(JSON.stringify(sr.value[0]).slice(0, 500));
  await T('probe sdg', () => sdg.probe(sd.http, {}));
  const scl = lineAt(s.url + '/sc/producten.xml', { timeoutMs: 5000 }); const scp: any = sc.connect(scl.http, {}); const scr = await T('sc', () => scp.kennis.listArtikelen()); console.log(JSON.stringify(scr.value[0]).slice(0, 700));
  await s.close();
}, 120000);
