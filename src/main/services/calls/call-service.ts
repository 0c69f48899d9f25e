import { randomBytes, randomUUID } from 'node:crypto';
import { instantOf } from '../../../shared/domain/datum';
import type { MunicipalityId } from '../../../shared/domain/ids';
import type { Partij } from '../../../shared/domain/klantcontact';
import type { User } from '../../../shared/domain/user';
import type { RingingCall } from '../../../shared/ipc/schemas';
import { askLine, type AskDeps, type Asker } from '../ask-line';
import { find } from '../find/find-service';
import { readPhone, type Phone } from '../find/phone';
import { connectionsFor, hasMandate, type Access } from '../klantbeeld/access';

export type CallService = {
  /** Rings, and looks up who may be calling. Gives the id of the call; null when the user does not answer for this municipality. */
  readonly ring: (user: User, telefoonnummer: string, municipality: MunicipalityId) => string | null;
  /** The call that was ringing, taken off the banner: it was answered or dismissed. */
  readonly take: (
    callId: string,
  ) => { readonly telefoonnummer: string | null; readonly municipality: MunicipalityId } | null;
};

export type CallEvents = {
  readonly onRinging: (call: RingingCall) => void;
  readonly onStopped: (callId: string) => void;
};

/** How many candidates a banner can show. */
const MOST_CANDIDATES = 5;

/** Ringing calls. A number leads to candidates only; opening somebody is the agent's choice. */
export function createCallService(deps: AskDeps, events: CallEvents): CallService {
  const ringing = new Map<string, RingingCall>();
  const show = (call: RingingCall): void => {
    ringing.set(call.callId, call);
    events.onRinging(call);
  };
  return {
    ring(user, telefoonnummer, municipality) {
      if (!hasMandate(user, municipality)) return null;
      const phone = readPhone(telefoonnummer);
      const call: RingingCall = {
        callId: randomUUID(),
        municipality,
        telefoonnummer: phone?.nationaal ?? (telefoonnummer.trim() || null),
        ringingSince: instantOf(Date.now()),
        candidates: phone ? null : [],
        candidatesError: null,
      };
      show(call);
      if (phone) {
        void candidatesFor(deps, { user, municipality, phone }).then((found) => {
          if (ringing.has(call.callId)) show({ ...call, ...found });
        });
      }
      return call.callId;
    },
    take(callId) {
      const call = ringing.get(callId) ?? null;
      if (!ringing.delete(callId)) return null;
      events.onStopped(callId);
      return call;
    },
  };
}

type Lookup = { readonly user: User; readonly municipality: MunicipalityId; readonly phone: Phone };

async function candidatesFor(
  deps: AskDeps,
  { user, municipality, phone }: Lookup,
): Promise<Pick<RingingCall, 'candidates' | 'candidatesError'>> {
  const asker: Asker = {
    userId: user.id,
    conversationId: null,
    traceId: randomBytes(16).toString('hex'),
    signal: new AbortController().signal,
  };
  const access: Access = { user, municipality, purpose: null, level: 1 };
  const { partijen } = await find(deps, { understood: { kind: 'telefoonnummer', ...phone }, access, asker });
  const answered = partijen.flatMap((answer) => (answer.ok ? answer.value : []));
  const failures = partijen.flatMap((answer) => (answer.ok ? [] : [answer.error.kind]));
  const candidates = await Promise.all(
    answered.slice(0, MOST_CANDIDATES).map((partij) => candidateOf(deps, { partij, municipality, asker })),
  );
  return { candidates, candidatesError: failures[0] ?? null };
}

/** With how often and how lately they called: "3 contacts, last 2 days ago". */
async function candidateOf(
  deps: AskDeps,
  {
    partij,
    municipality,
    asker,
  }: { readonly partij: Partij; readonly municipality: MunicipalityId; readonly asker: Asker },
) {
  const [connection] = connectionsFor(deps.lines.connections(), municipality).filter(({ ports }) =>
    ports.includes('klantinteracties'),
  );
  const asked = connection
    ? await askLine(deps, asker, {
        connection,
        operation: 'klantinteracties.listContacten',
        subjects: () => [`partij:${partij.id}`],
        ask: (ports) => ports.klantinteracties?.listContacten(partij.id),
      })
    : null;
  const contacten = asked?.result.ok ? asked.result.value : [];
  return {
    partijId: partij.id,
    naam: partij.naam,
    contacten: contacten.length,
    laatsteContactOp: contacten[0]?.plaatsgevondenOp ?? null,
    isGeheim: partij.isGeheim,
  };
}
