import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Datum } from '../../../../shared/domain/datum';
import { addDays, datumOf } from '../../../../shared/domain/days';
import type { Huishouden, Inwoner, Region } from '../../../region/model';
import { createRng } from '../../../rng';

/** That somebody was registered at an object, from a day up to (not on) another. Both may be known in part: then they are a stretch. */
export type Stay = {
  readonly bsn: string;
  readonly object: string;
  readonly from: Stretch;
  /** Null: still there. */
  readonly to: Stretch | null;
  readonly inOnderzoek: boolean;
};
export type Stretch = { readonly first: Datum; readonly last: Datum };

const BEGINNING = datumOf('1800-01-01');
const END = datumOf('2999-12-31');

const rowsSchema = z.object({
  bewoningen: z.array(z.tuple([z.string(), z.string(), z.string(), z.string().nullable(), z.boolean()])),
});

/** All stays by object: those of the published test people and of the residents, also at their previous address. */
export function staysByObject(region: Region, resources: string): ReadonlyMap<string, readonly Stay[]> {
  const stays = new Map<string, Stay[]>();
  for (const stay of [
    ...publishedStays(resources),
    ...[...region.huishoudens.values()].flatMap((huishouden) => householdStays(huishouden, region)),
  ]) {
    const known = stays.get(stay.object);
    if (known) known.push(stay);
    else stays.set(stay.object, [stay]);
  }
  return stays;
}

function publishedStays(resources: string): readonly Stay[] {
  const text = fs.readFileSync(path.join(resources, 'sandbox', 'bewoningen.json'), 'utf8');
  const { bewoningen } = rowsSchema.parse(JSON.parse(text));
  return bewoningen.map(([bsn, object, from, to, inOnderzoek]) => ({
    bsn,
    object,
    from: stretchOf(from),
    to: to === null ? null : stretchOf(to),
    inOnderzoek,
  }));
}

/** The days that a date known in part may be. */
export function stretchOf(known: string): Stretch {
  const [year, month, day] = known.split('-');
  if (!year) return { first: BEGINNING, last: END };
  if (day) return { first: datumOf(known), last: datumOf(known) };
  const first = datumOf(`${year}-${month ?? '01'}-01`);
  const next = month ? new Date(Date.UTC(Number(year), Number(month), 1)) : new Date(Date.UTC(Number(year) + 1, 0, 1));
  return { first, last: addDays(datumOf(next.toISOString().slice(0, 10)), -1) };
}

const exactly = (datum: Datum): Stretch => ({ first: datum, last: datum });

function householdStays(huishouden: Huishouden, region: Region): readonly Stay[] {
  const object = region.adressen.get(huishouden.adresId)?.adresseerbaarObjectIdentificatie;
  const previous = huishouden.vorigAdresId
    ? region.adressen.get(huishouden.vorigAdresId)?.adresseerbaarObjectIdentificatie
    : undefined;
  if (!object) return [];
  const years = createRng(`vorige bewoning/${huishouden.id}`).int(2, 11);
  const before = addDays(huishouden.sinds, -years * 365);
  return huishouden.leden.flatMap((bsn) => {
    const inwoner = region.inwoners.get(bsn);
    if (!inwoner) return [];
    const now = stayOf(inwoner, {
      object,
      from: huishouden.sinds,
      to: inwoner.overledenOp ?? inwoner.vertrokken?.datum ?? null,
    });
    const wasThere = previous && inwoner.geboortedatum < huishouden.sinds;
    return [now, ...(wasThere ? [stayOf(inwoner, { object: previous, from: before, to: huishouden.sinds })] : [])];
  });
}

type Period = { readonly object: string; readonly from: Datum; readonly to: Datum | null };

const stayOf = (inwoner: Inwoner, { object, from, to }: Period): Stay => ({
  bsn: inwoner.bsn,
  object,
  from: exactly(from > inwoner.geboortedatum ? from : inwoner.geboortedatum),
  to: to && exactly(to),
  inOnderzoek: inwoner.inOnderzoek,
});
