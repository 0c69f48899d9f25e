import type { ArtikelId } from '../../../shared/domain/ids';
import type { Passage } from '../../../shared/domain/kennis';
import { nl } from '../../text/nl';
import { Button } from '../../ui';
import { pieces } from './marked-words';

/** No words to mark: one list, so that nothing is marked anew for it. */
export const NO_WORDS: readonly string[] = [];

/** The element of one part of an article that is on screen. */
export const partId = (artikelId: ArtikelId, field: string): string => `artikel-${artikelId}-${field}`;

type AskedPassageProps = { readonly artikelId: ArtikelId; readonly passage: Passage };

/** What the article says to the question, before all else, with the way to where it stands. */
export function AskedPassage({ artikelId, passage: { veld, tekst, woorden } }: AskedPassageProps) {
  const part = (nl.kennis.parts as Readonly<Record<string, string>>)[veld] ?? veld;
  const show = () => {
    const element = document.getElementById(partId(artikelId, veld));
    element?.scrollIntoView({ block: 'start' });
    element?.focus({ preventScroll: true });
  };
  return (
    <section className="vk-artikel-asked">
      <h3>{nl.kennis.asked}</h3>
      <blockquote>
        {pieces(tekst, woorden).map(({ text, isAsked }, index) =>
          isAsked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
        )}
      </blockquote>
      <Button variant="subtle" icon="chevronDown" onClick={show}>
        {nl.kennis.askedShow(part)}
      </Button>
    </section>
  );
}
