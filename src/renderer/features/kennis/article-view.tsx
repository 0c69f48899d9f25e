import { useRef, useState, type ReactNode } from 'react';
import type { Artikel, Passage } from '../../../shared/domain/kennis';
import type { ArtikelId } from '../../../shared/domain/ids';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { Badge, Button, copyText, DateText, HtmlText, Icon, IconButton, LiveRegion, Notice } from '../../ui';
import { articleText, loginText, partsOf, type ArticlePart } from './article';
import { AskedPassage, NO_WORDS, partId } from './asked-passage';
import { useMarkedWords } from './marked-words';
import { usePrint } from './use-print';

type ArticleViewProps = {
  readonly artikel: Artikel;
  /** Where it answers what was searched, if that is known. */
  readonly passage: Passage | null;
  /** Name of the municipality, for texts that are its own. */
  readonly municipalityName: string;
  readonly onOpen: (id: ArtikelId) => void;
  /** Writes in the current question that the article was explained; absent where there is no question. */
  readonly onConsult?: ((artikel: Artikel) => void) | undefined;
  readonly isConsulted: boolean;
  readonly actions?: ReactNode;
  readonly online?: ReactNode;
  /** Under the article: whether it helped. */
  readonly feedback?: ReactNode;
};

/** An article in the order of a talk. What is internal stands apart, after everything that may be said. */
export function ArticleView({
  artikel,
  passage,
  municipalityName,
  onOpen,
  onConsult,
  isConsulted,
  actions,
  online,
  feedback,
}: ArticleViewProps) {
  const [said, setSaid] = useState('');
  const body = useRef<HTMLElement>(null);
  useMarkedWords(body, passage?.woorden ?? NO_WORDS);
  const printed = usePrint(artikel, setSaid);
  const text = nl.kennis;
  const copy = (content: string, done: string) => setSaid(copyText(content) ? done : text.copyFailed);
  const parts = partsOf(artikel);
  const before = parts.filter(({ field }) => !AFTER_ONLINE.has(field));
  const after = parts.filter(({ field }) => AFTER_ONLINE.has(field));
  return (
    <article className="vk-artikel" ref={body} aria-labelledby={`artikel-${artikel.id}`}>
      <header className="vk-artikel-head">
        <h2 id={`artikel-${artikel.id}`}>{artikel.titel}</h2>
        <Meta artikel={artikel} />
        {passage && <AskedPassage artikelId={artikel.id} passage={passage} />}
        <div className="vk-artikel-actions">
          {onConsult && (
            <Button
              variant={isConsulted ? 'secondary' : 'primary'}
              icon={isConsulted ? 'check' : 'note'}
              isPressed={isConsulted}
              onClick={() => onConsult(artikel)}
            >
              {isConsulted ? text.used : text.use}
            </Button>
          )}
          {actions}
          <Button variant="subtle" icon="copy" onClick={() => copy(articleText(artikel), text.copied)}>
            {text.copy}
          </Button>
          <IconButton icon="print" label={text.print} onClick={printed.print} />
          <LiveRegion isVisible>{said}</LiveRegion>
        </div>
      </header>
      {printed.refusal}
      {before.map((part) => (
        <Part key={part.field} artikelId={artikel.id} part={part} municipalityName={municipalityName} />
      ))}
      {artikel.aanvraag && (
        <section className="vk-artikel-part">
          <h3>{text.online}</h3>
          <p className="vk-artikel-online">
            <span>{artikel.aanvraag.url}</span>
            <span className="vk-muted">{loginText(artikel.aanvraag.loginmiddel)}</span>
            <Button variant="subtle" icon="copy" onClick={() => copy(artikel.aanvraag?.url ?? '', text.copiedLink)}>
              {text.copyLink}
            </Button>
            {online}
          </p>
        </section>
      )}
      {after.map((part) => (
        <Part key={part.field} artikelId={artikel.id} part={part} municipalityName={municipalityName} />
      ))}
      <Memo html={artikel.velden.deskMemo} />
      <Related ids={artikel.gerelateerd} onOpen={onOpen} />
      {feedback}
    </article>
  );
}

/** Parts that come after applying: what to do when one disagrees, special cases, whom to reach. */
const AFTER_ONLINE: ReadonlySet<string> = new Set(['bezwaarEnBeroep', 'notice', 'contact']);

function Meta({ artikel }: { readonly artikel: Artikel }) {
  const text = nl.kennis;
  return (
    <p className="vk-artikel-meta">
      <span>{text.soort[artikel.soort]}</span>
      <span>{text.doelgroep[artikel.doelgroep]}</span>
      {artikel.afdeling !== null && <span>{text.afdeling(artikel.afdeling)}</span>}
      <span>
        {artikel.laatstGecontroleerd === null ? (
          text.neverChecked
        ) : (
          <>
            {text.checked} <DateText value={artikel.laatstGecontroleerd} />
          </>
        )}
      </span>
    </p>
  );
}

type PartProps = {
  readonly artikelId: ArtikelId;
  readonly part: ArticlePart;
  readonly municipalityName: string;
};

function Part({ artikelId, part, municipalityName }: PartProps) {
  return (
    <section id={partId(artikelId, part.field)} tabIndex={-1} className={`vk-artikel-part vk-artikel-${part.field}`}>
      <h3>
        {part.title} {part.isLocal && <Badge tone="info">{nl.kennis.local(municipalityName)}</Badge>}
      </h3>
      <HtmlText html={part.html} />
    </section>
  );
}

/** For the employee alone. */
function Memo({ html }: { readonly html: string | null }) {
  if (html === null || html.trim() === '') return null;
  return (
    <div className="vk-artikel-memo">
      <Notice tone="warn" title={`${nl.kennis.memo}: ${nl.kennis.memoWarning.toLowerCase()}`}>
        <HtmlText html={html} />
      </Notice>
    </div>
  );
}

type RelatedProps = { readonly ids: readonly ArtikelId[]; readonly onOpen: (id: ArtikelId) => void };

function Related({ ids, onOpen }: RelatedProps) {
  const titels = useAppStore((state) => state.kennisTitels);
  const known = ids.flatMap((id) => (titels[id] === undefined ? [] : [{ id, titel: titels[id] }]));
  if (known.length === 0) return null;
  return (
    <nav className="vk-artikel-related" aria-label={nl.kennis.related}>
      <h3>{nl.kennis.related}</h3>
      <ul>
        {known.map(({ id, titel }) => (
          <li key={id}>
            <button type="button" className="vk-kennis-link" onClick={() => onOpen(id)}>
              <Icon name="chevronRight" /> {titel}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
