import { describe, expect, it } from 'vitest';
import { agent, conversationOf, questionOf } from '../../../../tests/support/builders';
import { lineConfigOf, registerOf } from '../../../../tests/support/line-config';
import type { CallbackDraft } from '../../../shared/domain/conversation';
import type { Release } from '../../../shared/domain/outgoing';
import { createHidden } from './hidden';
import { messageProblems, releaseMessages } from './messages';

const hidden = createHidden(registerOf(lineConfigOf({ executor: { name: 'MeerInzicht' } })));
const supervisor = agent({ id: 'karin', roles: ['supervisor'] });
const REASON = 'De inwoner noemde de naam zelf.';

const conversationWith = (part: Partial<CallbackDraft> | null) =>
  conversationOf({
    questions: [
      questionOf({
        callback: part && {
          soort: 'afdeling',
          identificatie: 'belastingen',
          naam: 'Belastingen',
          toelichting: 'Vraag van MeerInzicht zelf',
          telefoonnummer: '0341 411911',
          email: '',
          contactNaam: '',
          voorkeursmoment: '',
          ...part,
        },
      }),
    ],
  });
const problems = (part: Partial<CallbackDraft> | null, user = agent()) =>
  messageProblems({ hidden }, user, conversationWith(part)).map(({ field, reason }) => `${field} ${reason}`);

describe('a message for the resident', () => {
  it.each<[string, Partial<CallbackDraft> | null]>([
    ['there is no callback', null],
    ['there is no message, whatever the colleague reads', {}],
    ['it names nobody', { bericht: 'U wordt morgen gebeld door de gemeente.' }],
  ])('may go when %s', (_what, part) => {
    expect(problems(part)).toEqual([]);
  });

  it.each([undefined, REASON])('may not go from an agent when it names an executor, with reason %s', (berichtReden) => {
    expect(problems({ bericht: 'MeerInzicht belt u.', berichtReden })).toEqual(['callback.bericht namesExecutor']);
  });

  it('goes from a supervisor who says why', () => {
    expect(problems({ bericht: 'MeerInzicht belt u.', berichtReden: REASON }, supervisor)).toEqual([]);
    expect(problems({ bericht: 'MeerInzicht belt u.', berichtReden: 'ja' }, supervisor)).toHaveLength(1);
  });

  it('is written down without its words when a supervisor let it go, and only then', () => {
    const released: Release[] = [];
    const deps = {
      hidden,
      releases: { record: (release: Release) => void released.push(release), latest: () => released },
      nowMs: () => 0,
    };

    releaseMessages(deps, supervisor, conversationWith({ bericht: 'MeerInzicht belt u.', berichtReden: REASON }));
    releaseMessages(deps, supervisor, conversationWith({ bericht: 'De gemeente belt u.', berichtReden: REASON }));
    releaseMessages(deps, supervisor, conversationWith({ bericht: 'De gemeente belt u.' }));

    expect(released).toMatchObject([{ userId: 'karin', channel: 'callback', terms: 1, reason: REASON }]);
    expect(JSON.stringify(released)).not.toContain('belt u');
  });
});
