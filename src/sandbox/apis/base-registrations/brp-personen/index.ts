import { z } from 'zod';
import type { SandboxApi } from '../../../api';
import { refuseAsHaalCentraal } from '../refused-login';
import { answerInDialect, invalidParamsProblem, problemSender } from '../haal-centraal';
import { selectFields } from './fields';
import { readQuery } from './queries';
import { registerOf } from './register';
import { findPeople } from './search';

/** More than this is refused with `tooManyResults`. Source: published features of BRP Personen. */
const MAX_RESULTS = 10;

const PREFIX = '/haalcentraal/api/brp';
const bodySchema = z.record(z.string(), z.unknown());

/** BRP Personen 2.7: POST /personen over the published test people and the residents of the region. */
export const brpPersonenApi: SandboxApi = {
  id: 'brp-personen',
  prefix: PREFIX,
  routes(app, context) {
    refuseAsHaalCentraal(app, context);
    const register = registerOf(context);
    const sendProblem = problemSender(context, `${PREFIX}/personen`);
    answerInDialect(app, '/personen', sendProblem);
    app.post('/personen', (request, reply) => {
      const body = bodySchema.safeParse(request.body);
      const read = readQuery(body.success ? body.data : {});
      if ('invalid' in read) return sendProblem(reply, invalidParamsProblem(read.invalid));
      const { query } = read;
      const found = findPeople(register, query);
      if (query.bsns.length === 0 && found.length > MAX_RESULTS) return sendProblem(reply, tooMany);
      const personen = found.map((entry) => selectFields(entry.record(), query.selection));
      return reply.type('application/json; charset=utf-8').send(JSON.stringify({ type: query.type, personen }));
    });
  },
};

const tooMany = {
  status: 400,
  code: 'tooManyResults',
  title: 'Teveel zoekresultaten.',
  detail: `Meer dan maximum van ${MAX_RESULTS} zoekresultaten gevonden. Verfijn de zoekopdracht.`,
};
