import type { Datum } from '../../../../shared/domain/datum';
import { addDays } from '../../../../shared/domain/days';
import type { RegionAdres, Rng } from '../../../region/model';
import { loadColleagues } from '../../knowledge/address-book/colleagues';
import { zaaktypeOf } from '../catalogi/catalogus';
import { UPL, type Verhaal, type ZaaktypeDefinition } from '../catalogi/definition';
import { ownerId } from '../ids';
import type { Register } from '../registers';
import type { Betrokkene, DocumentRecord, Dossier, RolRecord, ZaakobjectRecord } from '../zaken/dossier';
import { colleagueAs, departmentAs } from './betrokkenen';
import { courseOf, type Course } from './course';

/** A zaak that somebody started, before it is written down. */
export type Story = {
  /** Names the random choices of this zaak. */
  readonly id: string;
  readonly register: Register;
  readonly zaaktype: string;
  readonly initiator: Betrokkene;
  readonly contactpersoon?: RolRecord['contactpersoon'];
  readonly belanghebbenden?: readonly Betrokkene[];
  readonly adres: RegionAdres | null;
  readonly start: Datum;
  readonly verhaal: Verhaal;
  readonly objecten?: readonly ZaakobjectRecord[];
  /** Set where another register decides: its number, how long it took, its last day, and how it ended (index of the resultaattype). */
  readonly fixed?: {
    readonly identificatie: string | null;
    readonly days: number | null;
    readonly uiterlijk: Datum | null;
    readonly resultaat: number | null;
  };
};

export type BuildContext = { readonly today: Datum; readonly resources: string; readonly rng: Rng };

const KANALEN = ['website', 'website', 'telefoon', 'balie', 'e-mail', 'post'];

/** Writes a story down as a dossier. `identificatie` is the number that its register gives it. */
export function buildDossier(context: BuildContext, story: Story, identificatie: string): Dossier {
  const rng = context.rng.fork(story.id);
  const type = zaaktypeOf(story.register, story.zaaktype);
  const { start, fixed } = story;
  const period = { start, today: context.today, ...(fixed ? { fixed } : {}) };
  const course = courseOf(type, period, rng.fork('verloop'));
  const uuid = ownerId(rng.fork('uuid').uuid());
  const isClosed = course.einddatum !== null;
  const about = {
    uuid,
    identificatie,
    zaaktype: type.key,
    omschrijving: story.verhaal.omschrijving.slice(0, 80),
    toelichting: story.verhaal.toelichting,
  };
  return {
    ...about,
    ...course,
    bronorganisatie: story.register.rsin,
    registratiedatum: start,
    startdatum: start,
    laatstGemuteerd: course.statussen.at(-1)?.gezetOp ?? `${start}T08:00:00Z`,
    kanaal: rng.pick(KANALEN),
    producten: type.producten.slice(0, 1).map((product) => UPL + product),
    vertrouwelijkheid: type.vertrouwelijkheid,
    ...fees(type, { start, isClosed }, rng.fork('leges')),
    hoofdzaak: null,
    deelzaken: [],
    resultaat: isClosed ? resultOf(type, fixed?.resultaat ?? null, rng.fork('resultaat')) : null,
    rollen: rolesOf(context, story, { type, rng: rng.fork('rollen') }),
    zaakobjecten: [...(story.objecten ?? []), ...addressOf(story.adres)],
    eigenschappen: story.verhaal.eigenschappen
      .map((waarde, index) => ({ index, waarde }))
      .filter(({ waarde }) => waarde !== ''),
    documenten: documentsOf(story.register, { type, about, course }, rng.fork('documenten')),
    besluiten: decisionsOf(type, about, course),
  };
}

function fees(
  type: ZaaktypeDefinition,
  { start, isClosed }: { readonly start: Datum; readonly isClosed: boolean },
  rng: Rng,
): Pick<Dossier, 'betalingsindicatie' | 'laatsteBetaaldatum'> {
  if (!type.heeftLeges) return { betalingsindicatie: 'nvt', laatsteBetaaldatum: null };
  const isPaid = rng.chance(isClosed ? 0.93 : 0.45);
  return isPaid
    ? { betalingsindicatie: 'geheel', laatsteBetaaldatum: `${start}T10:00:00Z` }
    : { betalingsindicatie: 'nog_niet', laatsteBetaaldatum: null };
}

function resultOf(type: ZaaktypeDefinition, given: number | null, rng: Rng): Dossier['resultaat'] {
  const total = type.resultaten.reduce((sum, { kans }) => sum + kans, 0);
  let roll = rng.next() * total;
  const drawn = type.resultaten.findIndex(({ kans }) => (roll -= kans) < 0);
  const index = given ?? Math.max(0, drawn);
  return { type: index, toelichting: '' };
}

function rolesOf(
  context: BuildContext,
  story: Story,
  { type, rng }: { readonly type: ZaaktypeDefinition; readonly rng: Rng },
): RolRecord[] {
  const gezet = `${story.start}T08:00:00Z`;
  const role = (roltype: RolRecord['roltype'], betrokkene: Betrokkene): RolRecord => ({
    roltype,
    betrokkene,
    registratiedatum: gezet,
    toelichting: '',
    contactpersoon: null,
  });
  const colleagues = loadColleagues(context.resources).filter(({ afdeling }) => afdeling === type.afdeling);
  const near = colleagues.filter(({ where }) => where === story.register.id);
  const candidates = near.length > 0 ? near : colleagues;
  // Not everything has been taken up by somebody yet.
  const handler =
    candidates.length > 0 && rng.chance(0.85) ? [role('behandelaar', colleagueAs(rng.pick(candidates)))] : [];
  return [
    { ...role('initiator', story.initiator), contactpersoon: story.contactpersoon ?? null },
    ...(story.belanghebbenden ?? []).map((betrokkene) => role('belanghebbende', betrokkene)),
    ...handler,
    role('behandelaar', departmentAs(type.afdeling)),
  ];
}

const addressOf = (adres: RegionAdres | null): ZaakobjectRecord[] =>
  adres === null
    ? []
    : [
        {
          objectType: 'adres',
          relatieomschrijving: 'Locatie',
          identificatie: {
            identificatie: adres.nummeraanduidingIdentificatie,
            wplWoonplaatsNaam: adres.woonplaats,
            gorOpenbareRuimteNaam: adres.straat,
            huisnummer: adres.huisnummer,
            huisletter: adres.huisletter ?? '',
            huisnummertoevoeging: adres.huisnummertoevoeging ?? '',
            postcode: adres.postcode,
          },
        },
      ];

type About = Pick<Dossier, 'uuid' | 'identificatie' | 'zaaktype' | 'omschrijving' | 'toelichting'>;
type Written = { readonly type: ZaaktypeDefinition; readonly about: About; readonly course: Course };

/** The documents of the steps that were reached. */
function documentsOf(register: Register, { type, about, course }: Written, rng: Rng): DocumentRecord[] {
  return type.documenten.flatMap((definition, index) => {
    const status = course.statussen.find(({ volgnummer }) => volgnummer === definition.stap);
    const isThere = rng.chance(definition.kans);
    const isText = definition.soort === 'bericht' && rng.chance(0.6);
    if (!status || !isThere) return [];
    const formaat = definition.soort === 'foto' ? 'image/png' : isText ? 'text/plain' : 'application/pdf';
    const document: DocumentRecord = {
      soort: definition.soort,
      identificatie: `DOC-${about.identificatie}-${String(index + 1).padStart(2, '0')}`,
      titel: definition.titel,
      bestandsnaam: `${definition.titel.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.${EXTENSIONS[formaat]}`,
      formaat,
      creatiedatum: status.gezetOp.slice(0, 10),
      auteur: RECEIVED.has(definition.soort) ? 'Aanvrager' : register.naam,
      status: 'definitief',
      vertrouwelijkheid: definition.vertrouwelijkheid ?? type.vertrouwelijkheid,
      isVerzonden: !RECEIVED.has(definition.soort),
    };
    return [document];
  });
}

const EXTENSIONS = { 'application/pdf': 'pdf', 'image/png': 'png', 'text/plain': 'txt' } as const;
const RECEIVED: ReadonlySet<string> = new Set(['aanvraag', 'bijlage', 'foto']);

function decisionsOf(type: ZaaktypeDefinition, about: About, { einddatum }: Course): Dossier['besluiten'] {
  if (!type.heeftBesluit || einddatum === null) return [];
  const datum = einddatum as Datum; // Made by `addDays`.
  return [
    {
      identificatie: `BES-${about.identificatie}`,
      datum,
      toelichting: about.omschrijving,
      uiterlijkeReactiedatum: addDays(datum, 42),
    },
  ];
}
