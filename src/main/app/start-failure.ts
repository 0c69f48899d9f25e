import { LinesFileError, type LinesFileProblem } from '../lines/lines-file';
import { safeErrorOf } from '../ipc/safe-error';

/** How a start that failed is told: in Dutch on screen, in English for the log and stderr. Neither holds a person. */
export type StartFailure = { readonly title: string; readonly detail: string; readonly log: string };

const TITLE = 'Voorkant kan niet starten';
/** More does not fit on a screen, and the first ones often cause the rest. */
const MOST_SHOWN = 8;

/** Tells why the desktop could not open: what is wrong in the lines file, by file, line and field, or a bug. */
export function startFailureOf(cause: unknown): StartFailure {
  if (cause instanceof Error && cause.name === 'LockedDatabaseError')
    return {
      title: TITLE,
      detail:
        'Een ander programma houdt de gegevens van Voorkant vast. Sluit dat programma en probeer het opnieuw. Er is niets verloren.',
      log: 'could not start: another program holds the store',
    };
  if (!(cause instanceof LinesFileError)) {
    const { name } = safeErrorOf(cause);
    return {
      title: TITLE,
      detail: `Er ging iets mis in het programma zelf (${name}). Meld dit bij uw beheerder.`,
      log: `could not start: ${name}`,
    };
  }
  const shown = cause.problems.slice(0, MOST_SHOWN).map(inDutch);
  const more = cause.problems.length - shown.length;
  return {
    title: TITLE,
    detail: [
      'Het lijnenbestand klopt niet. Uw beheerder kan dit herstellen:',
      ...shown,
      ...(more > 0 ? [`En nog ${more} andere.`] : []),
    ].join('\n'),
    log: cause.message,
  };
}

const inDutch = ({ file, line, field, reason }: LinesFileProblem): string =>
  `${file}, regel ${line}, veld ${field}: ${reason}`;
