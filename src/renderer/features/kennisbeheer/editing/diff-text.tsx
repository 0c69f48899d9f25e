import { diffWordsWithSpace } from 'diff';
import type { ArtikelField } from '../../../../shared/domain/kennis';
import type { TekstVersie, VoorstelVelden } from '../../../../shared/domain/kennisvoorstel';
import { VELDEN } from '../../../../shared/domain/velden';
import { nl } from '../../../text/nl';
import { htmlToPlainText, VisuallyHidden } from '../../../ui';

/** Name of a field on screen. */
export const veldName = (veld: ArtikelField): string => (veld === 'deskMemo' ? nl.kennis.memo : nl.kennis.parts[veld]);

type DiffTextProps = { readonly from: string | null; readonly to: string | null };

/** What changed from one text to another, word by word. Read out with words, not by colour alone. */
export function DiffText({ from, to }: DiffTextProps) {
  const text = nl.kennisbeheer.diff;
  const parts = diffWordsWithSpace(htmlToPlainText(from ?? ''), htmlToPlainText(to ?? ''));
  return (
    <p className="vk-diff">
      {parts.map(({ value, added, removed }, at) => {
        if (added)
          return (
            <ins key={at}>
              <VisuallyHidden>{text.added} </VisuallyHidden>
              {value}
            </ins>
          );
        if (removed)
          return (
            <del key={at}>
              <VisuallyHidden>{text.removed} </VisuallyHidden>
              {value}
            </del>
          );
        return <span key={at}>{value}</span>;
      })}
    </p>
  );
}

type DiffListProps = {
  readonly from: TekstVersie | null;
  readonly to: Pick<TekstVersie, 'titel' | 'velden'>;
  /** Fields that are null on this side follow the other: they are no difference. */
  readonly isOverride?: boolean;
};

/** All fields in which two versions differ. */
export function DiffList({ from, to, isOverride = false }: DiffListProps) {
  const changed = differing(from?.velden ?? null, to.velden, isOverride);
  const isRenamed = from !== null && from.titel !== to.titel;
  if (changed.length === 0 && !isRenamed) return <p className="vk-muted">{nl.kennisbeheer.diff.none}</p>;
  return (
    <div className="vk-diffs">
      {isRenamed && (
        <section>
          <h4>{nl.kennisbeheer.editor.titel}</h4>
          <DiffText from={from.titel} to={to.titel} />
        </section>
      )}
      {changed.map((veld) => (
        <section key={veld}>
          <h4>{veldName(veld)}</h4>
          <DiffText from={from?.velden[veld] ?? null} to={to.velden[veld]} />
        </section>
      ))}
    </div>
  );
}

/** Fields whose texts differ, in the order of an article. */
export const differing = (
  from: VoorstelVelden | null,
  to: VoorstelVelden,
  isOverride: boolean,
): readonly ArtikelField[] =>
  VELDEN.filter((veld) => {
    if (isOverride && (to[veld] ?? '') === '') return false;
    return htmlToPlainText(from?.[veld] ?? '') !== htmlToPlainText(to[veld] ?? '');
  });
