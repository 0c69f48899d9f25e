import type { QuestionDraft } from '../../../shared/domain/conversation';
import { nl } from '../../text/nl';
import { IconButton, TextField } from '../../ui';

type AboutFieldsProps = { readonly question: QuestionDraft; readonly onChange: (part: Partial<QuestionDraft>) => void };

/** Product, zaak and the articles that were used. */
export function AboutFields({ question, onChange }: AboutFieldsProps) {
  const { product, zaak, artikelen } = question;
  return (
    <div className="vk-about">
      <TextField
        label={nl.register.product}
        placeholder={nl.register.productPlaceholder}
        value={product ?? ''}
        onChange={(event) => onChange({ product: event.target.value === '' ? null : event.target.value })}
      />
      <div className="vk-field" role="group" aria-label={nl.register.zaak}>
        <span className="vk-field-label">{nl.register.zaak}</span>
        {zaak ? (
          <Chip
            text={`${zaak.identificatie} ${zaak.omschrijving}`}
            label={nl.register.unlinkZaak(zaak.identificatie)}
            onRemove={() => onChange({ zaak: null })}
          />
        ) : (
          <span className="vk-muted">{nl.register.noZaak}</span>
        )}
      </div>
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
