import { useAppStore } from '../state/context';
import { nl } from '../text/nl';
import { Dialog, KeyHint } from '../ui';
import { SHORTCUTS, type Shortcut } from './shortcuts';
import './keys-sheet.css';

const GROUPS = ['gesprek', 'zoeken', 'vastleggen', 'terugbel', 'venster'] as const;

/** The sheet under F1, made from the one table of shortcuts. */
export function KeysSheet() {
  const openOverlay = useAppStore((state) => state.openOverlay);
  return (
    <Dialog title={nl.keys.title} size="large" onClose={() => openOverlay(null)}>
      <div className="vk-keys">
        {GROUPS.map((group) => (
          <section key={group}>
            <h3>{nl.keys.groups[group]}</h3>
            <dl>
              {SHORTCUTS.filter((shortcut) => shortcut.group === group && shortcut.keys !== null).map(
                ({ command, keys, also }) => (
                  <div key={command} className="vk-keys-row">
                    <dt>{nl.keys.commands[command]}</dt>
                    <dd>
                      <Keys keys={keys} />
                      {also && <Keys keys={also} />}
                    </dd>
                  </div>
                ),
              )}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function Keys({ keys }: Pick<Shortcut, 'keys'>) {
  return (
    <>
      <KeyHint keys={keys ?? ''} />
      <span className="vk-hidden">{keys}</span>
    </>
  );
}
