import type { ReactNode } from 'react';
import type { HistorySlot } from '../../../../shared/domain/line-health';
import { nl } from '../../../text/nl';
import { DataTable, formatDay, formatTime, type Column } from '../../../ui';

type HistoryChartsProps = {
  readonly slots: readonly HistorySlot[];
  readonly normMs: number | null;
  readonly now: Date;
};

const QUARTER_MS = 15 * 60_000;
const QUARTERS = 96;
const BAR = 5;
const WIDTH = QUARTERS * BAR;
const HEIGHT = 56;

/** The last day by the quarter of an hour: answers with failures, and times beside the norm. The same as a table below. */
export function HistoryCharts({ slots, normMs, now }: HistoryChartsProps) {
  const text = nl.lines.history;
  const shown = quartersOf(slots, now);
  const known = shown.flatMap(({ slot }) => slot ?? []);
  if (known.length === 0) return <p className="vk-muted">{text.none}</p>;
  return (
    <div className="vk-line-charts">
      <h4 className="vk-line-subtitle">{text.title}</h4>
      <AnswersChart quarters={shown} />
      <SpeedChart quarters={shown} normMs={normMs} />
      <details>
        <summary>{text.asTable}</summary>
        <DataTable
          label={text.title}
          columns={COLUMNS}
          rows={[...known].reverse()}
          rowKey={({ startMs }) => String(startMs)}
        />
      </details>
    </div>
  );
}

type Quarter = { readonly at: number; readonly startMs: number; readonly slot: HistorySlot | null };
type Quarters = { readonly quarters: readonly Quarter[] };

/** All quarters of the last day, also those in which nothing was asked; what one connection counted twice in one is added. */
export function quartersOf(slots: readonly HistorySlot[], now: Date): readonly Quarter[] {
  const last = Math.floor(now.getTime() / QUARTER_MS) * QUARTER_MS;
  const first = last - (QUARTERS - 1) * QUARTER_MS;
  return Array.from({ length: QUARTERS }, (_, at) => {
    const startMs = first + at * QUARTER_MS;
    return { at, startMs, slot: slots.find((slot) => slot.startMs === startMs) ?? null };
  });
}

function AnswersChart({ quarters }: Quarters) {
  const text = nl.lines.history;
  const slots = quarters.flatMap(({ slot }) => slot ?? []);
  const most = Math.max(...slots.map(({ asked }) => asked), 1);
  const tall = (count: number) => (count / most) * (HEIGHT - 4);
  const total = (of: 'asked' | 'failed') => slots.reduce((sum, slot) => sum + slot[of], 0);
  return (
    <figure>
      <figcaption>
        {text.answers}
        <Key kind="ok">{text.answered}</Key>
        <Key kind="failed">{text.notAnswered}</Key>
      </figcaption>
      <Frame label={text.answersLabel(total('asked'), total('failed'))} top={String(most)}>
        {quarters.map(({ at, startMs, slot }) => {
          if (!slot) return null;
          const [all, failed] = [tall(slot.asked), tall(slot.failed)];
          return (
            <g key={startMs}>
              <rect className="vk-chart-ok" x={at * BAR} y={HEIGHT - all} width={BAR - 1} height={all - failed} />
              <rect className="vk-chart-failed" x={at * BAR} y={HEIGHT - failed} width={BAR - 1} height={failed} />
            </g>
          );
        })}
      </Frame>
    </figure>
  );
}

function SpeedChart({ quarters, normMs }: Quarters & Pick<HistoryChartsProps, 'normMs'>) {
  const text = nl.lines.history;
  const { ms } = nl.lines;
  const times = quarters.flatMap(({ slot }) => slot?.p95Ms ?? []);
  const most = Math.max(...times, normMs ?? 0, 1);
  const y = (value: number) => HEIGHT - (value / most) * (HEIGHT - 6);
  const worst = times.length === 0 ? '–' : ms(Math.max(...times));
  return (
    <figure>
      <figcaption>
        {text.speed}
        {normMs !== null && <Key kind="norm">{`${text.norm} ${ms(normMs)}`}</Key>}
      </figcaption>
      <Frame label={text.speedLabel(worst, normMs === null ? '–' : ms(normMs))} top={ms(most)}>
        {normMs !== null && <path className="vk-chart-norm" d={`M0 ${y(normMs)}H${WIDTH}`} />}
        {quarters.map(({ at, startMs, slot }) => {
          const value = slot?.p95Ms ?? null;
          if (value === null) return null;
          const isLate = normMs !== null && value > normMs;
          return (
            <rect
              key={startMs}
              className={isLate ? 'vk-chart-late' : 'vk-chart-time'}
              x={at * BAR}
              y={y(value)}
              width={BAR - 1}
              height={HEIGHT - y(value)}
            />
          );
        })}
      </Frame>
    </figure>
  );
}

function Key({ kind, children }: { readonly kind: 'ok' | 'failed' | 'norm'; readonly children: string }) {
  return (
    <span className="vk-chart-key vk-muted">
      <span className={`vk-chart-key-${kind}`} aria-hidden="true" />
      {children}
    </span>
  );
}

type FrameProps = { readonly label: string; readonly top: string; readonly children: ReactNode };

function Frame({ label, top, children }: FrameProps) {
  return (
    <div className="vk-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
        {children}
      </svg>
      <span className="vk-chart-top vk-muted" aria-hidden="true">
        {top}
      </span>
    </div>
  );
}

const COLUMNS: readonly Column<HistorySlot>[] = [
  {
    key: 'quarter',
    header: nl.lines.history.quarter,
    render: ({ startMs }) => {
      const instant = new Date(startMs).toISOString();
      return `${formatDay(instant)} ${formatTime(instant)}`;
    },
  },
  { key: 'asked', header: nl.lines.history.asked, align: 'end', render: ({ asked }) => asked },
  { key: 'failed', header: nl.lines.history.failed, align: 'end', render: ({ failed }) => failed },
  {
    key: 'p95',
    header: nl.lines.history.p95,
    align: 'end',
    render: ({ p95Ms }) => p95Ms !== null && nl.lines.ms(p95Ms),
  },
];
