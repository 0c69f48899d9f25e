import type { ArtikelId, MunicipalityId } from '../../../shared/domain/ids';
import type { Kennisvraag, VraagGroup } from '../../../shared/domain/kennisvraag';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { Button, DateText, Panel, StateMark } from '../../ui';
import { municipalityName } from '../session';
import { CloseForm } from './close-form';
import { openVragen } from './selectors';

type GroupDetailProps = {
  readonly group: VraagGroup;
  readonly municipality: MunicipalityId;
  readonly onOpenArtikel: (id: ArtikelId) => void;
};

/** One question in all the words in which it was asked, and the ways to close it. */
export function GroupDetail({ group, municipality, onOpenArtikel }: GroupDetailProps) {
  const text = nl.kennisbeheer.backlog;
  const open = openVragen(group);
  const { artikel } = group;
  return (
    <Panel title={group.woorden} corner={text.times(group.vragen.length)}>
      <div className="vk-beheer-detail">
        {artikel && (
          <p>
            {text.about}{' '}
            <Button variant="subtle" icon="book" onClick={() => onOpenArtikel(artikel.id)}>
              {artikel.titel}
            </Button>
          </p>
        )}
        <ul className="vk-vragen" aria-label={text.asked}>
          {group.vragen.map((vraag) => (
            <Vraag key={vraag.id} vraag={vraag} />
          ))}
        </ul>
        {open.length > 0 && <WriteButton group={group} municipality={municipality} />}
        {open.length > 0 && <CloseForm ids={open.map(({ id }) => id)} municipality={municipality} />}
      </div>
    </Panel>
  );
}

/** Begins a text that answers the question: publishing it closes all of these. */
function WriteButton({ group, municipality }: Pick<GroupDetailProps, 'group' | 'municipality'>) {
  const startDraft = useAppStore((state) => state.startDraft);
  const showBeheer = useAppStore((state) => state.showBeheer);
  const write = async () => {
    const kennisvragen = openVragen(group).map(({ id }) => id);
    const from = { soort: 'nieuw', titel: group.woorden, gemeente: municipality, kennisvragen } as const;
    if (await startDraft(from)) showBeheer('voorstellen');
  };
  return (
    <p>
      <Button variant="primary" icon="add" onClick={() => void write()}>
        {nl.kennisbeheer.backlog.write}
      </Button>
    </p>
  );
}

function Vraag({ vraag }: { readonly vraag: Kennisvraag }) {
  const gemeente = useAppStore((state) => municipalityName(state, vraag.gemeente));
  const text = nl.kennisbeheer;
  return (
    <li className="vk-vraag">
      <p className="vk-vraag-words">{vraag.woorden}</p>
      {vraag.passage !== null && <blockquote>{vraag.passage}</blockquote>}
      <p className="vk-muted">
        <DateText value={vraag.gevraagdOp} /> · {gemeente} · {text.aanleiding[vraag.aanleiding]}
        {vraag.status !== 'open' && (
          <>
            {' · '}
            <StateMark tone="ok">{text.meldingen.states[vraag.status]}</StateMark>{' '}
            {vraag.antwoord?.titel ?? vraag.reden}
          </>
        )}
      </p>
    </li>
  );
}
