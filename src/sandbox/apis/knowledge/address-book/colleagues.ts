import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Rng } from '../../../region/model';
import { createRng } from '../../../rng';
import { posts, type Post } from './staff';

/** A colleague of the practice region. All of them are fictional. */
export type Colleague = {
  readonly identificatie: string;
  readonly voornaam: string;
  readonly voorvoegsel: string | null;
  readonly achternaam: string;
  readonly email: string;
  /** An internal extension: no number that anybody could dial from outside. */
  readonly telefoonnummer: string;
  readonly functie: string;
  readonly afdeling: string;
  readonly groep: string | null;
  readonly skills: string;
  readonly where: Post['where'];
  /** Half days of the week, Monday morning first: true when at work. */
  readonly dagdelen: readonly boolean[];
  /** Full name of who takes over. */
  readonly vervanging: string | null;
};

const FIRST_NAMES =
  'Anna Joris Fatima Kees Marieke Sven Nadia Bram Ilse Yusuf Petra Daan Samira Ruben Lotte Hassan Femke Thijs Esra Wouter ' +
  'Naomi Gijs Hanneke Omar Saskia Pieter Aylin Jeroen Mirjam Stefan Leila Koen Roos Mehmet Inge Tim Soraya Arjan Willemijn Dave ' +
  'Chantal Bilal Nienke Erik Jasmin Rik Marjolein Ferhat Tessa Harm Souad Niels Evelien Marco Kim Rachid Ellen Floris Noor Gerard ' +
  'Wendy Ismail Judith Lars Carmen Bas';
const LAST_NAMES =
  'de Boer|Hendriks|el Amrani|van Dalen|Postma|van den Berg|Yilmaz|Kuiper|Schouten|Demir|Vos|Bakker|Haddad|van Leeuwen|Mulder|' +
  'Aydin|Dijkstra|van der Veen|Kaya|Brouwer|Jacobs|Koster|van Beek|Bouzid|Willems|de Graaf|Öztürk|Prins|Huisman|Peters|' +
  'Rahimi|van Vliet|Scholten|Arslan|de Wit|Verhoeven|Santos|Timmer|van Rijn|de Lange|Maas|El Idrissi|Blom|Kramer|Pinas|Groen|' +
  'van Dam|Çelik|Smeets|Bosman|Benali|Sanders|ter Horst|Molenaar|Jonker|Ouali|Visser|van Loon|Drost|Polman|Evers|Sahin|' +
  'Wolters|van Eck|Fernandes|Hofman';

const DOMAINS: Readonly<Record<Post['where'], string>> = {
  harderwijk: 'harderwijk.example',
  ermelo: 'ermelo.example',
  zeewolde: 'zeewolde.example',
  meerinzicht: 'meerinzicht.example',
  socialedienst: 'socialedienst.example',
};

const loaded = new Map<string, readonly Colleague[]>();

/** Everybody who works for the region, the people who can be picked at sign-in among them. The same on every machine. */
export function loadColleagues(resources: string): readonly Colleague[] {
  const known = loaded.get(resources);
  if (known) return known;
  const rng = createRng('colleagues');
  const people = [
    ...signInUsers(path.join(resources, 'sandbox', 'users.yaml')),
    ...posts.map((one, index) => fillPost(one, index)),
  ].map((colleague) => ({ ...colleague, dagdelen: halfDays(rng.fork(colleague.identificatie)) }));
  const colleagues = people.map((colleague, index) => ({
    ...colleague,
    vervanging: replacementOf(colleague, index, people),
  }));
  loaded.set(resources, colleagues);
  return colleagues;
}

/** Name as colleagues know it. */
export const nameOf = ({
  voornaam,
  voorvoegsel,
  achternaam,
}: Pick<Colleague, 'voornaam' | 'voorvoegsel' | 'achternaam'>): string =>
  [voornaam, voorvoegsel, achternaam].filter(Boolean).join(' ');

const toAscii = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase();

const halfDays = (rng: Rng): readonly boolean[] =>
  Array.from({ length: 10 }, (_half, part) => (part === 5 ? rng.chance(0.6) : rng.chance(0.86)));

const userSchema = z.object({
  id: z.string(),
  naam: z.string(),
  email: z.string(),
  functie: z.string(),
  municipality: z.enum(['harderwijk', 'ermelo', 'zeewolde']),
  afdeling: z.string().nullable(),
});

type Person = Omit<Colleague, 'dagdelen'>;

const PREFIX = /^((?:(?:de|van|der|den|ter|el)\s)+)(?=\p{Lu})/u;

/** Family name apart from what stands before it: `van den Berg` is `van den` and `Berg`. */
function splitFamily(family: string): Pick<Colleague, 'voorvoegsel' | 'achternaam'> {
  const prefix = PREFIX.exec(family)?.[1] ?? '';
  return { voorvoegsel: prefix.trim() || null, achternaam: family.slice(prefix.length) };
}

function signInUsers(file: string): readonly Person[] {
  if (!fs.existsSync(file)) return [];
  const { users } = z.object({ users: z.array(userSchema) }).parse(parse(fs.readFileSync(file, 'utf8')));
  return users.map((user, index) => {
    const [voornaam = '', ...family] = user.naam.split(' ');
    return {
      ...splitFamily(family.join(' ')),
      identificatie: user.id,
      voornaam,
      email: user.email,
      telefoonnummer: String(5001 + index),
      functie: user.functie,
      afdeling: user.afdeling ?? 'klantcontact',
      groep: null,
      skills: '',
      where: user.municipality,
      vervanging: null,
    };
  });
}

function fillPost(one: Post, index: number): Person {
  const voornaam = FIRST_NAMES.split(' ')[index] ?? 'Alex';
  const family = LAST_NAMES.split('|')[index] ?? 'Jansen';
  return {
    ...one,
    ...splitFamily(family),
    identificatie: `${toAscii(voornaam).slice(0, 1)}${toAscii(family)}${String(index + 1).padStart(2, '0')}`,
    voornaam,
    email: `${toAscii(voornaam)}.${toAscii(family)}@${DOMAINS[one.where]}`,
    telefoonnummer: String(5100 + index * 3),
    vervanging: null,
  };
}

function replacementOf(colleague: Person, index: number, people: readonly Person[]): string | null {
  const team = people.filter((other) => other.afdeling === colleague.afdeling && other !== colleague);
  const nearby = team.filter((other) => other.where === colleague.where);
  const candidates = nearby.length > 0 ? nearby : team;
  const chosen = candidates[index % Math.max(candidates.length, 1)];
  return chosen ? nameOf(chosen) : null;
}
