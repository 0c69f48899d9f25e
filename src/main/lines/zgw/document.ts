import type { DocumentContent } from '../../../shared/domain/zaak';
import type { LineResult } from '../../../shared/result';
import { answered, failed } from '../../http/answers';
import { read, type ZgwApi } from './api';
import { isSameId, whenAsked } from '../asked';
import { formatOf, uuidOf } from './map';
import { wireInformatieobject } from './wire';

/** The content of one document, at most 20 MiB. A document above what this connection may read is `unauthorised` (403). */
export async function documentContent({ http, documenten }: ZgwApi, id: string): Promise<LineResult<DocumentContent>> {
  if (!documenten) return failed(http, { kind: 'notFound' });
  const path = `${documenten}/enkelvoudiginformatieobjecten/${id}`;
  const metadata = whenAsked(await read(http, path, wireInformatieobject), {
    isAsked: ({ url }) => isSameId(uuidOf(url), id),
    field: 'url',
  });
  if (!metadata.ok) return failed(http, metadata.error);
  const content = await http.bytes(`${path}/download`, { headers: { Accept: 'application/octet-stream, */*' } });
  if (!content.ok) return failed(http, content.error);
  const { bytes, contentType } = content.value;
  return answered(http, {
    formaat: formatOf(metadata.value, contentType),
    base64: Buffer.from(bytes).toString('base64'),
  });
}
