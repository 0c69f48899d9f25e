import { nl } from '../../../text/nl';
import { StateMark, type Tone } from '../../../ui';
import type { Source } from './section';
import { whenText } from './when';

type SourceCornerProps = { readonly sources: readonly Source[]; readonly now: Date };

/** How fresh a section is, in the corner of its panel. Hover and screen readers get each line apart. */
export function SourceCorner({ sources, now }: SourceCornerProps) {
  const { tone, text } = summaryOf(sources, now);
  return (
    <StateMark tone={tone} title={sources.map((source) => describeSource(source, now)).join('\n')}>
      {text}
    </StateMark>
  );
}

/** The state of a section in a few words: what is missing comes before what is there. */
export function summaryOf(sources: readonly Source[], now: Date): { readonly tone: Tone; readonly text: string } {
  const text = nl.klantbeeld.sources;
  const asked = sources.filter((source) => source.state !== 'closed');
  if (sources.length === 0) return { tone: 'neutral', text: text.nothing };
  if (asked.length === 0) return { tone: 'neutral', text: text.closed };
  const failed = asked.filter((source) => source.error !== null).length;
  const loading = asked.filter((source) => source.state === 'loading').length;
  if (loading > 0)
    return { tone: failed > 0 ? 'warn' : 'neutral', text: text.loading(asked.length - loading, asked.length) };
  if (failed > 0) return { tone: 'warn', text: text.failed(failed, asked.length) };
  const oldest = asked.flatMap((source) => source.fetchedAt ?? []).sort()[0];
  if (oldest === undefined) return { tone: 'neutral', text: text.nothing };
  const isStale = asked.some((source) => source.state === 'stale');
  return {
    tone: isStale ? 'info' : 'ok',
    text: isStale ? text.stale(whenText(oldest, now)) : text.fresh(whenText(oldest, now)),
  };
}

/** One line of a section in words. */
export function describeSource(source: Source, now: Date): string {
  const text = nl.klantbeeld.sources;
  const age = source.fetchedAt === null ? null : whenText(source.fetchedAt, now);
  const words: Readonly<Record<Source['state'], string>> = {
    loading: text.loading(0, 1),
    fresh: text.fresh(age ?? ''),
    stale: text.stale(age ?? ''),
    failed: text.failedWord,
    closed: text.closed,
  };
  return text.one(source.name, words[source.state]);
}
