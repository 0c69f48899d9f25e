import { useState } from 'react';
import type { Voorstel, VoorstelBeeld } from '../../../../shared/domain/kennisvoorstel';
import { VELDEN } from '../../../../shared/domain/velden';
import type { ArtikelField } from '../../../../shared/domain/kennis';
import { useAppStore } from '../../../state/context';
import { nl } from '../../../text/nl';
import { Button, Select, TextArea, TextField } from '../../../ui';
import { municipalityName } from '../../session';
import { veldName } from './diff-text';
import { DraftSide } from './draft-side';
import { htmlToMarkup, markupToHtml } from './markup';
import type { OpenVoorstel } from './slice';

/** A text that is being written, beside what is noticed about it. */
export function DraftEditor({ open }: { readonly open: OpenVoorstel }) {
  const { beeld, isKept } = open;
  const { voorstel } = beeld;
  const text = nl.kennisbeheer.editor;
  const changeDraft = useAppStore((state) => state.changeDraft);
  const submitDraft = useAppStore((state) => state.submitDraft);
  const dropDraft = useAppStore((state) => state.dropDraft);
  const showToast = useAppStore((state) => state.showToast);
  const whose = useAppStore((state) =>
    voorstel.gemeente === null ? null : municipalityName(state, voorstel.gemeente),
  );
  const submit = async () => {
    if (await submitDraft()) showToast({ id: 'voorstel', tone: 'ok', text: text.submitted });
  };
  return (
    <div className="vk-editor">
      <form
        className="vk-editor-form"
        aria-label={text.title}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className="vk-muted" role="status">
          {whose === null ? text.reference : text.own(whose)} · {isKept ? text.kept : text.keeping}
        </p>
        {voorstel.opmerking !== null && <p className="vk-editor-remark">{text.remark(voorstel.opmerking)}</p>}
        <TextField
          label={text.titel}
          value={voorstel.titel}
          maxLength={300}
          required
          onChange={(event) => changeDraft({ titel: event.target.value })}
        />
        {VELDEN.map((veld) => (
          <FieldEditor key={`${voorstel.id} ${veld}`} veld={veld} beeld={beeld} onChange={changeDraft} />
        ))}
        <About voorstel={voorstel} onChange={changeDraft} />
        <div className="vk-editor-actions">
          <Button type="submit" variant="primary" isDisabled={voorstel.titel.trim() === ''}>
            {text.submit}
          </Button>
          <Button variant="danger" icon="trash" onClick={() => void dropDraft()}>
            {text.drop}
          </Button>
        </div>
      </form>
      <DraftSide open={open} />
    </div>
  );
}

type Change = (part: Partial<Voorstel>) => void;
type FieldEditorProps = { readonly veld: ArtikelField; readonly beeld: VoorstelBeeld; readonly onChange: Change };

/** One part of the article in light marks; as HTML where marks cannot say it. */
function FieldEditor({ veld, beeld: { voorstel, referentie }, onChange }: FieldEditorProps) {
  const text = nl.kennisbeheer.editor;
  const html = voorstel.velden[veld] ?? '';
  const [isHtml] = useState(() => htmlToMarkup(html) === null);
  const [typed, setTyped] = useState(() => (isHtml ? html : (htmlToMarkup(html) ?? '')));
  // What was put back from an earlier version takes the place of what was typed.
  const [shown, setShown] = useState(html);
  if (html !== shown) {
    setShown(html);
    setTyped(isHtml ? html : (htmlToMarkup(html) ?? html));
  }
  const type = (value: string) => {
    const next = isHtml ? value : markupToHtml(value);
    setTyped(value);
    setShown(next);
    onChange({ velden: { ...voorstel.velden, [veld]: next === '' ? null : next } });
  };
  const follows = referentie?.velden[veld];
  return (
    <TextArea
      label={isHtml ? text.asHtml(veldName(veld)) : veldName(veld)}
      value={typed}
      rows={veld === 'tekst' ? 5 : 2}
      maxLength={50_000}
      placeholder={follows ? text.follows : ''}
      onChange={(event) => type(event.target.value)}
    />
  );
}

const wordsOf = (text: string, separator: string): readonly string[] =>
  text
    .split(separator)
    .map((word) => word.trim())
    .filter(Boolean);

/** Who owns it, when it holds, and by which words it is found. */
function About({ voorstel, onChange }: { readonly voorstel: Voorstel; readonly onChange: Change }) {
  const text = nl.kennisbeheer.editor;
  const [keywords, setKeywords] = useState(voorstel.trefwoorden.join(', '));
  const [phrases, setPhrases] = useState(voorstel.zegswijzen.join('\n'));
  const date = (value: string) => (value === '' ? null : (value as Voorstel['geldigVan']));
  return (
    <fieldset className="vk-editor-about">
      <legend>{text.about}</legend>
      <TextField
        label={text.trefwoorden}
        hint={text.trefwoordenHint}
        value={keywords}
        onChange={(event) => {
          setKeywords(event.target.value);
          onChange({ trefwoorden: wordsOf(event.target.value, ',') });
        }}
      />
      <TextArea
        label={text.zegswijzen}
        hint={text.zegswijzenHint}
        rows={2}
        value={phrases}
        onChange={(event) => {
          setPhrases(event.target.value);
          onChange({ zegswijzen: wordsOf(event.target.value, '\n') });
        }}
      />
      <div className="vk-editor-row">
        <TextField
          label={text.afdeling}
          value={voorstel.afdeling ?? ''}
          onChange={(event) => onChange({ afdeling: event.target.value || null })}
        />
        <Select
          label={text.doelgroep}
          value={voorstel.doelgroep}
          options={DOELGROEPEN}
          onChange={(event) => onChange({ doelgroep: event.target.value as Voorstel['doelgroep'] })}
        />
      </div>
      <div className="vk-editor-row">
        {DATES.map((name) => (
          <TextField
            key={name}
            type="date"
            label={text[name]}
            value={voorstel[name] ?? ''}
            onChange={(event) => onChange({ [name]: date(event.target.value) })}
          />
        ))}
      </div>
      {voorstel.gemeente !== null && (
        <label className="vk-editor-check">
          <input
            type="checkbox"
            checked={voorstel.isDoorgedrukt}
            onChange={(event) => onChange({ isDoorgedrukt: event.target.checked })}
          />
          {text.isDoorgedrukt}
        </label>
      )}
    </fieldset>
  );
}

const DATES = ['geldigVan', 'geldigTot', 'reviewDatum'] as const;
const DOELGROEPEN = (['eu-burger', 'eu-bedrijf', 'eu-burger-bedrijf'] as const).map((value) => ({
  value,
  label: nl.kennis.doelgroep[value],
}));
