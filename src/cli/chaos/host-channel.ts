import { z } from 'zod';
import {
  callbackDraftSchema,
  conversationSchema,
  linkedZaakSchema,
  outboxItemSchema,
  questionDraftSchema,
} from '../../shared/domain/conversation';
import { bsnSchema } from '../../shared/domain/bsn';
import type { Page } from '../windowless/page';

const placeSchema = z.object({ conversationId: z.string(), questionId: z.string() });
const formSchema = z.object({
  vraag: z.string(),
  resultaat: questionDraftSchema.unwrap().shape.resultaat,
  isBeantwoord: questionDraftSchema.unwrap().shape.isBeantwoord,
  zaak: linkedZaakSchema.nullable(),
  callback: callbackDraftSchema.nullable(),
  tekstKeuze: questionDraftSchema.unwrap().shape.tekstKeuze,
});

/** What the parent of the windowless desktop asks, over Node's channel. Each but a key gets an answer with the same number. */
const askedSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('type'), place: placeSchema, note: z.string() }),
  z.object({ what: z.literal('start'), number: z.number() }),
  z.object({ what: z.literal('choose'), number: z.number(), conversationId: z.string(), bsn: bsnSchema.nullable() }),
  z.object({ what: z.literal('fill'), number: z.number(), place: placeSchema, form: formSchema }),
  z.object({ what: z.literal('save'), number: z.number(), place: placeSchema }),
  z.object({ what: z.literal('read'), number: z.number() }),
  z.object({ what: z.literal('retryAll'), number: z.number() }),
]);
export type Asked = z.input<typeof askedSchema>;

/** What the windowless desktop says: that it is there, or the answer to a question. */
export const answerSchema = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ number: z.number(), ok: z.literal(true), value: z.unknown() }),
  z.object({ number: z.number(), ok: z.literal(false), reason: z.string() }),
]);
export type Answer = z.infer<typeof answerSchema>;

export const startedSchema = z.object({ conversationId: z.string(), questionId: z.string() });
export const deskStateSchema = z.object({
  drafts: z.array(conversationSchema),
  outbox: z.array(outboxItemSchema),
});

/** Does what was asked. Null for a key: nobody waits for it. */
export async function answerTo(page: Page, message: unknown): Promise<Answer | null> {
  const asked = askedSchema.parse(message);
  if (asked.what === 'type') {
    page.edit(asked.place, { note: asked.note });
    return null;
  }
  const { number } = asked;
  try {
    return { number, ok: true, value: (await valueFor(page, asked)) ?? null };
  } catch (cause) {
    return { number, ok: false, reason: cause instanceof Error ? cause.message : 'unknown' };
  }
}

type Question = Exclude<z.output<typeof askedSchema>, { readonly what: 'type' }>;

function valueFor(page: Page, asked: Question): Promise<unknown> | null {
  switch (asked.what) {
    case 'start':
      return page.start();
    case 'choose':
      return page.choose(asked.conversationId, asked.bsn && { kind: 'persoon', bsn: asked.bsn });
    case 'fill':
      page.edit(asked.place, asked.form);
      return null;
    case 'save':
      return page.save(asked.place);
    case 'read':
      return page.read();
    case 'retryAll':
      return page.retryAll();
  }
}
