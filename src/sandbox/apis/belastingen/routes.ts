import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { passesElevenTest } from '../../../shared/domain/bsn';
import type { SandboxContext } from '../../api';
import type { GemeenteNaam } from '../../region/model';
import type { Query } from '../../store';
import {
  invalid,
  notFound,
  pageFor,
  pathParam,
  prepareScope,
  readQuery,
  refuseOtherMethods,
  sendWithEtag,
} from '../zgw/http';
import { dagtekeningOf } from './plan/assessments';
import { billsIn } from './register';
import { tariffsOf } from './tariffs';

const nineDigits = z.string().refine(passesElevenTest, 'Waarde voldoet niet aan de elfproef.');
const NUMBERS = ['burgerservicenummer', 'kvkNummer', 'rsin', 'aanslagbiljetnummer'] as const;

const search = z
  .strictObject({
    burgerservicenummer: nineDigits.optional(),
    kvkNummer: z
      .string()
      .regex(/^\d{8}$/, 'Waarde heeft geen acht cijfers.')
      .optional(),
    rsin: nineDigits.optional(),
    aanslagbiljetnummer: z
      .string()
      .regex(/^\d{13}$/, 'Waarde heeft geen dertien cijfers.')
      .optional(),
    belastingjaarVanaf: z.number().int().min(1990).max(2100).optional(),
  })
  .refine((body) => NUMBERS.filter((name) => body[name] !== undefined).length === 1, {
    message: `Geef precies een van ${NUMBERS.join(', ')}.`,
  });

const NO_FILTERS: ReadonlySet<string> = new Set();

/** Serves resources/specs/belastingen-1.0.0.yaml, read only. */
export function belastingenRoutes(app: FastifyInstance, context: SandboxContext): void {
  prepareScope(app, '1.0.0');
  const bills = billsIn(context.store);

  app.post('/aanslagbiljetten/_zoek', (request) => {
    readQuery(request, NO_FILTERS);
    const { belastingjaarVanaf = 0, ...numbers } = readSearch(request.body);
    const where = Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== undefined)) as NonNullable<
      Query['where']
    >; // Just filtered.
    const found = bills.find({ where, descending: true }).items;
    const items = found.filter(({ belastingjaar }) => belastingjaar >= belastingjaarVanaf);
    return pageFor(context, request, { items, render: (bill) => bill });
  });
  app.get('/aanslagbiljetten/:nummer', (request, reply) => {
    const bill = bills.get(pathParam(request, 'nummer'));
    if (!bill) throw notFound();
    return sendWithEtag(request, reply, bill);
  });
  app.get('/belastingjaren', (request) => {
    readQuery(request, NO_FILTERS);
    return pageFor(context, request, { items: taxYears(context.today), render: (year) => year });
  });
  refuseOtherMethods(app, '/aanslagbiljetten/_zoek', ['POST']);
  refuseOtherMethods(app, '/aanslagbiljetten/:nummer', []);
  refuseOtherMethods(app, '/belastingjaren', []);
}

function readSearch(body: unknown): z.infer<typeof search> {
  const parsed = search.safeParse(body);
  if (parsed.success) return parsed.data;
  throw invalid(
    ...parsed.error.issues.map((issue) => ({
      name: issue.path.join('.') || 'nonFieldErrors',
      code: issue.code,
      reason: issue.message,
    })),
  );
}

const GEMEENTEN: readonly GemeenteNaam[] = ['Harderwijk', 'Ermelo', 'Zeewolde'];

/** The years for which bills are dated by today. */
function taxYears(today: string) {
  const last = Number(today.slice(0, 4));
  return [last, last - 1, last - 2, last - 3].flatMap((jaar) =>
    GEMEENTEN.flatMap((naam) => {
      const tariffs = tariffsOf(naam, jaar);
      const dagtekening = dagtekeningOf(tariffs);
      if (dagtekening > today) return [];
      return {
        belastingjaar: jaar,
        gemeente: { code: tariffs.code, naam },
        dagtekening,
        termijnenAutomatischeIncasso: tariffs.termijnenIncasso,
        termijnenZelfBetalen: tariffs.termijnenZelf,
      };
    }),
  );
}
