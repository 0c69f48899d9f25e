import { describe, expect, it } from 'vitest';
import {
  agent,
  checkedIdentification,
  connectionOf,
  conversationOf,
  persoonOf,
  questionOf,
  testBsn,
} from '../../../../tests/support/builders';
import { fakeLines } from '../../../../tests/support/fake-lines';
import type { CallbackDraft } from '../../../shared/domain/conversation';
import { instantOf } from '../../../shared/domain/datum';
import type { Reading } from '../../ports/audit';
import type { OutboxRecord } from '../../ports/stores';
import { toJob } from '../conversations/save';
import { exportOutbox } from './export-outbox';
import { findPersonalNumbers } from '../../../shared/domain/personal-numbers';

const register = connectionOf('klantinteracties', { ports: ['klantinteractiesWrite'] });
const callback: CallbackDraft = {
  ...{
    soort: 'afdeling' as const,
    identificatie: 'burgerzaken',
    naam: 'Burgerzaken',
    toelichting: 'Belt over de aanvraag.',
  },
  ...{ telefoonnummer: '0341 411911', email: '', contactNaam: 'A. de Vries', voorkeursmoment: 'na 16 uur' },
};

function recordOf(note: string, item: Partial<OutboxRecord['item']> = {}): OutboxRecord {
  const question = questionOf({ vraag: 'Paspoort', note, callback, nummersGelaten: [testBsn] });
  const conversation = conversationOf({
    subject: { kind: 'persoon', bsn: testBsn },
    identification: checkedIdentification,
    questions: [question],
  });
  const context = { user: agent(), connectionId: register.id, identity: persoonOf(), savedAtMs: 0 };
  return {
    item: {
      ...{ id: crypto.randomUUID(), conversationId: conversation.id, onderwerp: 'Paspoort', savedAt: instantOf(0) },
      ...{ state: 'waiting', attempts: 2, reason: 'unavailable', nummer: null, taakNummer: null },
      ...item,
    },
    ...{ userId: 'sanne', traceId: 'a'.repeat(32), nextAttemptAtMs: 0 },
    job: JSON.stringify(toJob(conversation, question, context)),
  };
}

function exported(records: readonly OutboxRecord[], record: (readings: readonly Reading[]) => void = () => undefined) {
  return exportOutbox(
    {
      outbox: { savedBy: () => [...records, recordOf('Al verzonden.', { state: 'delivered' })] },
      audit: { record, latest: () => [] },
      lines: fakeLines([{ connection: register, ports: {} }]),
      nowMs: () => Date.parse('2026-11-02T09:04:00Z'),
      logBug: () => undefined,
    },
    agent(),
  );
}

describe('what waits, as a file', () => {
  it('says of each contact all that has to be typed over when its register stays away', () => {
    const text = exported([
      recordOf('Wil weten waar het blijft.'),
      recordOf('Nog een.', { state: 'refused', reason: 'rejected: kanaal' }),
    ]);

    for (const words of [
      '=== 1 van 2 ===',
      'Onderwerp: Paspoort',
      'Stand: wacht',
      'Reden: unavailable',
      'Van: Anna Maria de Vries',
      'Notitie:\nWil weten waar het blijft.',
      'Terugbelverzoek aan: Burgerzaken',
      'Bereikbaar op: +31341411911',
      'Voorkeursmoment: na 16 uur\nBelt over de aanvraag.',
      'Stand: geweigerd door het register',
    ])
      expect(text).toContain(words);
  });

  it('holds no BSN, not of the caller and not from a note', () => {
    const text = exported([recordOf(`Zijn nummer is ${testBsn}.`)]);

    expect(text).not.toContain(testBsn);
    expect(findPersonalNumbers(text).filter(({ kind }) => kind === 'bsn')).toEqual([]);
    expect(text).toContain('[nummer weggelaten]');
  });

  it('is in the access log before it is handed on, per person, and else is not made', () => {
    const logged: Reading[] = [];

    exported([recordOf('Een.'), recordOf('Twee.')], (readings) => logged.push(...readings));

    expect(logged).toHaveLength(2);
    expect(logged[0]).toMatchObject({ operation: 'outbox.export', userId: agent().id, connectionId: register.id });
    const isFull = () => {
      throw new Error('disk full');
    };
    expect(() => exported([recordOf('Een.')], isFull)).toThrow('disk full');
  });

  it('holds the confirmation that waits, with its text', () => {
    const letter = {
      ...{ kind: 'bericht', connectionId: 'mail-harderwijk', gemeente: 'harderwijk', messageId: '<1@x.example>' },
      ...{ adres: 'bewoner@example.nl', onderwerp: 'Uw vraag', tekst: 'Wij bellen u.', date: instantOf(0) },
    };

    const text = exported([{ ...recordOf('Een.'), job: JSON.stringify(letter) }]);

    expect(text).toContain('Soort: bevestiging per e-mail\nAan: bewoner@example.nl');
    expect(text).toContain('Bericht:\nWij bellen u.');
  });

  it('logs of whom the caller spoke for as well', () => {
    const logged: Reading[] = [];
    const record = recordOf('Voor mijn zoon.');
    const betrokkene = { voornaam: '', voorvoegsel: '', achternaam: 'Zoon', organisatienaam: '' };
    const vertegenwoordigde = {
      subject: { kind: 'organisatie', kvkNummer: '12345678', vestigingsnummer: null },
      betrokkene,
    };
    const job = JSON.stringify({ ...(JSON.parse(record.job) as object), vertegenwoordigde });

    exported([{ ...record, job }], (readings) => logged.push(...readings));

    expect(logged).toHaveLength(2);
    expect(new Set(logged.map(({ subject }) => subject)).size).toBe(2);
  });

  it('tells of a contact that cannot be read back that it is there', () => {
    expect(exported([{ ...recordOf('Een.'), job: '{ half' }])).toContain('De inhoud kan niet worden gelezen.');
  });
});
