import { describe, expect, it } from 'vitest';
import { instantOf } from '../datum';
import { klantcontactIdSchema } from '../ids';
import type { Klantcontact } from '../klantcontact';
import { repeatOf } from './repeat';

const nowMs = Date.parse('2026-11-24T09:00:00Z');
const contact = (daysAgo: number, onderwerp: string, changes: Partial<Klantcontact> = {}): Klantcontact => ({
  id: klantcontactIdSchema.parse('4f6b1c2a-3d4e-4f5a-8b6c-000000000001'),
  nummer: '1',
  kanaal: 'telefoon',
  onderwerp,
  inhoud: '',
  plaatsgevondenOp: instantOf(nowMs - daysAgo * 86_400_000),
  isVertrouwelijk: false,
  medewerkers: [],
  onderwerpobjecten: [],
  interneTaken: [],
  metadata: {},
  ...changes,
});

describe('somebody who keeps asking the same', () => {
  it('is seen by the subject, however it was capitalised', () => {
    const contacten = [contact(1, 'Paspoort'), contact(4, 'paspoort '), contact(9, 'PASPOORT'), contact(2, 'Afval')];

    expect(repeatOf(contacten, nowMs)).toEqual({
      onderwerp: 'Paspoort',
      contacts: 3,
      since: '2026-11-15T09:00:00.000Z',
    });
  });

  it('is seen by the zaak under other words', () => {
    const zaak = [{ objectId: 'z1', codeObjecttype: 'zgw-Zaak', codeRegister: 'openzaak', codeSoortObjectId: 'uuid' }];
    const contacten = ['Dakkapel', 'Vergunning', 'Waar blijft het'].map((onderwerp, index) =>
      contact(index, onderwerp, { onderwerpobjecten: zaak }),
    );

    expect(repeatOf(contacten, nowMs)).toMatchObject({ contacts: 3, onderwerp: 'Dakkapel' });
  });

  it.each([
    ['two contacts', [contact(1, 'Paspoort'), contact(2, 'Paspoort')]],
    ['a third one long ago', [contact(1, 'Paspoort'), contact(2, 'Paspoort'), contact(15, 'Paspoort')]],
    [
      'a third one by which we called back',
      [contact(1, 'Paspoort'), contact(2, 'Paspoort'), contact(3, 'Paspoort', { metadata: { interneTaak: '7' } })],
    ],
  ])('is not seen in %s', (_what, contacten) => {
    expect(repeatOf(contacten, nowMs)).toBeNull();
  });
});
