import { useMemo, useState } from 'react';
import type { Conversation, QuestionDraft } from '../../../shared/domain/conversation';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { Combobox, IconButton } from '../../ui';
import { selectOwnKlantbeeld, selectPlace } from '../klantbeeld';
import { matching, productChoices, zaakChoices } from './about-choices';
import { withZaak } from './drafts';

type AboutFieldsProps = {
  readonly conversation: Conversation;
  readonly question: QuestionDraft;
  readonly onChange: (part: Partial<QuestionDraft>) => void;
};

/** Product, zaak and the articles that were used. */
export function AboutFields({ conversation, question, onChange }: AboutFieldsProps) {
  const { artikelen } = question;
  return (
    <div className="vk-about">
      <ProductField conversation={conversation} question={question} onChange={onChange} />
      <ZaakField conversation={conversation} question={question} onChange={onChange} />
      <div className="vk-field vk-about-wide" role="group" aria-label={nl.register.bronnen}>
        <span className="vk-field-label">{nl.register.bronnen}</span>
        {artikelen.length === 0 && <span className="vk-muted">{nl.register.noBronnen}</span>}
        <span className="vk-chips">
          {artikelen.map(({ id, titel }) => (
            <Chip
              key={id}
              text={titel}
              label={nl.register.removeBron(titel)}
              onRemove={() => onChange({ artikelen: artikelen.filter((artikel) => artikel.id !== id) })}
            />
          ))}
        </span>
      </div>
    </div>
  );
}

/** Any words will do; what this caller owns and what the knowledge base calls it is offered. */
function ProductField({ conversation, question, onChange }: AboutFieldsProps) {
  const klantbeeld = useAppStore((state) => selectOwnKlantbeeld(state, conversation));
  const kennis = useAppStore((state) => state.kennisPlaces[conversation.id]);
  const choices = useMemo(() => productChoices(klantbeeld, kennis), [klantbeeld, kennis]);
  const product = question.product ?? '';
  return (
    <Combobox
      label={nl.register.product}
      placeholder={nl.register.productPlaceholder}
      value={product}
      options={matching(choices, product)}
      empty={nl.register.noProductMatch}
      onType={(text) => onChange({ product: text === '' ? null : text })}
      onPick={({ label }) => onChange({ product: label })}
    />
  );
}

/** The zaak that the question is about: chosen from the zaken of this caller. */
function ZaakField({ conversation, question, onChange }: AboutFieldsProps) {
  const klantbeeld = useAppStore((state) => selectOwnKlantbeeld(state, conversation));
  const [search, setSearch] = useState('');
  const viewed = useAppStore((state) => selectPlace(state, conversation.id).zaak);
  const { zaken, choices } = useMemo(() => zaakChoices(klantbeeld, viewed), [klantbeeld, viewed]);
  const { zaak } = question;
  if (zaak)
    return (
      <div className="vk-field" role="group" aria-label={nl.register.zaak}>
        <span className="vk-field-label">{nl.register.zaak}</span>
        <Chip
          text={`${zaak.identificatie} ${zaak.omschrijving}`}
          label={nl.register.unlinkZaak(zaak.identificatie)}
          onRemove={() => onChange({ zaak: null })}
        />
      </div>
    );
  return (
    <Combobox
      label={nl.register.zaak}
      placeholder={choices.length === 0 ? nl.register.noZaken : nl.register.zaakPlaceholder}
      value={search}
      options={matching(choices, search)}
      empty={choices.length === 0 ? nl.register.noZakenText : nl.register.noZaakMatch}
      onType={setSearch}
      onPick={({ id }) => {
        const chosen = zaken.get(id);
        if (chosen) onChange(withZaak(question, chosen));
      }}
    />
  );
}

type ChipProps = { readonly text: string; readonly label: string; readonly onRemove: () => void };

function Chip({ text, label, onRemove }: ChipProps) {
  return (
    <span className="vk-chip">
      <span className="vk-ellipsis" title={text}>
        {text}
      </span>
      <IconButton icon="close" label={label} onClick={onRemove} />
    </span>
  );
}
