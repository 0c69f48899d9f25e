import type { Entry, LijstChange, Lijsten } from '../../../shared/domain/lijsten';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { dayOf, formatDay, formatTime, Panel } from '../../ui';

/** Who changed what in the lists, at this workstation, newest first. */
export function ChangesView({ lijsten }: { readonly lijsten: Lijsten }) {
  const text = nl.lijsten.beheer;
  const history = useAppStore((state) => state.listsHistory);
  return (
    <Panel title={text.changes}>
      <p className="vk-muted">{text.changesHint}</p>
      <div className="vk-page-list">
        <table className="vk-lijst-changes">
          <thead>
            <tr>
              {text.changeColumns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {history.map((change) => (
              <tr key={`${change.at}${change.entryId ?? ''}${change.lijst}`}>
                <td>{`${formatDay(dayOf(new Date(change.at)))} ${formatTime(change.at)}`}</td>
                <td>{change.userId}</td>
                <td>{text.lijsten[change.lijst]}</td>
                <td>{nameOf(change, lijsten)}</td>
                <td>
                  {text.changeText(
                    change.change,
                    change.fields.map((field) => text.fields[field] ?? field),
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {history.length === 0 && <p className="vk-muted">{text.noChanges}</p>}
      </div>
    </Panel>
  );
}

function nameOf({ lijst, entryId }: LijstChange, lijsten: Lijsten): string {
  if (entryId === null) return nl.lijsten.beheer.wholeList;
  const entries: readonly Entry[] = lijsten[lijst];
  return entries.find(({ id }) => id === entryId)?.naam ?? entryId;
}
