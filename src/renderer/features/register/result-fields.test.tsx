import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { createFakeBridge, ok } from '../../../../tests/fakes/bridge';
import { lijstenBridge, shippedLijsten } from '../../../../tests/fakes/lijsten';
import { conversationOf, questionOf } from '../../../../tests/support/builders';
import { linkedZaakSchema, type Conversation, type QuestionDraft } from '../../../shared/domain/conversation';
import { contract } from '../../../shared/ipc/contract';
import { createAppStore } from '../../state/app-store';
import { StoreProvider } from '../../state/context';
import { ResultFields } from './result-fields';
import { useReferral } from './use-referral';

afterEach(cleanup);

const decisionsWith = (front: 'gemeente' | 'executor') =>
  contract.lines.decides.output.parse({
    lineId: 'belastingen',
    name: 'Belastingen',
    resident: { say: null, feedbackDays: null, answers: [] },
    internal: {
      ...{ executor: 'Partner', front, handover: 'ticket', knip: null, serviceWindow: null },
      ...{ owner: null, escalation: null, answers: [], decides: [] },
    },
  });

type ShownProps = {
  readonly conversation: Conversation;
  readonly question: QuestionDraft;
  readonly changes: unknown[];
};

function Shown({ conversation, question, changes }: ShownProps) {
  const isReferralOffered = useReferral(conversation, question);
  return (
    <ResultFields
      question={question}
      isReferralOffered={isReferralOffered}
      onChange={(part) => changes.push(part)}
      onSave={() => undefined}
      problem={() => null}
    />
  );
}

function show(
  question: Partial<QuestionDraft>,
  front: 'gemeente' | 'executor' | null,
  favourites: readonly string[] = [],
) {
  const value = front === null ? null : decisionsWith(front);
  const { bridge, calls } = createFakeBridge({
    lines: { decides: () => Promise.resolve(ok(value)) },
    lijsten: lijstenBridge(shippedLijsten(), favourites),
  });
  const changes: unknown[] = [];
  const store = createAppStore(bridge);
  void store.getState().loadLijsten();
  render(
    <StoreProvider store={store}>
      <Shown
        conversation={conversationOf()}
        question={questionOf({ resultaat: null, product: 'rioolheffing', ...question })}
        changes={changes}
      />
    </StoreProvider>,
  );
  return { changes, calls };
}

const referral = () => screen.queryByRole('radio', { name: /Doorverwezen/ });

describe('the result of a question', () => {
  it('is no referral where the municipality is the front, also not with its key', async () => {
    const { changes } = show({}, 'gemeente');

    const first = await screen.findByRole('radio', { name: /Zelf afgehandeld/ });
    await expect.poll(referral).toBeNull();
    fireEvent.keyDown(first, { key: '6' });
    fireEvent.keyDown(first, { key: '4' });

    expect(changes).toEqual([expect.objectContaining({ resultaat: 'warm_overgedragen' })]);
  });

  it.each([
    ['the executor has a counter of its own', 'executor' as const],
    ['there is no line', null],
  ])('can be a referral where %s', async (_what, front) => {
    const { calls } = show({}, front);

    await expect.poll(() => calls.some(({ channel }) => channel === 'lines.decides')).toBe(true);

    expect(referral()).not.toBeNull();
  });

  it('asks for the line of the zaak rather than that of the product', async () => {
    const zaak = { connectionId: 'zaken', url: '', id: '1', identificatie: 'Z-1', omschrijving: '' };
    const { calls } = show({ zaak: linkedZaakSchema.parse(zaak) }, 'gemeente');

    await expect
      .poll(() => calls.find(({ channel }) => channel === 'lines.decides')?.input)
      .toEqual({
        by: 'connection',
        connectionId: 'zaken',
      });
  });

  it('still shows a referral that was chosen before the line was known', async () => {
    const { calls } = show({ resultaat: 'verwezen_naar_andere_instantie' }, 'gemeente');

    await expect.poll(() => calls.some(({ channel }) => channel === 'lines.decides')).toBe(true);

    expect(referral()).not.toBeNull();
  });

  it('has under its keys what the employee put there', async () => {
    const { changes } = show({}, null, ['gesprek_gestaakt', 'warm_overgedragen']);

    fireEvent.keyDown(await screen.findByRole('radio', { name: /Gesprek gestaakt/ }), { key: '2' });

    expect(screen.getAllByRole('radio', { name: /gestaakt|afgehandeld|overgedragen/ })).toHaveLength(2);
    expect(changes).toEqual([expect.objectContaining({ resultaat: 'warm_overgedragen' })]);
  });

  it('is any other by two digits: first the group, then the result', async () => {
    const { changes } = show({}, null);

    fireEvent.keyDown(await screen.findByRole('radio', { name: /Zelf afgehandeld/ }), { key: '0' });
    const groups = screen.getByRole('dialog', { name: 'Kies een resultaat' }).querySelector('.vk-result-groups');
    fireEvent.keyDown(groups ?? document.body, { key: '3' });
    fireEvent.keyDown(groups ?? document.body, { key: '4' });

    expect(changes).toEqual([expect.objectContaining({ resultaat: 'gesprek_gestaakt' })]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('goes under a key by its star, and off it', async () => {
    show({}, null, ['zelfstandig_afgehandeld']);

    fireEvent.keyDown(await screen.findByRole('radio', { name: /Zelf afgehandeld/ }), { key: '0' });
    fireEvent.click(screen.getByRole('button', { name: 'Gesprek gestaakt onder een toets' }));

    expect(await screen.findByRole('radio', { name: /Gesprek gestaakt/, hidden: true })).toBeDefined();
  });
});
