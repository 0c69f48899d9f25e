import { datumSchema, type Datum } from '../../../shared/domain/datum';
import type { MunicipalityId } from '../../../shared/domain/ids';
import { artikelIdSchema } from '../../../shared/domain/ids';
import type { TeBekijken } from '../../../shared/domain/kennisvoorstel';
import { VELDEN } from '../../../shared/domain/velden';
import type { User } from '../../../shared/domain/user';
import { afwijkingOn } from '../kennis/reading-rules';
import { ownerOf, readArtikelData, tekstOf, veldenOf, type Owners } from './artikel-data';
import type { ObjectsDesk } from './objects';

export type TeBekijkenDeps = {
  readonly objects: Pick<ObjectsDesk, 'list'>;
  readonly owners: Owners;
  readonly today: () => Datum;
};

type Data = NonNullable<ReturnType<typeof readArtikelData>>;
type Held = { readonly id: string; readonly data: Data; readonly owner: MunicipalityId | null };

/** Texts that an owner has to look at: the reference text changed under an own text, or the day to look again has come. Most urgent first. */
export async function teBekijken(deps: TeBekijkenDeps, user: User): Promise<readonly TeBekijken[]> {
  const { objects } = await deps.objects.list(user, 'kennisartikel');
  const all = objects.flatMap((object): readonly Held[] => {
    const data = readArtikelData(object.data);
    return data ? [{ id: data.identificatie ?? object.id, data, owner: ownerOf(data, deps.owners) }] : [];
  });
  const references = new Map(all.flatMap(({ id, data, owner }) => (owner === null ? [[id, data]] : [])));
  const today = deps.today();
  return all
    .filter(({ owner }) => owner === null || user.mandates.includes(owner))
    .flatMap((held) => {
      const velden = held.owner === null ? [] : changedUnder(held.data, references.get(held.id), today);
      const reviewDatum = dayOf(held.data.reviewDatum);
      const isDue = reviewDatum !== null && reviewDatum <= today;
      if (velden.length === 0 && !isDue) return [];
      const titel = tekstOf(held.data).titel || tekstOf(references.get(held.id) ?? held.data).titel;
      const artikelId = artikelIdSchema.parse(held.id);
      return [{ artikelId, titel, gemeente: held.owner, velden, reviewDatum: isDue ? reviewDatum : null }];
    })
    .toSorted((one, other) => (firstDay(one) < firstDay(other) ? -1 : 1));
}

const firstDay = ({ velden, reviewDatum }: TeBekijken): string =>
  [...velden.map(({ vervaltOp, sinds }) => vervaltOp ?? sinds), reviewDatum ?? '9999'].toSorted()[0] ?? '';

/** Fields of an own text whose reference text changed after its owner last looked. */
function changedUnder(local: Data, reference: Data | undefined, today: Datum): TeBekijken['velden'] {
  if (!reference) return [];
  const own = veldenOf(local);
  const under = veldenOf(reference);
  return VELDEN.flatMap((veld) => {
    if (own[veld] === null) return [];
    const state = afwijkingOn(
      {
        veld,
        sinds: dayOf(local.veldDatums[veld]) ?? dayOf(local['laatstGecheckt']),
        referentieGewijzigd: dayOf(reference.veldDatums[veld]),
        referentie: under[veld],
        isDoorgedrukt: local.automatischDoordrukken,
      },
      today,
    );
    if (state.state === 'current') return [];
    const isPushed = state.state === 'pushed';
    return [{ veld, sinds: state.since, vervaltOp: isPushed ? state.since : state.pushedOn, isVervallen: isPushed }];
  });
}

function dayOf(value: unknown): Datum | null {
  const parsed = datumSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
