import { nl } from '../../text/nl';
import { Badge } from '../../ui';
import type { Flag } from './identity';

/** What changes the talk, above everything else: each in a word, with what it means. */
export function FlagsBar({ flags }: { readonly flags: readonly Flag[] }) {
  if (flags.length === 0) return null;
  return (
    <ul className="vk-kb-flags" aria-label={nl.klantbeeld.flags.title}>
      {flags.map(({ key, tone, label, talk }) => (
        <li key={key} className={`vk-kb-flag vk-tone-${tone}`}>
          <Badge tone={tone}>{label}</Badge>
          <span>{talk}</span>
        </li>
      ))}
    </ul>
  );
}
