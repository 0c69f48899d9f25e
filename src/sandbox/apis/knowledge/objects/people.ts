import { nameOf, type Colleague } from '../address-book/colleagues';
import { afdelingen, groepen } from '../address-book/teams';

const DAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'] as const;

const afdelingNaam = (id: string): string => afdelingen.find((one) => one.identificatie === id)?.naam ?? id;
const groepNaam = (id: string): string => groepen.find((one) => one.identificatie === id)?.naam ?? id;

/** A colleague as data of the objecttype Medewerker. */
export function medewerkerData(
  colleague: Colleague,
  afdelingUuid: (id: string) => string,
): Readonly<Record<string, unknown>> {
  const naam = nameOf(colleague);
  return {
    identificatie: colleague.identificatie,
    voornaam: colleague.voornaam,
    ...(colleague.voorvoegsel && { voorvoegselAchternaam: colleague.voorvoegsel }),
    achternaam: colleague.achternaam,
    volledigeNaam: naam,
    telefoonnummers: [{ telefoonnummer: colleague.telefoonnummer }],
    emails: [{ naam, email: colleague.email }],
    functie: colleague.functie,
    afdelingen: [{ afdelingId: afdelingUuid(colleague.afdeling), afdelingnaam: afdelingNaam(colleague.afdeling) }],
    groepen: colleague.groep === null ? [] : [{ groepsId: colleague.groep, groepsnaam: groepNaam(colleague.groep) }],
    beschikbaarheid: Object.fromEntries(
      DAYS.map((day, index) => [
        day,
        { ochtend: colleague.dagdelen[index * 2] ?? false, middag: colleague.dagdelen[index * 2 + 1] ?? false },
      ]),
    ),
    ...(colleague.vervanging && { vervanging: { name: colleague.vervanging } }),
    skills: colleague.skills,
  };
}
