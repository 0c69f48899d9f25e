import { instantOf } from '../../shared/domain/datum';
import type { LinesConfiguration } from '../../shared/domain/lines-configuration';
import type { LiveLines } from '../lines/live-lines';
import type { LinesSource } from './lines-source';
import { watchLines, type LinesWatch } from './lines-watch';

export type FreshLinesDeps = {
  readonly live: Pick<LiveLines, 'replace'>;
  readonly source: Pick<LinesSource, 'watched'>;
  readonly nowMs: () => number;
  /** For the log: a change that was taken over, or each thing that is wrong. Names files and fields, no secret and no person. */
  readonly log: {
    readonly info: (fields: object, message: string) => void;
    readonly warn: (fields: object, message: string) => void;
  };
  /** The lines are others now. */
  readonly onReplaced: () => void;
  readonly onStatus: (status: LinesConfiguration) => void;
};

/** The lines of this installation, replaced as their files change. */
export type FreshLines = {
  readonly configuration: () => LinesConfiguration;
  /** From now on changes are seen. */
  readonly start: () => void;
  readonly stop: () => void;
};

export function keepLinesFresh({ live, source, nowMs, log, onReplaced, onStatus }: FreshLinesDeps): FreshLines {
  const atStart: LinesConfiguration = { state: 'ok', since: instantOf(nowMs()), problems: [] };
  let watch: LinesWatch | null = null;
  return {
    configuration: () => watch?.status() ?? atStart,
    start() {
      watch ??= watchLines({
        ...source.watched,
        nowMs,
        onLines(lines) {
          live.replace(lines);
          log.info({ lines: lines.length }, 'the lines were read again');
          onReplaced();
        },
        onStatus(status) {
          for (const problem of status.problems)
            log.warn(problem, 'the lines files are broken; the last good lines stay');
          onStatus(status);
        },
      });
    },
    stop: () => watch?.stop(),
  };
}
