import type { ContactChange, ContactChangeEntry, ContactChangeReply } from '../../../shared/domain/contactgegevens';
import type { PartijId } from '../../../shared/domain/ids';
import type { Partij } from '../../../shared/domain/klantcontact';
import type { LineResult } from '../../../shared/result';
import type { KeptAdres } from '../../ports/contactgegevens';
import type { Connection } from '../../ports/lines';
import type { Ports } from '../../ports/ports';
import type { ContactChangeStore } from '../../ports/stores';
import { askLine, type AskDeps } from '../ask-line';
import type { Work } from '../desk/desk';
import { subjectKey } from '../klantbeeld/assemble';
import { readAdres } from './read-adres';

export type ContactgegevensDeps = {
  readonly ask: AskDeps;
  readonly store: ContactChangeStore;
  readonly nowMs: () => number;
};

/** Where a change goes: whose details, as the klantbeeld knows them, and over which connection. */
export type Target = {
  readonly at: Work;
  readonly connection: Connection;
  readonly partij: Partij;
};

type Write = (ports: NonNullable<Ports['contactgegevensWrite']>) => Promise<LineResult<unknown>>;

/** Changes how somebody is reached: what was typed is read first, then written, then noted down without its value. */
export async function changeContact(
  deps: ContactgegevensDeps,
  target: Target,
  change: ContactChange,
): Promise<ContactChangeReply> {
  const { partij } = target;
  switch (change.kind) {
    case 'add':
    case 'edit': {
      const { adres, problem } = readAdres(change.adres);
      if (problem) return { state: 'incomplete', problems: [problem] };
      return change.kind === 'add'
        ? write(deps, target, { action: 'add', veld: adres.soort, steps: addSteps(partij, adres) })
        : edit(deps, target, { id: change.id, adres });
    }
    case 'remove': {
      const known = partij.digitaleAdressen.find(({ id }) => id === change.id);
      if (!known) return GONE;
      const freed: Write[] = partij.voorkeursAdresId === change.id ? [(port) => port.prefer(partij.id, null)] : [];
      return write(deps, target, {
        ...{ action: 'remove', veld: known.soort },
        steps: [...freed, (port) => port.removeAdres(change.id)],
      });
    }
    case 'prefer': {
      if (change.id !== null && !partij.digitaleAdressen.some(({ id }) => id === change.id)) return GONE;
      return write(deps, target, {
        ...{ action: 'prefer', veld: 'voorkeur' },
        steps: [(port) => port.prefer(partij.id, change.id)],
      });
    }
    case 'post':
      return changePost(deps, target, change);
  }
}

/** The address is no longer among those of the partij. */
const GONE: ContactChangeReply = { state: 'failed', error: { kind: 'notFound' } };

function edit(
  deps: ContactgegevensDeps,
  target: Target,
  { id, adres }: { readonly id: string; readonly adres: KeptAdres },
): Promise<ContactChangeReply> | ContactChangeReply {
  const known = target.partij.digitaleAdressen.find((one) => one.id === id);
  if (!known) return GONE;
  const { isStandaardAdres, omschrijving } = adres;
  // For what it is used cannot be taken back by a change: the register knows no empty tag.
  const words = known.onderwerp === null ? { omschrijving } : {};
  return write(deps, target, {
    ...{ action: 'edit', veld: known.soort },
    steps: [
      ...otherDefaults(target.partij, { ...adres, soort: known.soort }, id),
      (port) => port.changeAdres(id, { adres: adres.adres, isStandaardAdres, ...words }),
    ],
  });
}

const addSteps = (partij: Partij, adres: KeptAdres): readonly Write[] => [
  ...otherDefaults(partij, adres, null),
  (port) => port.addAdres(partij.id, adres),
];

/** One address of a kind is the default: the others are not, once this one is. */
const otherDefaults = (partij: Partij, { soort, isStandaardAdres }: KeptAdres, own: string | null): readonly Write[] =>
  isStandaardAdres
    ? partij.digitaleAdressen
        .filter((one) => one.soort === soort && one.isStandaardAdres && one.id !== own)
        .map(
          ({ id }): Write =>
            (port) =>
              port.changeAdres(id, { isStandaardAdres: false }),
        )
    : [];

const MOST_LINE = 80;

function changePost(
  deps: ContactgegevensDeps,
  target: Target,
  { regels, tot }: Extract<ContactChange, { readonly kind: 'post' }>,
): Promise<ContactChangeReply> | ContactChangeReply {
  const lines = regels.map((line) => line.trim()).filter((line) => line !== '');
  if (lines.length === 1) return { state: 'incomplete', problems: [{ field: 'regel2', reason: 'missing' }] };
  const long = lines.findIndex((line) => line.length > MOST_LINE);
  if (long >= 0) return { state: 'incomplete', problems: [{ field: `regel${long + 1}`, reason: 'tooLong' }] };
  const postadres = lines.length === 0 ? null : { regels: lines, tot };
  return write(deps, target, {
    ...{ action: 'post', veld: 'postadres' },
    steps: [(port) => port.setPostadres(target.partij.id, postadres)],
  });
}

type Writing = Pick<ContactChangeEntry, 'action' | 'veld'> & { readonly steps: readonly Write[] };

async function write(
  deps: ContactgegevensDeps,
  target: Target,
  { action, veld, steps }: Writing,
): Promise<ContactChangeReply> {
  const { at, connection, partij } = target;
  for (const step of steps) {
    const { result } = await askLine(deps.ask, at.asker, {
      ...{ connection, operation: `contactgegevens.${action}` },
      subjects: () => [at.conversation.subject ? subjectKey(at.conversation.subject) : `partij:${partij.id}`],
      ask: (ports) => ports.contactgegevensWrite && step(ports.contactgegevensWrite),
    });
    if (!result.ok) return { state: 'failed', error: result.error };
  }
  const { id: userId, naam: userNaam } = at.user;
  deps.store.record({ atMs: deps.nowMs(), userId, userNaam, partijId: partij.id, action, veld });
  return { state: 'done', history: historyOf(deps, partij.id) };
}

/** What was changed of this partij at this desk, newest first. */
export const historyOf = (
  { store }: Pick<ContactgegevensDeps, 'store'>,
  partijId: PartijId,
): readonly ContactChangeEntry[] => store.listFor(partijId);
