import { partijIdSchema, type PartijId } from '../../../shared/domain/ids';
import type { Partij } from '../../../shared/domain/klantcontact';
import { mapValue } from '../../../shared/result';
import { andThen, answered, failed } from '../../http/answers';
import type { LineHttp } from '../../http/line-http';
import type { NewBetrokkene } from '../../ports/klantinteracties-write';
import type { Answer, PartijQuery } from '../../ports/ports';
import { onlyAsked } from '../asked';
import { contactnaamBody } from './bodies';
import { identificatorOf } from './codes';
import { findPartij } from './read';
import { wireCreated, wireNumberPage } from './wire';

/**
 * The partij with this number; made when the register does not know it: without `naam` an empty one. Somebody else may have made it in
 * between: on a refusal it is looked up once more, and only then the refusal stands.
 */
export async function ensurePartij(http: LineHttp, query: PartijQuery, naam: NewBetrokkene | null): Answer<PartijId> {
  const known = await findPartij(http, query);
  if (!known.ok) return failed(known, known.error);
  if (known.value)
    return naam && known.value.naam === '' ? fill(http, known.value, naam) : answered(http, known.value.id);
  const parent = await parentNumber(http, query, naam);
  if (!parent.ok) return failed(parent, parent.error);
  const made = await http.post('/partijen', wireCreated, { body: partijBody(query, naam, parent.value) });
  if (made.ok) return mapValue(made, ({ uuid }) => partijIdSchema.parse(uuid));
  if (made.error.kind !== 'rejected') return failed(made, made.error);
  const again = await findPartij(http, query);
  return again.ok && again.value ? answered(http, again.value.id) : failed(made, made.error);
}

/** An empty partij of somebody who agrees by now that details are kept. */
async function fill(http: LineHttp, { id, soort }: Partij, naam: NewBetrokkene): Answer<PartijId> {
  // The official file asks for these two also of a change.
  const body = { soortPartij: soort, indicatieActief: true, ...detailsBody(soort === 'persoon', naam) };
  const filled = await http.patch(`/partijen/${id}`, wireCreated, { body });
  // A register that does not take the details still has the partij: the contact goes on.
  return filled.ok || filled.error.kind === 'rejected' ? answered(http, id) : failed(filled, filled.error);
}

/** A vestigingsnummer stands under the KVK number of its organisation, which may have to be made first. */
async function parentNumber(http: LineHttp, query: PartijQuery, naam: NewBetrokkene | null): Answer<string | null> {
  if (query.by !== 'vestigingsnummer' || !query.kvkNummer) return answered(http, null);
  const { kvkNummer } = query;
  const organisation = await ensurePartij(http, { by: 'kvkNummer', kvkNummer }, naam);
  return andThen(organisation, async () => {
    const params = {
      partijIdentificatorCodeSoortObjectId: 'kvk_nummer',
      partijIdentificatorCodeRegister: 'hr',
      partijIdentificatorObjectId: kvkNummer,
      page: 1,
    };
    const reply = await http.get('/partij-identificatoren', wireNumberPage, { params });
    const numbers = onlyAsked(
      mapValue(reply, ({ results }) => results),
      {
        isAsked: ({ partijIdentificator: is }) => is.codeSoortObjectId === 'kvk_nummer' && is.objectId === kvkNummer,
        field: 'results.partijIdentificator',
      },
    );
    return mapValue(numbers, ([first]) => first?.uuid ?? null);
  });
}

/** What a partij tells of itself by default. One that is empty tells nothing. */
const detailsBody = (isPersoon: boolean, naam: NewBetrokkene | null): object => ({
  voorkeurstaal: naam ? 'nld' : '',
  partijIdentificatie: isPersoon
    ? { contactnaam: naam && contactnaamBody(naam) }
    : { naam: naam?.organisatienaam.slice(0, 200) ?? '' },
});

function partijBody(query: PartijQuery, naam: NewBetrokkene | null, parent: string | null): object {
  const isPersoon = query.by === 'bsn';
  return {
    soortPartij: isPersoon ? 'persoon' : 'organisatie',
    indicatieActief: true,
    indicatieGeheimhouding: null,
    ...detailsBody(isPersoon, naam),
    digitaleAdressen: [],
    voorkeursDigitaalAdres: null,
    rekeningnummers: [],
    voorkeursRekeningnummer: null,
    partijIdentificatoren: [
      {
        partijIdentificator: identificatorOf(query),
        ...(parent !== null && { subIdentificatorVan: { uuid: parent } }),
      },
    ],
  };
}
