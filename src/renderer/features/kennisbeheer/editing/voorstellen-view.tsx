import { useEffect } from 'react';
import type { VoorstelRegel } from '../../../../shared/domain/kennisvoorstel';
import type { MunicipalityId } from '../../../../shared/domain/ids';
import { useAppStore } from '../../../state/context';
import { ipcErrorText } from '../../../text/ipc-error';
import { nl } from '../../../text/nl';
import { Button, DataTable, DateText, EmptyState, Notice, Panel, Skeleton, StateMark, type Column } from '../../../ui';
import { municipalityName, selectUser } from '../../session';
import { veldName } from './diff-text';
import { DraftEditor } from './draft-editor';
import { ReviewView } from './review-view';

/** Texts on their way: own drafts, and what waits for a review; or the one that is open. */
export function VoorstellenView({ municipality }: { readonly municipality: MunicipalityId }) {
  const open = useAppStore((state) => state.openVoorstel);
  const error = useAppStore((state) => state.editingError);
  const closeVoorstel = useAppStore((state) => state.closeVoorstel);
  const text = nl.kennisbeheer.voorstellen;
  return (
    <div className="vk-voorstellen">
      {error && (
        <Notice tone="warn" title={text.failed}>
          {ipcErrorText(error)}
        </Notice>
      )}
      {open ? (
        <>
          <div>
            <Button variant="subtle" icon="back" onClick={closeVoorstel}>
              {text.back}
            </Button>
          </div>
          {open.isDraft ? <DraftEditor key={open.beeld.voorstel.id} open={open} /> : <ReviewView open={open} />}
        </>
      ) : (
        <>
          <DueList />
          <VoorstelList municipality={municipality} />
        </>
      )}
    </div>
  );
}

/** Texts that their owner has to look at: the reference text changed, or the day has come. */
function DueList() {
  const text = nl.kennisbeheer.bekijken;
  const due = useAppStore((state) => state.teBekijken);
  const startDraft = useAppStore((state) => state.startDraft);
  const municipalities = useAppStore((state) => state.municipalities);
  if (due.length === 0) return null;
  return (
    <Panel title={text.title} corner={text.count(due.length)}>
      <ul className="vk-due">
        {due.map(({ artikelId, titel, gemeente, velden, reviewDatum }) => (
          <li key={`${artikelId} ${gemeente ?? ''}`}>
            <strong>{titel}</strong>{' '}
            <span className="vk-muted">
              {gemeente === null
                ? nl.kennisbeheer.voorstellen.reference
                : municipalityName({ municipalities }, gemeente)}
            </span>
            {velden.map(({ veld, vervaltOp, isVervallen }) => (
              <span key={veld}>
                {' · '}
                {veldName(veld)}: {isVervallen ? text.pushed : text.changed}
                {vervaltOp !== null && !isVervallen && (
                  <>
                    {' '}
                    {text.until} <DateText value={vervaltOp} />
                  </>
                )}
              </span>
            ))}
            {reviewDatum !== null && (
              <span>
                {' · '}
                {text.due} <DateText value={reviewDatum} />
              </span>
            )}{' '}
            <Button
              variant="subtle"
              icon="eye"
              onClick={() => void startDraft({ soort: 'artikel', artikelId, gemeente })}
            >
              {text.look}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function VoorstelList({ municipality }: { readonly municipality: MunicipalityId }) {
  const text = nl.kennisbeheer.voorstellen;
  const voorstellen = useAppStore((state) => state.voorstellen);
  const { loadVoorstellen, showVoorstel, takeUpVoorstel, startDraft } = useEditing();
  const userId = useAppStore((state) => selectUser(state)?.id ?? '');
  useEffect(() => void loadVoorstellen(), [loadVoorstellen]);
  const open = ({ voorstel, isDraft, isConflict }: VoorstelRegel) => {
    const isBack = voorstel.stand === 'concept' && voorstel.schrijver === userId;
    void (!isDraft && (isBack || isConflict) ? takeUpVoorstel(voorstel.id) : showVoorstel(voorstel.id, isDraft));
  };
  return (
    <Panel
      title={text.title}
      isFlush
      corner={
        <Button
          icon="add"
          onClick={() =>
            void startDraft({ soort: 'nieuw', titel: text.newTitle, gemeente: municipality, kennisvragen: [] })
          }
        >
          {text.new}
        </Button>
      }
    >
      {voorstellen.state !== 'ready' && voorstellen.state !== 'failed' && <Skeleton rows={8} />}
      {voorstellen.state === 'failed' && (
        <Notice tone="warn" title={text.failed}>
          {ipcErrorText(voorstellen.error)}
        </Notice>
      )}
      {voorstellen.state === 'ready' && voorstellen.value.regels.length === 0 && (
        <EmptyState icon="document" title={text.none}>
          {text.noneText}
        </EmptyState>
      )}
      {voorstellen.state === 'ready' && voorstellen.value.regels.length > 0 && (
        <div className="vk-page-list">
          <DataTable
            label={text.title}
            columns={COLUMNS}
            rows={voorstellen.value.regels}
            rowKey={({ voorstel, isDraft }) => `${voorstel.id} ${String(isDraft)}`}
            onOpen={open}
          />
        </div>
      )}
    </Panel>
  );
}

function useEditing() {
  const loadVoorstellen = useAppStore((state) => state.loadVoorstellen);
  const showVoorstel = useAppStore((state) => state.showVoorstel);
  const takeUpVoorstel = useAppStore((state) => state.takeUpVoorstel);
  const startDraft = useAppStore((state) => state.startDraft);
  return { loadVoorstellen, showVoorstel, takeUpVoorstel, startDraft };
}

function Whose({ regel: { voorstel } }: { readonly regel: VoorstelRegel }) {
  const name = useAppStore((state) => (voorstel.gemeente === null ? null : municipalityName(state, voorstel.gemeente)));
  return name ?? nl.kennisbeheer.voorstellen.reference;
}

function Stand({ regel: { voorstel, isDraft, isConflict } }: { readonly regel: VoorstelRegel }) {
  const text = nl.kennisbeheer.voorstellen.standen;
  if (isConflict) return <StateMark tone="danger">{text.botsing}</StateMark>;
  if (isDraft) return <StateMark tone="neutral">{text.draft}</StateMark>;
  if (voorstel.stand === 'concept') return <StateMark tone="warn">{text.terug}</StateMark>;
  return <StateMark tone="info">{text.review}</StateMark>;
}

const columns = nl.kennisbeheer.voorstellen.columns;
const COLUMNS: readonly Column<VoorstelRegel>[] = [
  { key: 'titel', header: columns.titel, render: ({ voorstel }) => voorstel.titel },
  { key: 'gemeente', header: columns.gemeente, width: '180px', render: (regel) => <Whose regel={regel} /> },
  { key: 'schrijver', header: columns.schrijver, width: '180px', render: ({ voorstel }) => voorstel.schrijver },
  { key: 'stand', header: columns.stand, width: '180px', render: (regel) => <Stand regel={regel} /> },
];
