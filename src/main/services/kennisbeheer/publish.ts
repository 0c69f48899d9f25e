import type { Publicatie, Voorstel } from '../../../shared/domain/kennisvoorstel';
import { VELDEN } from '../../../shared/domain/velden';
import type { User } from '../../../shared/domain/user';
import type { IpcReply } from '../../../shared/ipc/define';
import { refuse, reply } from '../desk/desk';
import { plainText } from '../kennis/text/tokens';
import { guardOutgoing, type OutgoingDeps } from '../line-desk/outgoing';
import { fingerprintOf } from '../outbox/deliver-object';
import { publishedData } from './artikel-data';
import { objectsOfArtikel } from './drafts';
import type { Kennisvragen } from './kennisvragen';
import { beeldOf, historyOf, homeFor, listKept, type KeptVoorstel, type VoorstellenDeps } from './voorstellen';

export type PublishDeps = VoorstellenDeps & {
  readonly vragen: Pick<Kennisvragen, 'close'>;
  readonly outgoing: OutgoingDeps;
};

/** What a reviewer decides. `merged`: the texts that they chose where two editors changed the same, on top of the version `basis`. */
export type Review =
  | { readonly besluit: 'terug'; readonly opmerking: string }
  | {
      readonly besluit: 'publiceer';
      readonly release: { readonly reason: string } | null;
      readonly merged: Pick<Voorstel, 'velden' | 'basis'> | null;
    };

/** Sends a proposal back to its writer, or publishes it. Never by the writer: four eyes look at what a resident hears. */
export async function review(
  deps: PublishDeps,
  user: User,
  { id, decision }: { readonly id: string; readonly decision: Review },
): Promise<IpcReply<Publicatie>> {
  const kept = (await listKept(deps, user)).kept.find(({ voorstel }) => voorstel.id === id);
  if (kept?.voorstel.stand !== 'review') return refuse({ kind: 'notFound' });
  if (kept.voorstel.schrijver === user.id) return refuse({ kind: 'forbidden', because: 'role' });
  if (decision.besluit === 'publiceer') return publish(deps, user, { kept, decision });
  writeVoorstel(deps, user, {
    kept,
    changes: { stand: 'concept', beoordelaar: user.id, opmerking: decision.opmerking },
  });
  return reply({ state: 'returned' });
}

type Publish = { readonly kept: KeptVoorstel; readonly decision: Extract<Review, { readonly besluit: 'publiceer' }> };

async function publish(deps: PublishDeps, user: User, { kept, decision }: Publish): Promise<IpcReply<Publicatie>> {
  const proposed: Voorstel = { ...kept.voorstel, ...decision.merged };
  const history = await historyOf(deps, user, proposed);
  const connectionId = homeFor(deps, user, proposed);
  // What stands there cannot be seen: nothing is written over it.
  if (!history?.ok || connectionId === null) return refuse({ kind: 'notFound' });
  const beeld = await beeldOf(deps, user, proposed);
  if (beeld.botsing.length > 0) return reply({ state: 'conflict', beeld });
  const { voorstel } = beeld;
  const guarded = guardOutgoing(deps.outgoing, user, {
    channel: 'kennis',
    text: saidOf(voorstel),
    release: decision.release,
  });
  if (!guarded.ok) return guarded;
  if (guarded.value.state === 'refused') return reply({ state: 'named', hits: guarded.value.hits });
  const current = history.value.at(-1)?.data ?? null;
  const find = await objectsOfArtikel(deps, user, voorstel.artikelId);
  const reference = find(null)?.object.data ?? null;
  const today = deps.today();
  deps.objects.write(user, {
    ...{ connectionId, soort: 'kennisartikel', id: voorstel.objectId, title: voorstel.titel },
    data: publishedData(voorstel, { current, reference, owners: deps.owners, today }),
    startAt: voorstel.geldigVan !== null && voorstel.geldigVan > today ? voorstel.geldigVan : today,
    basedOn: current && fingerprintOf(current),
  });
  writeVoorstel(deps, user, { kept, changes: { ...voorstel, stand: 'gepubliceerd', beoordelaar: user.id } });
  const artikel = { id: voorstel.artikelId, titel: voorstel.titel };
  await deps.vragen.close(user, voorstel.kennisvragen, { soort: 'artikel', artikel });
  return reply({ state: 'published' });
}

/** What a resident may hear of it. */
const saidOf = ({ titel, velden }: Voorstel): string =>
  [titel, ...VELDEN.filter((veld) => veld !== 'deskMemo').map((veld) => plainText(velden[veld] ?? ''))].join('\n');

type Change = { readonly kept: KeptVoorstel; readonly changes: Partial<Voorstel> };

function writeVoorstel(deps: PublishDeps, user: User, { kept, changes }: Change): void {
  const { voorstel, data, connectionId } = kept;
  const { id, ...next }: Voorstel = { ...voorstel, ...changes };
  deps.objects.write(user, {
    ...{ connectionId, soort: 'kennisvoorstel', id, startAt: deps.today(), title: voorstel.titel },
    data: { ...data, ...next },
    basedOn: fingerprintOf(data),
  });
}
