import type { SandboxContext } from '../../../../api';
import { loadColleagues, nameOf } from '../../../knowledge/address-book/colleagues';
import { afdelingen, groepen } from '../../../knowledge/address-book/teams';
import { putRecord } from '../../rest/resource';
import { indexOf, type ActorRecord, type Tables } from '../records';

/** Actoren that contacts and callbacks refer to. */
export type SeededActors = {
  /** Agents of the contact centre, by the municipality that employs them. */
  readonly agents: Readonly<Record<'harderwijk' | 'ermelo' | 'zeewolde', readonly string[]>>;
  /** Actor of a department, by its identificatie. */
  readonly afdelingen: ReadonlyMap<string, string>;
  /** Colleagues of a department who take callbacks under their own name. */
  readonly medewerkers: ReadonlyMap<string, readonly string[]>;
};

type NewActor = Pick<ActorRecord, 'naam' | 'soortActor'> & {
  readonly codes: readonly [codeObjecttype: string, codeRegister: string, codeSoortObjectId: string];
  readonly objectId: string;
};

/** Makes agents, colleagues, departments and groups as actoren. Codes as in specs/calls.md §2. */
export function seedActors(context: SandboxContext, tables: Tables): SeededActors {
  const put = ({
    naam,
    soortActor,
    codes: [codeObjecttype, codeRegister, codeSoortObjectId],
    objectId,
  }: NewActor): string => {
    const uuid = context.rng.fork(`actor/${codeObjecttype}/${objectId}`).uuid();
    const actoridentificator = { objectId, codeObjecttype, codeRegister, codeSoortObjectId };
    const actor: ActorRecord = { uuid, naam, soortActor, indicatieActief: true, actoridentificator };
    putRecord({ collection: tables.actoren, index: indexOf.actoren }, actor, true);
    return uuid;
  };
  const teams = new Map<string, string>();
  for (const { identificatie, naam } of afdelingen) {
    teams.set(
      identificatie,
      put({ naam, soortActor: 'organisatorische_eenheid', codes: ['afd', 'obj', 'idf'], objectId: identificatie }),
    );
  }
  for (const { identificatie, naam } of groepen) {
    put({ naam, soortActor: 'organisatorische_eenheid', codes: ['grp', 'obj', 'idf'], objectId: identificatie });
  }
  const agents = { harderwijk: [] as string[], ermelo: [] as string[], zeewolde: [] as string[] };
  const medewerkers = new Map<string, string[]>();
  for (const colleague of loadColleagues(context.resources)) {
    const common = { naam: nameOf(colleague), soortActor: 'medewerker' as const };
    if (colleague.afdeling === 'klantcontact') {
      const actor = put({ ...common, codes: ['mdw', 'msei', 'email'], objectId: colleague.email });
      if (colleague.where in agents) agents[colleague.where as keyof typeof agents].push(actor);
    } else {
      const actor = put({ ...common, codes: ['mdw', 'obj', 'idf'], objectId: colleague.identificatie });
      medewerkers.set(colleague.afdeling, [...(medewerkers.get(colleague.afdeling) ?? []), actor]);
    }
  }
  return { agents, afdelingen: teams, medewerkers };
}
