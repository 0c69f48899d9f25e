import { useAppStore } from '../../../state/context';
import { nl } from '../../../text/nl';
import { formatDay, formatTime, Notice } from '../../../ui';

const NAMED = 3;

/** The lines files are wrong now, and the last good ones are used. */
export function BrokenFile() {
  const configuration = useAppStore((state) => state.linesConfiguration);
  if (configuration?.state !== 'broken') return null;
  const { problems, since } = configuration;
  const text = nl.lines.broken;
  return (
    <div role="alert">
      <Notice tone="danger" title={text.title}>
        <p>{text.since(`${formatDay(since)} ${formatTime(since)}`)}</p>
        <ul className="vk-lines-problems">
          {problems.slice(0, NAMED).map(({ file, line, field, reason }) => (
            <li key={`${file}:${line}:${field}:${reason}`}>
              <strong>{text.problem(file, line, field)}</strong> <span lang="en">{reason}</span>
            </li>
          ))}
        </ul>
        {problems.length > NAMED && <p>{text.more(problems.length - NAMED)}</p>}
      </Notice>
    </div>
  );
}
