import { klantcontactIdSchema, type KlantcontactId } from '../../../shared/domain/ids';
import { mapValue } from '../../../shared/result';
import { andThen, answered, failed } from '../../http/answers';
import type { LineHttp } from '../../http/line-http';
import type { Answer } from '../../ports/ports';
import type { NewFollowUp, TaakChange, TerugbelTaak, TerugbelWritePort } from '../../ports/terugbel';
import { isSameId, whenAsked } from '../asked';
import { actorCards } from './actor-cards';
import { betrokkeneBody } from './bodies';
import { actorIdsOf } from './map';
import { REFERENCE_KEY, REFERENCE_TRIES, referenceNumber } from './reference';
import { toTerugbelTaak } from './terugbel-map';
import { wireInterneTaak, wireMaakKlantcontact } from './wire';
import { findByReference, isTaken } from './write';

/** Writing of callbacks. Source: Klantinteracties 0.9, specs/calls.md §2. */
export const terugbelWritePort = (http: LineHttp): TerugbelWritePort => ({
  changeTaak: (id, change) => changeTaak(http, id, change),
  addFollowUp: (followUp) => addFollowUp(http, followUp),
});

/** PATCH, so that a field that somebody else changes at the same time stays theirs. */
async function changeTaak(http: LineHttp, id: string, change: TaakChange): Answer<TerugbelTaak> {
  const { actorIds, toelichting, isOpen } = change;
  const body = {
    ...(actorIds && { toegewezenAanActoren: actorIds.map((uuid) => ({ uuid })) }),
    ...(toelichting !== undefined && { toelichting }),
    ...(isOpen !== undefined && { status: isOpen ? 'te_verwerken' : 'verwerkt' }),
  };
  const reply = whenAsked(await http.patch(`/internetaken/${id}`, wireInterneTaak, { body }), {
    isAsked: ({ uuid }) => isSameId(uuid, id),
    field: 'uuid',
  });
  return andThen(reply, async (wire) => answered(http, toTerugbelTaak(wire, await actorCards(http, actorIdsOf(wire)))));
}

/** A contact about an earlier one: `wasKlantcontact` ties them. An answer that got lost is looked up before anything is written. */
async function addFollowUp(http: LineHttp, followUp: NewFollowUp): Answer<KlantcontactId> {
  const before = await findByReference(http, followUp.referentienummer);
  if (!before.ok) return failed(before, before.error);
  if (before.value) return answered(http, before.value.id);
  for (let attempt = 0; ; attempt += 1) {
    const reply = await http.post('/maak-klantcontact', wireMaakKlantcontact, { body: bodyOf(followUp, attempt) });
    if (reply.ok) return mapValue(reply, ({ klantcontact }) => klantcontactIdSchema.parse(klantcontact.uuid));
    if (!isTaken(reply.error) || attempt + 1 === REFERENCE_TRIES) return failed(reply, reply.error);
    // Taken by ourselves: an earlier request can arrive after it was looked up.
    const holder = await findByReference(http, followUp.referentienummer);
    if (!holder.ok) return failed(holder, holder.error);
    if (holder.value) return answered(http, holder.value.id);
  }
}

function bodyOf(followUp: NewFollowUp, attempt: number): object {
  const number = referenceNumber(followUp.referentienummer, attempt);
  return {
    klantcontact: {
      nummer: number,
      referentienummer: number,
      kanaal: followUp.kanaal,
      onderwerp: followUp.onderwerp,
      inhoud: followUp.inhoud,
      indicatieContactGelukt: followUp.outcome === 'bereikt',
      taal: 'nld',
      vertrouwelijk: false,
      plaatsgevondenOp: followUp.plaatsgevondenOp,
      metadata: { ...followUp.metadata, [REFERENCE_KEY]: followUp.referentienummer },
    },
    // Nobody called: it is the municipality that reaches out.
    ...(followUp.betrokkene && { betrokkene: betrokkeneBody(followUp.betrokkene, 'klant', false) }),
    onderwerpobject: { wasKlantcontact: { uuid: followUp.about }, onderwerpobjectidentificator: null },
  };
}
