import { conversationSchema, type Conversation } from '../../src/shared/domain/conversation';
import { emptyQuestion } from '../../src/shared/domain/empty-question';

/** A conversation with one empty question; `n` (1 to 9) makes its ids. */
export const conversationOf = (n: number, change: Partial<Conversation> = {}): Conversation => ({
  ...conversationSchema.parse({
    id: `00000000-0000-4000-8000-00000000000${n}`,
    revision: 0,
    municipality: 'harderwijk',
    kanaal: 'telefoon',
    startedAt: '2026-03-02T09:40:00.000Z',
    state: 'active',
    caller: { telefoonnummer: null, naam: null, geboortedatum: null },
    subject: null,
    identification: { level: 0, asked: [], documentSoort: null, given: [] },
    questions: [emptyQuestion(`00000000-0000-4000-9000-00000000000${n}`)],
  }),
  ...change,
});
