import { it, expect } from 'vitest';
import { customerApis } from '.';
import { knowledgeApis } from '../knowledge';
import { startApis } from './testing';
it('starts', async () => {
  const t=performance.now();
  const s = await startApis([...knowledgeApis, ...customerApis]);
  console.log('start ms', performance.now()-t);
  const t2=performance.now(); const s2=await startApis([...knowledgeApis, ...customerApis]); console.log('second', performance.now()-t2); await s2.close();
  const get = async (p: string) => { const r = await fetch(s.url+p); return [r.status, await r.json()] as any; };
  for (const p of ['/klantinteracties/api/v1/partijen','/klantinteracties/api/v1/klantcontacten','/klantinteracties/api/v1/internetaken','/klantinteracties/api/v1/internetaken?status=te_verwerken','/klantinteracties/api/v1/digitaleadressen','/klantinteracties/api/v1/actoren','/objecten/api/v2/objects','/open-product/producten/api/v1/producten','/open-product/producttypen/api/v1/producttypen','/taken/api/v1/externetaken','/sdg/api/v1/producten','/referentielijsten/api/v1/items?tabel__code=KANAAL']) {
    const [st, b] = await get(p); console.log(p, st, b.count, JSON.stringify(b.results?.[0] ?? b).slice(0,600));
  }
  console.log((await (await fetch(s.url+'/sc/producten.xml')).text()).slice(0,1500));
  expect(1).toBe(1);
  await s.close();
}, 60000);
