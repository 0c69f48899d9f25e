import { useState } from 'react';
import type { ArtikelField } from '../../../../shared/domain/kennis';
import type { VoorstelBeeld } from '../../../../shared/domain/kennisvoorstel';
import { useAppStore } from '../../../state/context';
import { nl } from '../../../text/nl';
import { Button, Notice, Panel, TextArea, TextField } from '../../../ui';
import { hasRole, selectUser } from '../../session';
import { DiffText, veldName } from './diff-text';
import { Differences, DraftSide } from './draft-side';
import type { OpenVoorstel } from './slice';

/** A proposal of a colleague: what it changes, and to publish it or to send it back. */
export function ReviewView({ open }: { readonly open: OpenVoorstel }) {
  const text = nl.kennisbeheer.review;
  const { voorstel } = open.beeld;
  const isOwn = useAppStore((state) => selectUser(state)?.id === voorstel.schrijver);
  return (
    <div className="vk-editor">
      <Panel title={voorstel.titel} corner={text.of(voorstel.schrijver)}>
        <div className="vk-beheer-detail">
          <Differences open={open} />
          {isOwn ? (
            <Notice tone="info" title={text.own}>
              {text.ownText}
            </Notice>
          ) : (
            <Decide beeld={open.beeld} />
          )}
        </div>
      </Panel>
      <DraftSide open={open} />
    </div>
  );
}

type Choices = Readonly<Partial<Record<ArtikelField, 'mine' | 'theirs'>>>;

/** Publish, with a choice per field where another was first and a reason where a name stands in it; or back to the writer. */
function Decide({ beeld }: { readonly beeld: VoorstelBeeld }) {
  const text = nl.kennisbeheer.review;
  const reviewVoorstel = useAppStore((state) => state.reviewVoorstel);
  const showToast = useAppStore((state) => state.showToast);
  const isSupervisor = useAppStore((state) => hasRole(selectUser(state), 'supervisor'));
  const [choices, setChoices] = useState<Choices>({});
  const [names, setNames] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const { botsing } = beeld;
  const isChosen = botsing.every((veld) => choices[veld] !== undefined);
  const publish = async () => {
    const release = names.length > 0 && reason.trim().length > 4 ? { reason } : null;
    const merged = botsing.length > 0 ? { velden: mergedOf(beeld, choices), basis: beeld.huidigeBasis } : null;
    const outcome = await reviewVoorstel({ besluit: 'publiceer', release, merged });
    if (outcome?.state === 'named') setNames(outcome.hits.map((hit) => hit.text));
    if (outcome?.state === 'published') showToast({ id: 'voorstel', tone: 'ok', text: text.published });
  };
  return (
    <section className="vk-close" aria-label={text.title}>
      <h3>{text.title}</h3>
      {botsing.length > 0 && <Conflicts beeld={beeld} choices={choices} onChoose={setChoices} />}
      {names.length > 0 && (
        <Notice tone="danger" title={text.named(names)}>
          {isSupervisor ? (
            <TextField label={text.reason} value={reason} onChange={(event) => setReason(event.target.value)} />
          ) : (
            text.namedText
          )}
        </Notice>
      )}
      <Button variant="primary" icon="check" isDisabled={!isChosen} onClick={() => void publish()}>
        {text.publish}
      </Button>
      <SendBack />
    </section>
  );
}

function mergedOf({ voorstel, huidig }: VoorstelBeeld, choices: Choices): VoorstelBeeld['voorstel']['velden'] {
  const theirs: readonly (readonly [string, string | null])[] = Object.entries(choices).flatMap(([veld, choice]) =>
    // Keys of the choices are fields.
    choice === 'theirs' ? [[veld, huidig?.velden[veld as ArtikelField] ?? null]] : [],
  );
  return { ...voorstel.velden, ...Object.fromEntries(theirs) };
}

type ConflictsProps = {
  readonly beeld: VoorstelBeeld;
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
};

/** Fields that a colleague published another text for in the meantime. */
function Conflicts({ beeld, choices, onChoose }: ConflictsProps) {
  const text = nl.kennisbeheer.review;
  return (
    <Notice tone="warn" title={text.conflict}>
      {beeld.botsing.map((veld) => (
        <fieldset key={veld} className="vk-conflict">
          <legend>{veldName(veld)}</legend>
          <DiffText from={beeld.huidig?.velden[veld] ?? null} to={beeld.voorstel.velden[veld]} />
          {(['theirs', 'mine'] as const).map((choice) => (
            <label key={choice} className="vk-editor-check">
              <input
                type="radio"
                name={`botsing-${veld}`}
                checked={choices[veld] === choice}
                onChange={() => onChoose({ ...choices, [veld]: choice })}
              />
              {text[choice]}
            </label>
          ))}
        </fieldset>
      ))}
    </Notice>
  );
}

const SHORTEST = 5;

function SendBack() {
  const text = nl.kennisbeheer.review;
  const reviewVoorstel = useAppStore((state) => state.reviewVoorstel);
  const showToast = useAppStore((state) => state.showToast);
  const [remark, setRemark] = useState('');
  const send = async () => {
    const outcome = await reviewVoorstel({ besluit: 'terug', opmerking: remark });
    if (outcome?.state === 'returned') showToast({ id: 'voorstel', tone: 'ok', text: text.returned });
  };
  return (
    <form
      className="vk-close-row"
      onSubmit={(event) => {
        event.preventDefault();
        if (remark.trim().length >= SHORTEST) void send();
      }}
    >
      <TextArea
        label={text.remark}
        value={remark}
        maxLength={2000}
        onChange={(event) => setRemark(event.target.value)}
      />
      <Button type="submit" isDisabled={remark.trim().length < SHORTEST}>
        {text.sendBack}
      </Button>
    </form>
  );
}
