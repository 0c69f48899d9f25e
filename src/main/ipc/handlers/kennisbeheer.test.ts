import { describe, expect, it } from 'vitest';
import { agent, conversationOf, ermelo, harderwijk } from '../../../../tests/support/builders';
import { kennisWork } from '../../../../tests/support/kennis-work';
import { createConversationService } from '../../services/conversations/conversation-service';
import type { KlantbeeldSessions } from '../../services/klantbeeld/klantbeeld-sessions';
import type { User } from '../../../shared/domain/user';
import { kennisbeheerHandlers } from './kennisbeheer';

const editor = agent({ id: 'joost', roles: ['redacteur'] });
const known = conversationOf({ caller: { telefoonnummer: null, naam: 'Anna de Vries', geboortedatum: null } });

/** The handlers as this user meets them, with one conversation of Sanne. */
function desk(user: User | null) {
  const work = kennisWork();
  const { conversations } = work.store;
  conversations.put({ conversation: known, userId: 'sanne', traceId: 'a'.repeat(32), discardedAtMs: null });
  const session = { users: () => [], current: () => user, signIn: () => null, signOut: () => undefined };
  // Of the klantbeelden only what is known of the caller is asked.
  const klantbeelden = { current: () => null } as unknown as KlantbeeldSessions;
  const nowMs = () => work.clock.nowMs;
  const handlers = kennisbeheerHandlers({
    ...work,
    ...{ session, klantbeelden, nowMs },
    conversations: createConversationService(conversations, nowMs),
  });
  return { ...work, handlers };
}

const report = {
  aanleiding: 'zoeken',
  woorden: 'Anna de Vries wil bijen houden',
  gemeente: harderwijk,
  artikel: null,
  passage: null,
} as const;

describe('reporting', () => {
  it('takes out the name of the caller of this conversation', async () => {
    const { handlers } = desk(agent());

    await handlers.report({ ...report, conversationId: known.id });
    const mine = await handlers.mine({});

    expect(mine).toMatchObject({ ok: true, value: [{ vraag: { woorden: '[naam] wil bijen houden' } }] });
  });

  it('is refused about a conversation of another, and for a municipality that one does not answer for', async () => {
    const other = desk(agent({ id: 'mo' }));

    expect(await other.handlers.report({ ...report, conversationId: known.id })).toMatchObject({
      error: { kind: 'notFound' },
    });
    expect(await other.handlers.report({ ...report, gemeente: ermelo, conversationId: null })).toMatchObject({
      error: { kind: 'forbidden', because: 'municipality' },
    });
  });
});

describe('the work of the editors', () => {
  const id = '3f1f3a70-8f6c-4a8e-9d63-6b7f0c5a1d41';
  const asks = (user: User | null) => {
    const { handlers } = desk(user);
    return [
      handlers.backlog({}),
      handlers.close({ ids: [id], closing: { soort: 'reden', reden: 'Niet van ons' } }),
      handlers.voorstellen({}),
      handlers.teBekijken({}),
      handlers.startDraft({ soort: 'nieuw', titel: 'x', gemeente: harderwijk, kennisvragen: [] }),
      handlers.review({ id, decision: { besluit: 'terug', opmerking: 'Te lang' } }),
      handlers.alleNieuws({}),
    ];
  };

  it('is not of an agent, nor of somebody who is not signed in', async () => {
    const because = (replies: readonly unknown[], why: string) =>
      expect(replies).toEqual(replies.map(() => ({ ok: false, error: { kind: 'forbidden', because: why } })));

    because(await Promise.all(asks(agent())), 'role');
    because(await Promise.all(asks(null)), 'signedOut');
  });

  it('stays within the own municipalities', async () => {
    const { handlers } = desk(editor);

    expect(await handlers.startDraft({ soort: 'nieuw', titel: 'x', gemeente: ermelo, kennisvragen: [] })).toMatchObject(
      { error: { because: 'municipality' } },
    );
  });

  it('keeps a draft in the name of who writes it, whatever the window says', async () => {
    const { handlers, kennisbeheer } = desk(editor);
    const begun = await handlers.startDraft({ soort: 'nieuw', titel: 'x', gemeente: harderwijk, kennisvragen: [] });
    if (!begun.ok) throw new Error('not begun');

    await handlers.keepDraft({ ...begun.value, schrijver: 'petra', stand: 'gepubliceerd', titel: 'y' });

    expect(kennisbeheer.drafts.list(editor)).toMatchObject([{ schrijver: 'joost', stand: 'concept', titel: 'y' }]);
  });
});
