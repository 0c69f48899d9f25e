import { describe, expect, it } from 'vitest';
import { conversationOf, harderwijk, questionOf } from '../../../../tests/support/builders';
import { lineConfigOf, registerOf } from '../../../../tests/support/line-config';
import { datumOf } from '../../../shared/domain/days';
import type { QuestionDraft } from '../../../shared/domain/conversation';
import { connectionIdSchema } from '../../../shared/domain/ids';
import type { LineConfig } from '../../../shared/domain/line';
import { referralProblems } from './referral';

const connectionsOf = (id: string) => [{ id, kind: 'zgw', url: 'http://127.0.0.1:9', auth: { kind: 'none' } as const }];
const taxes = lineConfigOf({ id: 'belastingen', products: ['rioolheffing'], connections: connectionsOf('bezwaren') });
const water = lineConfigOf({
  id: 'water',
  front: 'executor',
  products: ['watersysteemheffing'],
  connections: connectionsOf('waterzaken'),
});

const zaakAt = (connectionId: string): QuestionDraft['zaak'] => ({
  connectionId: connectionIdSchema.parse(connectionId),
  url: 'http://127.0.0.1:9/zaken/1',
  id: '1',
  identificatie: 'Z-1',
  omschrijving: 'Bezwaar',
});

const problemsOf = (question: Partial<QuestionDraft>, lines: readonly LineConfig[] = [taxes, water]) => {
  const conversation = conversationOf({
    municipality: harderwijk,
    questions: [questionOf({ resultaat: 'verwezen_naar_andere_instantie', ...question })],
  });
  const problems = referralProblems(conversation, registerOf(...lines), datumOf('2026-06-01'));
  return problems.map(({ field, reason }) => `${field} ${reason}`);
};

describe('a referral to another body', () => {
  it.each<[string, Partial<QuestionDraft>]>([
    ['a product', { product: 'Rioolheffing' }],
    ['a zaak', { zaak: zaakAt('bezwaren') }],
    ['a zaak, whatever the product', { zaak: zaakAt('bezwaren'), product: 'watersysteemheffing' }],
  ])('is refused for %s of which the municipality is the front', (_what, question) => {
    expect(problemsOf(question)).toEqual(['resultaat municipalityIsFront']);
  });

  it.each<[string, Partial<QuestionDraft>]>([
    ['whose executor has a counter of its own', { product: 'watersysteemheffing' }],
    ['of no line', { product: 'paspoort' }],
    ['that is not known', {}],
    ['of a zaak that an older draft linked', { zaak: { url: '', id: '1', identificatie: 'Z-1', omschrijving: '' } }],
  ])('is accepted for something %s', (_what, question) => {
    expect(problemsOf(question)).toEqual([]);
  });

  it.each(['warm_overgedragen', 'terugbelverzoek_gemaakt'] as const)('leaves %s as it is', (resultaat) => {
    expect(problemsOf({ product: 'rioolheffing', resultaat })).toEqual([]);
  });
});
