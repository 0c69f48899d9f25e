import type { Medewerker, Team } from '../../../shared/domain/medewerker';
import { once } from '../asked';
import { wireMedewerker, wireTeam, type WireMedewerker, type WireObject } from './wire';

const DAYS = [
  ['maandag', 'ma'],
  ['dinsdag', 'di'],
  ['woensdag', 'wo'],
  ['donderdag', 'do'],
  ['vrijdag', 'vr'],
] as const;

const texts = (values: readonly (string | null | undefined)[]): readonly string[] =>
  values.flatMap((value) => value || []);

/** Skills are one text in the standard: parts between `;`, lines, or commas when it is no sentence. */
function skillsOf(skills: WireMedewerker['skills']): readonly string[] {
  if (Array.isArray(skills)) return texts(skills);
  const text = skills ?? '';
  const isList = /[;\n]/.test(text) || !text.includes('.');
  return texts(isList ? text.split(/[;,\n]/).map((part) => part.trim()) : [text.trim()]);
}

/** A colleague; without a full name it is put together from its parts. */
function toMedewerker(wire: WireMedewerker): Medewerker {
  const parts = [wire.voornaam, wire.voorvoegselAchternaam, wire.achternaam].filter(Boolean).join(' ');
  return {
    identificatie: wire.identificatie,
    volledigeNaam: wire.volledigeNaam || parts || wire.identificatie,
    functie: wire.functie ?? '',
    emails: texts((wire.emails ?? []).map(({ email }) => email)),
    telefoonnummers: texts((wire.telefoonnummers ?? []).map(({ telefoonnummer }) => telefoonnummer)),
    afdelingen: texts((wire.afdelingen ?? []).map(({ afdelingnaam, afdelingNaam }) => afdelingnaam || afdelingNaam)),
    groepen: texts((wire.groepen ?? []).map(({ groepsnaam }) => groepsnaam)),
    skills: skillsOf(wire.skills),
    aanwezigheid: DAYS.flatMap(([name, dag]) => {
      const dagdelen = wire.beschikbaarheid?.[name];
      return dagdelen ? [{ dag, ochtend: dagdelen.ochtend ?? false, middag: dagdelen.middag ?? false }] : [];
    }),
    vervanging: wire.vervanging?.name || null,
  };
}

/** Colleagues by name. An object whose data is no Medewerker is left out. */
export const toMedewerkers = (objects: readonly WireObject[]): readonly Medewerker[] =>
  once(
    objects.flatMap(({ record }) => {
      const parsed = wireMedewerker.safeParse(record.data);
      return parsed.success ? [toMedewerker(parsed.data)] : [];
    }),
    ({ identificatie }) => identificatie,
  )
    .slice()
    .sort((one, other) => one.volledigeNaam.localeCompare(other.volledigeNaam, 'nl'));

/** Departments and groups. A group names its department by the uuid of that object; here it becomes its identificatie. */
export function toTeams(afdelingen: readonly WireObject[], groepen: readonly WireObject[]): readonly Team[] {
  const parse = (soort: Team['soort']) => (object: WireObject) => {
    const parsed = wireTeam.safeParse(object.record.data);
    return parsed.success ? [{ soort, uuid: object.uuid ?? '', ...parsed.data }] : [];
  };
  const all = [...afdelingen.flatMap(parse('afdeling')), ...groepen.flatMap(parse('groep'))];
  const byUuid = new Map(
    all.filter(({ soort }) => soort === 'afdeling').map(({ uuid, identificatie }) => [uuid, identificatie]),
  );
  return once(all, ({ soort, identificatie }) => `${soort} ${identificatie}`).map(
    ({ soort, identificatie, naam, email, afdelingId }) => ({
      soort,
      identificatie,
      naam,
      email: email || null,
      afdelingId: afdelingId ? (byUuid.get(afdelingId) ?? afdelingId) : null,
    }),
  );
}
