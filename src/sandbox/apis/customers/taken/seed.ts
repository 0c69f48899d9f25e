import { addDays } from '../../../../shared/domain/days';
import type { SandboxContext } from '../../../api';
import type { Rng } from '../../../region/model';
import { ageOn, residentsOf, type Resident } from '../people';
import type { TaakRecord } from './inputs';

type Draft = Pick<TaakRecord, 'titel' | 'toelichting' | 'handelingsPerspectief'> &
  Pick<Extract<TaakRecord, { taakSoort: 'betaaltaak' }>, 'taakSoort' | 'details'>;
type Asked = Pick<TaakRecord, 'titel' | 'toelichting'> & { readonly link: string };

const payment = (titel: string, euros: string, toelichting: string): Draft => ({
  titel,
  toelichting,
  handelingsPerspectief: 'betalen',
  taakSoort: 'betaaltaak',
  details: {
    bedrag: euros,
    valuta: 'EUR',
    transactieomschrijving: titel,
    // A bank code that does not exist: nobody can pay to it.
    doelrekening: { naam: 'Gemeente (oefenomgeving)', iban: 'NL00OEFN0123456789' },
  },
});

const PAYMENTS: readonly Draft[] = [
  payment('Leges omgevingsvergunning betalen', '412.50', 'Na betaling gaat de behandeling verder.'),
  payment('Verlenging grafrecht betalen', '920.00', 'Voor tien jaar verlenging.'),
  payment('Extra container betalen', '58.60', 'Bedrag voor een jaar.'),
  payment('Ophalen grof vuil betalen', '31.00', 'Wij komen na betaling.'),
  payment('Parkeervergunning betalen', '74.40', 'Uw vergunning gaat na betaling in.'),
];

const QUESTIONS: Readonly<Record<'wmo' | 'bijstand' | 'other', Asked>> = {
  wmo: {
    titel: 'Indicatie van uw arts toesturen',
    toelichting: 'Nodig om uw Wmo-aanvraag af te ronden.',
    link: 'wmo-aanvullen',
  },
  bijstand: {
    titel: 'Inkomsten van deze maand doorgeven',
    toelichting: 'Ook als u geen inkomsten had.',
    link: 'inkomstenformulier',
  },
  other: {
    titel: 'Aanvraag aanvullen',
    toelichting: 'Er ontbreekt een bijlage bij uw aanvraag.',
    link: 'aanvraag-aanvullen',
  },
};

/** Makes open tasks and payment requests for some people and organisations, a few of them past their date. */
export function seedTaken(context: SandboxContext, put: (taak: TaakRecord) => void): void {
  for (const resident of residentsOf(context.region)) {
    if (resident.overledenOp !== null || ageOn(resident.geboortedatum, context.today) < 18) continue;
    const rng = context.rng.fork(`resident/${resident.bsn}`);
    const urn = `urn:nld:brp:bsn:${resident.bsn}`;
    if (rng.chance(0.09)) put({ ...rng.pick(PAYMENTS), ...frame(context, rng, urn) });
    const question = questionFor(resident, rng);
    if (question) put(toQuestion(question, frame(context, rng, urn)));
  }
  for (const { kvkNummer } of context.region.organisaties.values()) {
    const rng = context.rng.fork(`organisation/${kvkNummer}`);
    const urn = `urn:nld:hr:kvknummer:${kvkNummer}`;
    if (rng.chance(0.15))
      put({ ...payment('Leges terrasvergunning betalen', '142.00', 'Voor dit jaar.'), ...frame(context, rng, urn) });
    if (rng.chance(0.1)) put(toQuestion(QUESTIONS.other, frame(context, rng, urn)));
  }
}

function questionFor(resident: Resident, rng: Rng): Asked | null {
  if (resident.kenmerken.includes('bijstand') && rng.chance(0.5)) return QUESTIONS.bijstand;
  if (resident.kenmerken.includes('wmo') && rng.chance(0.3)) return QUESTIONS.wmo;
  return rng.chance(0.04) ? QUESTIONS.other : null;
}

const toQuestion = ({ titel, toelichting, link }: Asked, common: ReturnType<typeof frame>): TaakRecord => ({
  ...common,
  titel,
  toelichting,
  handelingsPerspectief: 'informatie_geven',
  taakSoort: 'urltaak',
  details: { uitvraagLink: `https://www.harderwijk.example/formulieren/${link}` },
});

/** Everything around a task: when it began, until when it may be done, and how far it is. */
function frame(context: SandboxContext, rng: Rng, isToegewezenAan: string) {
  const startdatum = addDays(context.today, -rng.int(2, 40));
  const einddatumHandelingsTermijn = addDays(startdatum, 28);
  return {
    uuid: rng.uuid(),
    verwerkerTaakId: '',
    status: rng.chance(0.75) ? ('open' as const) : ('uitgevoerd' as const),
    startdatum,
    einddatumHandelingsTermijn,
    datumHerinnering: addDays(einddatumHandelingsTermijn, -7),
    isToegewezenAan,
    isGerelateerdAan: [],
  };
}
