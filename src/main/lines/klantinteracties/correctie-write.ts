import { mapValue } from '../../../shared/result';
import { andThen, failed } from '../../http/answers';
import type { LineHttp } from '../../http/line-http';
import type { ContactText, Correction, CorrectieWritePort } from '../../ports/correctie';
import type { Answer } from '../../ports/ports';
import { isSameId, whenAsked } from '../asked';
import { wireCreated, wireKlantcontact, type WireKlantcontact } from './wire';

/** A value of the metadata holds at most so many characters. */
const MOST_VALUE = 255;

/** Correcting contacts in Klantinteracties 0.9: there is no history in the API, so that a trace goes along in the metadata. */
export const correctieWritePort = (http: LineHttp): CorrectieWritePort => ({
  correct: (correction) => correct(http, correction),
});

async function correct(http: LineHttp, correction: Correction): Answer<null> {
  const path = `/klantcontacten/${correction.klantcontactId}`;
  const now = whenAsked(await http.get(path, wireKlantcontact), {
    isAsked: ({ uuid }) => isSameId(uuid, correction.klantcontactId),
    field: 'uuid',
  });
  return andThen(now, async (standing) => {
    if (!isAsRead(standing, correction.basedOn))
      return failed(now, { kind: 'rejected', httpStatus: 409, fields: [{ name: 'conflict', reason: '' }] });
    const { onderwerp, inhoud } = correction.text;
    // Servers of before 0.9 have no metadata, and refuse what they do not know.
    const trace = standing.metadata ? { metadata: traced(standing.metadata, correction) } : {};
    return mapValue(await http.patch(path, wireCreated, { body: { onderwerp, inhoud, ...trace } }), () => null);
  });
}

const isAsRead = ({ onderwerp, inhoud }: WireKlantcontact, basedOn: ContactText): boolean =>
  onderwerp === basedOn.onderwerp && (inhoud ?? '') === basedOn.inhoud;

/** What was there, with the result and who corrected it, when and why. How often tells that there is an earlier text to ask for. */
function traced(metadata: NonNullable<WireKlantcontact['metadata']>, { text, at, door, reden }: Correction): object {
  const { correcties } = metadata;
  const often = typeof correcties === 'string' ? Number.parseInt(correcties, 10) || 0 : 0;
  const trace = { correcties: String(often + 1), gecorrigeerdOp: at, gecorrigeerdDoor: door, correctieReden: reden };
  const result = text.resultaat === null ? {} : { resultaat: text.resultaat };
  return {
    ...metadata,
    ...Object.fromEntries(
      Object.entries({ ...trace, ...result }).map(([key, value]) => [key, value.slice(0, MOST_VALUE)]),
    ),
  };
}
