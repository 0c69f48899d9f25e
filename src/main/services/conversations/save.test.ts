import { describe, expect, it } from 'vitest';
import { artikelIdSchema, connectionIdSchema } from '../../../shared/domain/ids';
import { agent, conversationOf, persoonOf, questionOf, testBsn } from '../../../../tests/support/builders';
import { problemsOf, toJob } from './save';

const callback = {
  soort: 'afdeling',
  identificatie: 'burgerzaken',
  naam: 'Burgerzaken',
  toelichting: 'Bel terug',
  telefoonnummer: '0341 411911',
  email: '',
  contactNaam: 'A. de Vries',
  voorkeursmoment: 'na 16 uur',
} as const;
const fieldsOf = (question: Parameters<typeof questionOf>[0]) =>
  problemsOf(conversationOf({ questions: [questionOf(question)] })).map(({ field, reason }) => `${field} ${reason}`);
const context = {
  user: agent(),
  connectionId: connectionIdSchema.parse('klantinteracties'),
  identity: persoonOf(),
  savedAtMs: Date.parse('2026-11-02T09:04:00Z'),
};

describe('problemsOf', () => {
  it('finds nothing in a question that is complete', () => {
    expect(fieldsOf({})).toEqual([]);
  });

  it.each([
    ['no question, note or article', { vraag: '', note: ' ' }, 'vraag missing'],
    ['no result', { resultaat: null }, 'resultaat missing'],
    ['no answer to "is uw vraag beantwoord"', { isBeantwoord: null }, 'isBeantwoord missing'],
    ['a note over the limit of the register', { note: 'x'.repeat(1001) }, 'note tooLong'],
    ['a callback to nobody', { callback: { ...callback, identificatie: '' } }, 'callback.naam missing'],
    [
      'a callback without a way to reach the caller',
      { callback: { ...callback, telefoonnummer: '' } },
      'callback.telefoonnummer missing',
    ],
    [
      'a phone number that cannot exist',
      { callback: { ...callback, telefoonnummer: '0341 4' } },
      'callback.telefoonnummer format',
    ],
    ['an e-mail address without a domain', { callback: { ...callback, email: 'anna@' } }, 'callback.email format'],
    ['a BSN in the note', { note: 'Zijn BSN is 999 990 019.' }, 'note personalNumber'],
    [
      'an account number in what the colleague reads',
      { callback: { ...callback, toelichting: 'Stort op NL91ABNA0417164300' } },
      'callback.toelichting personalNumber',
    ],
  ])('names the field for %s', (_what, question, problem) => {
    expect(fieldsOf(question)).toContain(problem);
  });

  it('lets a number go that the agent looked at and left', () => {
    expect(fieldsOf({ note: 'Formulier 999 990 019', nummersGelaten: ['999990019'] })).toEqual([]);
  });

  it('takes a callback for the result', () => {
    expect(fieldsOf({ resultaat: null, callback })).toEqual([]);
  });
});

describe('toJob', () => {
  it('tells the colleague what the resident is to hear', () => {
    const question = questionOf({ callback: { ...callback, bericht: ' U wordt morgen gebeld. ' } });

    expect(toJob(conversationOf({ questions: [question] }), question, context).callback?.toelichting).toBe(
      'Voorkeursmoment: na 16 uur\nBel terug\nBericht aan de inwoner: U wordt morgen gebeld.',
    );
  });

  it('gives the register what was said, done and reached', () => {
    const question = questionOf({
      artikelen: [{ id: artikelIdSchema.parse('bz-01'), titel: 'Paspoort' }],
      product: 'paspoort',
    });

    const job = toJob(
      conversationOf({ subject: { kind: 'persoon', bsn: testBsn }, questions: [question] }),
      question,
      context,
    );

    expect(job).toMatchObject({
      referentienummer: question.id,
      kanaal: 'telefoon',
      onderwerp: 'Wanneer komt mijn paspoort?',
      inhoud: 'Paspoort ligt klaar.',
      betrokkene: { voornaam: 'Anna Maria', voorvoegsel: 'de', achternaam: 'Vries' },
      metadata: {
        resultaat: 'zelfstandig_afgehandeld',
        vraagBeantwoord: 'ja',
        bronnen: 'bz-01',
        upn: 'paspoort',
        duurSeconden: '240',
        gemeente: 'harderwijk',
      },
    });
  });

  it('links the zaak by the codes that others use too', () => {
    const question = questionOf({
      zaak: { id: '5f0c0c6e-7d3f-4a7e-9f5a-0d8f6f6b1a11', url: 'http://x', identificatie: 'ZAAK-1', omschrijving: '' },
    });

    const job = toJob(conversationOf(), question, context);

    expect(job.onderwerpobjecten).toEqual([
      {
        objectId: '5f0c0c6e-7d3f-4a7e-9f5a-0d8f6f6b1a11',
        codeObjecttype: 'zgw-Zaak',
        codeRegister: 'openzaak',
        codeSoortObjectId: 'uuid',
      },
    ]);
  });

  it('puts the preferred moment on the first line for the colleague, and the number in one notation', () => {
    const job = toJob(conversationOf(), questionOf({ callback }), context);

    expect(job.callback?.toelichting).toBe('Voorkeursmoment: na 16 uur\nBel terug');
    expect(job.callback?.digitaleAdressen).toEqual([{ soort: 'telefoonnummer', adres: '+31341411911' }]);
  });

  it('keeps a contact with its caller when the identity has not answered', () => {
    const conversation = conversationOf({
      subject: { kind: 'persoon', bsn: testBsn },
      caller: { telefoonnummer: null, naam: 'Anna de Vries', geboortedatum: null },
    });

    expect(toJob(conversation, questionOf(), { ...context, identity: null })).toMatchObject({
      subject: { bsn: testBsn },
      betrokkene: { achternaam: 'Anna de Vries' },
    });
  });

  it('names nobody for an anonymous caller without a callback', () => {
    expect(toJob(conversationOf(), questionOf(), { ...context, identity: null }).betrokkene).toBeNull();
  });

  it('takes the first article as subject when no question was typed', () => {
    const question = questionOf({
      vraag: ' ',
      artikelen: [{ id: artikelIdSchema.parse('bz-01'), titel: 'Verhuizing doorgeven' }],
    });

    expect(toJob(conversationOf(), question, context).onderwerp).toBe('Verhuizing doorgeven');
  });

  it('holds no BSN outside its subject', () => {
    const question = questionOf();

    const { subject, ...rest } = toJob(
      conversationOf({ subject: { kind: 'persoon', bsn: testBsn } }),
      question,
      context,
    );

    expect(subject).toEqual({ kind: 'persoon', bsn: testBsn });
    expect(JSON.stringify(rest)).not.toContain(testBsn);
  });
});
