import type { SandboxApi } from '../../../api';
import { useFieldErrorDialect, invalidField } from '../rest/problems';
import { pagedList } from '../rest/paged';
import { booleanOf, firstOf, readQuery, ZGW_PAGING } from '../rest/query';
import { addressOf } from '../rest/routes';

type Item = { readonly code: string; readonly naam: string; readonly einddatumGeldigheid: string | null };

/** Channels as the agents of the region choose them; telefax ended long ago. */
const KANALEN: readonly Item[] = [
  { code: 'telefoon', naam: 'Telefoon', einddatumGeldigheid: null },
  { code: 'balie', naam: 'Balie', einddatumGeldigheid: null },
  { code: 'e-mail', naam: 'E-mail', einddatumGeldigheid: null },
  { code: 'chat', naam: 'Chat', einddatumGeldigheid: null },
  { code: 'brief', naam: 'Brief', einddatumGeldigheid: null },
  { code: 'telefax', naam: 'Telefax', einddatumGeldigheid: '2022-01-01T00:00:00Z' },
];

const TABEL = { code: 'KANAAL', naam: 'Communicatiekanalen', beheerder: null, einddatumGeldigheid: null };

/** Referentielijsten 0.2: the one list of channels. Source: specs/referentielijsten-0.2.0.yaml. */
export const referentielijstenApi: SandboxApi = {
  id: 'referentielijsten',
  prefix: '/referentielijsten',
  routes(app, context) {
    useFieldErrorDialect(app);
    app.addHook('onSend', async (_request, reply) => {
      void reply.header('API-version', '0.2.0');
    });
    const isValid = (end: string | null): boolean => end === null || end.slice(0, 10) > context.today;
    addressOf(app, '/api/v1/items', {
      GET(request) {
        const query = readQuery(request, ['tabel__code', 'isGeldig', 'page', 'pageSize']);
        const tabel = firstOf(query, 'tabel__code');
        if (tabel === null) throw invalidField('tabel__code', 'required', 'Dit veld is vereist.');
        const asked = firstOf(query, 'isGeldig');
        const wanted = asked === null ? null : booleanOf('isGeldig', asked);
        const items = KANALEN.filter(() => tabel === TABEL.code)
          .filter((item) => wanted === null || isValid(item.einddatumGeldigheid) === wanted)
          .map((item) => ({ ...item, begindatumGeldigheid: '2020-01-01T00:00:00Z', aanvullendeGegevens: null }));
        return pagedList(request, context, { query, paging: ZGW_PAGING, items });
      },
    });
    addressOf(app, '/api/v1/tabellen', {
      GET(request) {
        const query = readQuery(request, ['code', 'isGeldig', 'page', 'pageSize']);
        const code = firstOf(query, 'code');
        const isGeldig = firstOf(query, 'isGeldig');
        const items = [TABEL].filter((tabel) => (code === null || tabel.code === code) && isGeldig !== 'false');
        return pagedList(request, context, { query, paging: ZGW_PAGING, items });
      },
    });
  },
};
