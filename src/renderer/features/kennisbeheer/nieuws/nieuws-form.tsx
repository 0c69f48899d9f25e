import { useState } from 'react';
import type { Nieuws } from '../../../../shared/domain/kennisnieuws';
import { useAppStore } from '../../../state/context';
import { nl } from '../../../text/nl';
import { Button, Select, TextArea, TextField } from '../../../ui';
import { municipalityName, selectUser } from '../../session';
import { htmlToMarkup, markupToHtml } from '../editing/markup';

type NieuwsFormProps = { readonly nieuws: Nieuws; readonly onDone: () => void };

/** One piece of news: what, for whom, and from when till when. */
export function NieuwsForm({ nieuws: given, onDone }: NieuwsFormProps) {
  const text = nl.kennisbeheer.nieuws;
  const saveNieuws = useAppStore((state) => state.saveNieuws);
  const showToast = useAppStore((state) => state.showToast);
  const [nieuws, setNieuws] = useState(given);
  const [tekst, setTekst] = useState(() => htmlToMarkup(given.tekst) ?? given.tekst);
  const [skills, setSkills] = useState(given.vaardigheden.join(', '));
  const change = (part: Partial<Nieuws>) => setNieuws({ ...nieuws, ...part });
  const save = async () => {
    const vaardigheden = skills.split(',').map((skill) => skill.trim());
    const isSaved = await saveNieuws({
      ...nieuws,
      tekst: htmlToMarkup(given.tekst) === null && tekst === given.tekst ? tekst : markupToHtml(tekst),
      vaardigheden: vaardigheden.filter(Boolean),
    });
    showToast({ id: 'nieuws', tone: isSaved ? 'ok' : 'danger', text: isSaved ? text.saved : text.notSaved });
    if (isSaved) onDone();
  };
  return (
    <form
      className="vk-beheer-detail"
      aria-label={text.edit}
      onSubmit={(event) => {
        event.preventDefault();
        if (nieuws.titel.trim() !== '' && nieuws.gemeenten.length > 0) void save();
      }}
    >
      <Select
        label={text.columns.soort}
        value={nieuws.soort}
        options={SOORTEN}
        onChange={(event) => change({ soort: event.target.value as Nieuws['soort'] })}
      />
      <TextField
        label={text.columns.titel}
        required
        value={nieuws.titel}
        onChange={(event) => change({ titel: event.target.value })}
      />
      <TextArea label={text.tekst} rows={5} value={tekst} onChange={(event) => setTekst(event.target.value)} />
      <ForWhom nieuws={nieuws} onChange={change} />
      <TextField
        label={text.vaardigheden}
        hint={text.vaardighedenHint}
        value={skills}
        onChange={(event) => setSkills(event.target.value)}
      />
      <div className="vk-editor-row">
        <TextField
          type="date"
          label={text.columns.van}
          required
          value={nieuws.publicatieDatum}
          onChange={(event) => change({ publicatieDatum: event.target.value as Nieuws['publicatieDatum'] })}
        />
        <TextField
          type="date"
          label={text.columns.tot}
          value={nieuws.eindDatum ?? ''}
          onChange={(event) => change({ eindDatum: (event.target.value || null) as Nieuws['eindDatum'] })}
        />
      </div>
      <Button type="submit" variant="primary">
        {text.save}
      </Button>
    </form>
  );
}

type ForWhomProps = { readonly nieuws: Nieuws; readonly onChange: (part: Partial<Nieuws>) => void };

function ForWhom({ nieuws, onChange }: ForWhomProps) {
  const text = nl.kennisbeheer.nieuws;
  const mandates = useAppStore((state) => selectUser(state)?.mandates ?? NONE);
  const municipalities = useAppStore((state) => state.municipalities);
  return (
    <fieldset className="vk-editor-about">
      <legend>{text.forWhom}</legend>
      {mandates.map((id) => (
        <label key={id} className="vk-editor-check">
          <input
            type="checkbox"
            checked={nieuws.gemeenten.includes(id)}
            onChange={(event) =>
              onChange({
                gemeenten: event.target.checked
                  ? [...nieuws.gemeenten, id]
                  : nieuws.gemeenten.filter((one) => one !== id),
              })
            }
          />
          {municipalityName({ municipalities }, id)}
        </label>
      ))}
      <label className="vk-editor-check">
        <input
          type="checkbox"
          checked={nieuws.isBelangrijk}
          onChange={(event) => onChange({ isBelangrijk: event.target.checked })}
        />
        {text.isBelangrijk}
      </label>
    </fieldset>
  );
}

const NONE: readonly never[] = [];
const SOORTEN = (['nieuws', 'werkinstructie', 'beleid'] as const).map((value) => ({
  value,
  label: nl.kennisbeheer.nieuws.soort[value],
}));
