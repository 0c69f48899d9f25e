import { it } from 'vitest';
import path from 'node:path';
import { customerApis } from '.';
import { knowledgeApis } from '../knowledge';
import { loadContent } from '../knowledge/content';
import { generateRegion } from '../../region/generate';
import { openSandboxStore } from '../../store';
import { createRng } from '../../rng';
import { TEST_DAY } from './testing';
it('prof', () => {
  const resources = path.resolve(import.meta.dirname, '../../../../resources');
  const T=(n:string,f:()=>unknown)=>{const t=performance.now();const r=f();console.log(n,Math.round(performance.now()-t));return r};
  for (let k=0;k<3;k++){
  T('content',()=>loadContent(resources));
  const region:any=T('region',()=>generateRegion({seed:1,today:TEST_DAY,resources}));
  const store=openSandboxStore(null,()=> 'http://127.0.0.1:3333');
  store.transaction(()=>{ for(const api of [...knowledgeApis,...customerApis]) T(api.id,()=>api.seed?.({region,store,rng:createRng('1/'+api.id),today:TEST_DAY,url:(s)=>'http://127.0.0.1:3333'+s,resources})); });
  }
});
