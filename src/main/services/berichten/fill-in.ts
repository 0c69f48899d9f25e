import type { Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import type { Municipality } from '../../../shared/domain/user';

export type FillValues = {
  readonly conversation: Conversation;
  readonly question: QuestionDraft;
  readonly municipality: Municipality | undefined;
  readonly zaaknummer: string | null;
  readonly nowMs: number;
};

const VARIABLE = /\{(\w+)\}/g;

/** A template with its `{variables}` filled in; a line with one that is not known is left out, so that nobody reads a hole. */
export function fillIn(template: string, values: FillValues): string {
  const known = valuesOf(values);
  const lines = template.split('\n').map((line) => {
    const names = [...line.matchAll(VARIABLE)].map(([, name = '']) => name);
    if (names.some((name) => !known[name])) return null;
    return line.replace(VARIABLE, (_, name: string) => known[name] ?? '');
  });
  return lines
    .filter((line) => line !== null)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

const day = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });

function valuesOf({
  conversation,
  question,
  municipality,
  zaaknummer,
  nowMs,
}: FillValues): Readonly<Record<string, string | undefined>> {
  return {
    naam: conversation.caller.naam ?? undefined,
    gemeente: municipality?.naam,
    telefoon: municipality?.telefoon,
    website: municipality?.website,
    onderwerp: question.vraag.trim() || question.artikelen[0]?.titel,
    zaaknummer: zaaknummer ?? question.zaak?.identificatie,
    datum: day.format(nowMs),
    afspraak: question.callback ? 'Een collega belt u terug.' : undefined,
  };
}
