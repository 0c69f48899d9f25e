import { instantOf } from '../../../shared/domain/datum';
import type {
  Keuring,
  TeBekijken,
  Versie,
  Voorstel,
  VoorstelBeeld,
  Voorstellen,
} from '../../../shared/domain/kennisvoorstel';
import type { Publicatie } from '../../../shared/domain/kennisvoorstel';
import type { User } from '../../../shared/domain/user';
import type { IpcReply } from '../../../shared/ipc/define';
import type { KennisbeheerStore } from '../../ports/stores';
import type { OutgoingDeps } from '../line-desk/outgoing';
import type { OutboxService } from '../outbox/outbox-service';
import { learnFromSaved } from './after-save';
import type { Owners } from './artikel-data';
import { createDrafts, type Drafts } from './drafts';
import { createKennisvragen, type Kennisvragen } from './kennisvragen';
import { keur } from './keuring';
import { createMedewerkers } from './medewerkers';
import { createNieuws, type NieuwsDesk } from './nieuws';
import { createObjectsDesk } from './objects';
import { createProef, type Proef, type ProefDeps } from './proef';
import { review, type Review } from './publish';
import { teBekijken } from './te-bekijken';
import { beeldOf, listKept, listVoorstellen, submit, takeUp, versies } from './voorstellen';

export { knownPeople } from './known-people';

export type KennisbeheerDeps = ProefDeps & {
  readonly outbox: Pick<OutboxService, 'add' | 'pendingObjects'>;
  readonly store: KennisbeheerStore;
  /** The municipalities with the names under which they publish, and their sites. */
  readonly municipalities: readonly (Owners[number] & { readonly website: string })[];
  readonly outgoing: Pick<OutgoingDeps, 'hidden' | 'releases'>;
};

/** The work on the knowledge base: what it could not answer, who writes what, and what everybody has to know. */
export type Kennisbeheer = {
  readonly vragen: Kennisvragen;
  readonly nieuws: NieuwsDesk;
  readonly drafts: Drafts;
  readonly proef: Proef;
  readonly voorstellen: {
    readonly list: (user: User) => Promise<Voorstellen>;
    readonly submit: (user: User, id: string) => Promise<boolean>;
    readonly takeUp: (user: User, id: string) => Promise<Voorstel | null>;
    /** A proposal of the register, or a draft of this user, beside what is published; null when there is none. */
    readonly beeld: (user: User, id: string) => Promise<VoorstelBeeld | null>;
    readonly teBekijken: (user: User) => Promise<readonly TeBekijken[]>;
    readonly versies: (user: User, voorstel: Voorstel) => Promise<readonly Versie[]>;
    readonly review: (user: User, id: string, decision: Review) => Promise<IpcReply<Publicatie>>;
  };
  readonly keur: (voorstel: Voorstel) => Keuring;
  /** To be called after a contact was saved. */
  readonly learnFromSaved: (user: User, saved: Saved) => void;
};

type Saved = Parameters<typeof learnFromSaved>[2];

/** Opens the work on the knowledge base. */
export function createKennisbeheer(deps: KennisbeheerDeps): Kennisbeheer {
  const now = () => instantOf(deps.nowMs());
  const objects = createObjectsDesk({ ...deps, now });
  const vragen = createKennisvragen({ ...deps, objects, now });
  const drafts = createDrafts({ ...deps, objects, owners: deps.municipalities });
  return {
    vragen,
    nieuws: createNieuws({ ...deps, objects, medewerkers: createMedewerkers(deps) }),
    drafts,
    proef: createProef(deps),
    voorstellen: voorstellenOf({ ...deps, objects, drafts, vragen, owners: deps.municipalities, now }),
    keur: (voorstel) => keur(voorstel, { hidden: deps.outgoing.hidden, hosts: hostsOf(deps) }),
    learnFromSaved: (user, saved) => learnFromSaved({ ...deps, vragen }, user, saved),
  };
}

type VoorstellenDeps = Omit<Parameters<typeof review>[0], 'outgoing'> & KennisbeheerDeps;

function voorstellenOf(deps: VoorstellenDeps): Kennisbeheer['voorstellen'] {
  const outgoing: OutgoingDeps = { ...deps.outgoing, nowMs: deps.nowMs };
  return {
    list: (user) => listVoorstellen(deps, user),
    submit: (user, id) => submit(deps, user, id),
    takeUp: (user, id) => takeUp(deps, user, id),
    async beeld(user, id) {
      const draft = deps.drafts.list(user).find((one) => one.id === id);
      const voorstel = draft ?? (await listKept(deps, user)).kept.find((one) => one.voorstel.id === id)?.voorstel;
      return voorstel ? beeldOf(deps, user, voorstel) : null;
    },
    teBekijken: (user) => teBekijken(deps, user),
    versies: (user, voorstel) => versies(deps, user, voorstel),
    review: (user, id, decision) => review({ ...deps, outgoing }, user, { id, decision }),
  };
}

/** Sites of the municipalities, without what comes before their name. */
const hostsOf = ({ municipalities }: KennisbeheerDeps): readonly string[] =>
  municipalities.flatMap(({ website }) =>
    URL.canParse(website) ? [new URL(website).hostname.replace(/^www\./, '')] : [],
  );
