import { useState, type ReactNode } from 'react';
import type { Versie } from '../../../../shared/domain/kennisvoorstel';
import { useAppStore } from '../../../state/context';
import { nl } from '../../../text/nl';
import { Button, DateText, Skeleton, StateMark, Tabs, TextArea, type Tab } from '../../../ui';
import { ArticleView } from '../../kennis';
import { municipalityName } from '../../session';
import { DiffList } from './diff-text';
import { KeuringList, noticesIn } from './keuring-list';
import type { OpenVoorstel } from './slice';

type Side = 'voorbeeld' | 'keuring' | 'vindbaar' | 'verschil' | 'versies';

/** Beside the text: how it reads, what is noticed about it, who finds it, what it changes, what was before. */
export function DraftSide({ open }: { readonly open: OpenVoorstel }) {
  const [side, setSide] = useState<Side>('voorbeeld');
  const text = nl.kennisbeheer.side;
  const { checked, versies } = open;
  const tabs: readonly Tab<Side>[] = [
    { id: 'voorbeeld', label: text.voorbeeld },
    { id: 'keuring', label: text.keuring, count: checked && noticesIn(checked.keuring) },
    { id: 'vindbaar', label: text.vindbaar },
    { id: 'verschil', label: text.verschil },
    { id: 'versies', label: text.versies, count: versies.length },
  ];
  const bodies: Readonly<Record<Side, () => ReactNode>> = {
    voorbeeld: () => <Preview open={open} />,
    keuring: () => (checked ? <KeuringList keuring={checked.keuring} /> : <Skeleton rows={4} />),
    vindbaar: () => <Findable open={open} />,
    verschil: () => <Differences open={open} />,
    versies: () => <Versions open={open} />,
  };
  return (
    <section className="vk-editor-side" aria-label={text.title}>
      <Tabs label={text.title} tabs={tabs} activeId={side} onChange={setSide}>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
        <div className="vk-editor-side-body" tabIndex={0} role="region" aria-label={text[side]}>
          {bodies[side]()}
        </div>
      </Tabs>
    </section>
  );
}

function Preview({ open: { beeld, checked } }: { readonly open: OpenVoorstel }) {
  const { gemeente } = beeld.voorstel;
  const name = useAppStore((state) => (gemeente === null ? '' : municipalityName(state, gemeente)));
  if (!checked) return <Skeleton rows={8} />;
  return (
    <ArticleView
      artikel={checked.preview}
      passage={null}
      municipalityName={name}
      onOpen={() => undefined}
      isConsulted={false}
    />
  );
}

/** Which questions find the text, with the search that agents use. */
function Findable({ open: { beeld, proef } }: { readonly open: OpenVoorstel }) {
  const text = nl.kennisbeheer.side;
  const tryDraft = useAppStore((state) => state.tryDraft);
  const { titel, trefwoorden, zegswijzen } = beeld.voorstel;
  const [questions, setQuestions] = useState([...zegswijzen, titel, ...trefwoorden].slice(0, 8).join('\n'));
  const [isBusy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    const asked = questions.split('\n').map((one) => one.trim());
    await tryDraft(asked.filter(Boolean).slice(0, 50));
    setBusy(false);
  };
  return (
    <div className="vk-findable">
      <TextArea
        label={text.vragen}
        hint={text.vragenHint}
        value={questions}
        rows={5}
        onChange={(event) => setQuestions(event.target.value)}
      />
      <Button icon="search" isBusy={isBusy} onClick={() => void run()}>
        {text.proef}
      </Button>
      <ul aria-live="polite">
        {proef.map(({ vraag, plaats, eerste }) => (
          <li key={vraag}>
            <StateMark tone={plaats === null ? 'danger' : plaats > 3 ? 'warn' : 'ok'}>
              {plaats === null ? text.nietGevonden : text.plaats(plaats)}
            </StateMark>{' '}
            {vraag}
            {plaats !== 1 && eerste !== null && <span className="vk-muted"> · {text.eerste(eerste)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Against what is published now, and for an own text against the reference text. */
export function Differences({ open: { beeld } }: { readonly open: OpenVoorstel }) {
  const text = nl.kennisbeheer.side;
  const { voorstel, huidig, referentie } = beeld;
  return (
    <div className="vk-differences">
      {voorstel.gemeente !== null && referentie && (
        <section>
          <h3>{text.metReferentie}</h3>
          <DiffList from={referentie} to={voorstel} isOverride />
        </section>
      )}
      <section>
        <h3>{huidig ? text.metHuidig : text.nieuw}</h3>
        <DiffList from={huidig} to={voorstel} />
      </section>
    </div>
  );
}

/** What was published before; each can be put back. */
function Versions({ open: { beeld, versies, isDraft } }: { readonly open: OpenVoorstel }) {
  const text = nl.kennisbeheer.side;
  const changeDraft = useAppStore((state) => state.changeDraft);
  const [shown, setShown] = useState<number | null>(null);
  if (versies.length === 0) return <p className="vk-muted">{text.geenVersies}</p>;
  const row = ({ index, startAt, tekst }: Versie) => (
    <li key={index}>
      <p className="vk-versie">
        <strong>{text.versie(index)}</strong>
        {startAt !== null && <DateText value={startAt} />}
        <Button variant="subtle" isPressed={shown === index} onClick={() => setShown(shown === index ? null : index)}>
          {text.vergelijk}
        </Button>
        {isDraft && (
          <Button
            variant="subtle"
            icon="undo"
            onClick={() => changeDraft({ titel: tekst.titel, velden: tekst.velden })}
          >
            {text.zetTerug}
          </Button>
        )}
      </p>
      {shown === index && <DiffList from={tekst} to={beeld.voorstel} />}
    </li>
  );
  return <ul className="vk-versies">{versies.map(row)}</ul>;
}
