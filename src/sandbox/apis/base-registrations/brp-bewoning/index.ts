import { z } from 'zod';
import { addDays, isDatum, datumOf } from '../../../../shared/domain/days';
import type { SandboxApi } from '../../../api';
import { refuseAsHaalCentraal } from '../refused-login';
import { recordAt, textAt, type BrpRecord } from '../brp-personen/record';
import { registerOf, type Register } from '../brp-personen/register';
import { answerInDialect, invalidParamsProblem, problemSender, type InvalidParam } from '../haal-centraal';
import { occupanciesIn, type Occupancy, type Period } from './occupancy';
import { staysByObject, type Stay } from './stays';

const PREFIX = '/haalcentraal/api/bewoning';
/** With more people than this only the fact that there are many is told. Source: BRP Bewoning 2.1, `indicatieVeelBewoners`. */
const MAX_PEOPLE = 100;

/** BRP Bewoning 2.1: POST /bewoningen on a day or in a period. */
export const brpBewoningApi: SandboxApi = {
  id: 'brp-bewoning',
  prefix: PREFIX,
  routes(app, context) {
    refuseAsHaalCentraal(app, context);
    const register = registerOf(context);
    const stays = staysByObject(context.region, context.resources);
    const sendProblem = problemSender(context, `${PREFIX}/bewoningen`);
    answerInDialect(app, '/bewoningen', sendProblem);
    app.post('/bewoningen', (request, reply) => {
      const body = z.record(z.string(), z.unknown()).safeParse(request.body);
      const read = readQuery(body.success ? body.data : {});
      if ('invalid' in read) return sendProblem(reply, invalidParamsProblem(read.invalid));
      const found = occupanciesIn(stays.get(read.object) ?? [], read.period);
      const bewoningen = found.map((occupancy) => toBewoning(occupancy, { object: read.object, register }));
      return reply.type('application/json; charset=utf-8').send(JSON.stringify({ bewoningen }));
    });
  },
};

const DATES: Readonly<Record<string, readonly string[]>> = {
  BewoningMetPeildatum: ['peildatum'],
  BewoningMetPeriode: ['datumVan', 'datumTot'],
};
const OBJECT = 'adresseerbaarObjectIdentificatie';
const required = (name: string): InvalidParam => ({ name, code: 'required', reason: 'Parameter is verplicht.' });

type Read = { readonly object: string; readonly period: Period } | { readonly invalid: readonly InvalidParam[] };

function readQuery(body: Readonly<Record<string, unknown>>): Read {
  const { type } = body;
  if (!type) return { invalid: [required('type')] };
  const dates = typeof type === 'string' ? DATES[type] : undefined;
  if (!dates) return { invalid: [{ name: 'type', code: 'value', reason: 'Waarde is geen geldig zoek type.' }] };
  const invalid = [...dates, OBJECT].flatMap((name) => checkParam(name, body[name]));
  const unknown = Object.keys(body).filter((name) => !['type', OBJECT, ...dates].includes(name));
  invalid.push(...unknown.map((name) => ({ name, code: 'unknownParam', reason: 'Parameter is niet verwacht.' })));
  if (invalid.length > 0) return { invalid };
  const [datumVan, datumTot] = dates.map((name) => datumOf(String(body[name])));
  if (!datumVan) return { invalid: [required('peildatum')] };
  const period = { datumVan, datumTot: datumTot ?? addDays(datumVan, 1) };
  if (period.datumTot <= period.datumVan)
    return { invalid: [{ name: 'datumTot', code: 'date', reason: 'datumTot moet na datumVan liggen.' }] };
  return { object: String(body[OBJECT]), period };
}

function checkParam(name: string, value: unknown): InvalidParam[] {
  if (value === undefined || value === null || value === '') return [required(name)];
  if (name === OBJECT) {
    const isRight = typeof value === 'string' && /^(?!0{16})\d{16}$/.test(value);
    return isRight ? [] : [{ name, code: 'pattern', reason: 'Waarde voldoet niet aan het patroon.' }];
  }
  return typeof value === 'string' && isDatum(value)
    ? []
    : [{ name, code: 'date', reason: 'Waarde is geen geldige datum.' }];
}

type Subject = { readonly object: string; readonly register: Register };

function toBewoning({ periode, bewoners, mogelijkeBewoners }: Occupancy, { object, register }: Subject) {
  const head = { adresseerbaarObjectIdentificatie: object, periode };
  if (bewoners.length + mogelijkeBewoners.length > MAX_PEOPLE)
    return { ...head, bewoners: [], mogelijkeBewoners: [], indicatieVeelBewoners: true };
  const toBewoners = (stays: readonly Stay[]) => stays.map((stay) => toBewoner(stay, register));
  return { ...head, bewoners: toBewoners(bewoners), mogelijkeBewoners: toBewoners(mogelijkeBewoners) };
}

function toBewoner({ bsn, inOnderzoek }: Stay, register: Register) {
  const persoon: BrpRecord = register.byBsn.get(bsn)?.record() ?? {};
  const volledigeNaam = textAt(recordAt(persoon, 'naam'), 'volledigeNaam');
  const datum = recordAt(persoon, 'geboorte')['datum'];
  return {
    burgerservicenummer: bsn,
    ...(persoon['geheimhoudingPersoonsgegevens'] === true ? { geheimhoudingPersoonsgegevens: true } : {}),
    ...(inOnderzoek ? { inOnderzoek: true } : {}),
    ...(volledigeNaam ? { naam: { volledigeNaam } } : {}),
    ...(datum ? { geboorte: { datum } } : {}),
  };
}
