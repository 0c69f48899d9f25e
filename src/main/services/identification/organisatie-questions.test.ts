import { describe, expect, it } from 'vitest';
import { datumOf } from '../../../shared/domain/days';
import { partijIdSchema } from '../../../shared/domain/ids';
import type { Partij } from '../../../shared/domain/klantcontact';
import { kvkNummerSchema, vestigingsnummerSchema, type Organisatie } from '../../../shared/domain/organisatie';
import { connectionOf, ok, persoonOf } from '../../../../tests/support/builders';
import { emptySections } from '../klantbeeld/sections';
import { questionsAboutContact, questionsForOrganisatie } from './organisatie-questions';
import { questionsForCaller } from './questions-for-caller';

const organisatieOf = (isAfgeschermd = false): Organisatie => ({
  kvkNummer: kvkNummerSchema.parse('69599084'),
  rsin: null,
  naam: 'Bakkerij De Vries',
  statutaireNaam: null,
  handelsnamen: [],
  rechtsvorm: 'Eenmanszaak',
  activiteiten: [],
  startdatum: datumOf('2009-04-01'),
  einddatum: null,
  isNonMailing: false,
  hoofdvestiging: {
    vestigingsnummer: vestigingsnummerSchema.parse('000038509504'),
    kvkNummer: null,
    naam: 'Bakkerij De Vries',
    isHoofdvestiging: true,
    adressen: [{ soort: 'bezoekadres', volledigAdres: 'Bruggestraat 912 a 3841CP Harderwijk', isAfgeschermd }],
  },
  vestigingen: [],
});

const partij: Partij = {
  id: partijIdSchema.parse('0b1f2f1e-6c1d-4f0e-8d7f-3d2f1c5a9a01'),
  soort: 'organisatie',
  naam: 'Bakkerij De Vries',
  isGeheim: false,
  voorkeurstaal: null,
  identificatoren: [],
  voorkeursAdresId: null,
  postadres: null,
  digitaleAdressen: [
    {
      id: '0b1f2f1e-6c1d-4f0e-8d7f-3d2f1c5a9a02',
      adres: 'info@bakkerij-devries.example',
      soort: 'email',
      omschrijving: '',
      isStandaardAdres: true,
      onderwerp: null,
    },
  ],
};

const contactRegister = connectionOf('contacten');
const tradeRegister = connectionOf('kvk');
const idsOf = (questions: readonly { readonly question: { readonly id: string } }[]) =>
  questions.map(({ question }) => question.id);

describe('control questions about an organisation', () => {
  it.each([
    ['vestigingsnummer', '0000 3850 9504', '000038509505'],
    ['startjaar', '2009', '2010'],
    ['adres', '3841 cp 912', '3841 CP 91'],
  ])('on %s take %j and not %j', (id, right, wrong) => {
    const asked = questionsForOrganisatie(organisatieOf(), []).find(({ question }) => question.id === id);

    expect(asked?.isRight(right, 2026)).toBe(true);
    expect(asked?.isRight(wrong, 2026)).toBe(false);
    expect(asked?.isRight('', 2026)).toBe(false);
  });

  it('show nothing of what the registers know', () => {
    const all = [...questionsForOrganisatie(organisatieOf(), []), ...questionsAboutContact(partij)];

    const crossing = JSON.stringify(all.map(({ question }) => question));

    expect(['2009', '3841', '912', '38509504', 'bakkerij'].filter((fact) => crossing.includes(fact))).toEqual([]);
  });

  it('leave out what the caller was found with', () => {
    expect(idsOf(questionsForOrganisatie(organisatieOf(), ['adres', 'vestigingsnummer']))).toEqual(['startjaar']);
  });

  it('ask nothing about a shielded address', () => {
    expect(idsOf(questionsForOrganisatie(organisatieOf(true), []))).not.toContain('adres');
  });
});

describe('the questions for a caller', () => {
  it('begin for an organisation with what no public register knows, and need one more right answer', () => {
    const sections = {
      ...emptySections(),
      identity: [ok(tradeRegister, organisatieOf())],
      contactDetails: [ok(contactRegister, partij)],
    };

    const { questions, isStrict } = questionsForCaller(sections, []);

    expect(idsOf(questions)).toEqual(['email', 'vestigingsnummer', 'startjaar', 'adres']);
    expect(isStrict).toBe(true);
  });

  it('end for a persoon with what they left at the municipality', () => {
    const sections = {
      ...emptySections(),
      identity: [ok(tradeRegister, persoonOf())],
      contactDetails: [ok(contactRegister, partij)],
    };

    const { questions, isStrict } = questionsForCaller(sections, []);

    expect(idsOf(questions).at(-1)).toBe('email');
    expect(isStrict).toBe(false);
  });

  it('take the e-mail address however it is written, and no other', () => {
    const [asked] = questionsAboutContact(partij);

    expect(asked?.isRight(' Info@Bakkerij-DeVries.example', 2026)).toBe(true);
    expect(asked?.isRight('info@example', 2026)).toBe(false);
    expect(asked?.isRight('', 2026)).toBe(false);
  });

  it('are none while no register has said who it is', () => {
    expect(questionsForCaller(emptySections(), []).questions).toEqual([]);
  });
});
