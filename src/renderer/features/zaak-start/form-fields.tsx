import type { EigenschapVraag, ZaakStartReply } from '../../../shared/domain/zaak-start';
import { ZAAK_LIMITS } from '../../../shared/domain/zaak-start-choice';
import { nl } from '../../text/nl';
import { Notice, Select, Skeleton, TextArea, TextField } from '../../ui';
import type { ZaakForm } from './slice';
import type { ShownVragen } from './use-vragen';

type FormFieldsProps = {
  readonly form: ZaakForm;
  readonly vragen: ShownVragen;
  readonly problems: Extract<ZaakStartReply, { readonly state: 'incomplete' }>['problems'];
  /** Nobody is chosen: who reports may be told by name. */
  readonly asksMelder: boolean;
  readonly onChange: (part: Partial<ZaakForm>) => void;
};

/** The fields of a zaak: two that every zaak has, and those of its kind. */
export function FormFields({ form, vragen, problems, asksMelder, onChange }: FormFieldsProps) {
  const text = nl.work;
  const errorOf = (field: string): string | null => {
    const problem = problems.find((one) => one.field === field);
    return problem ? text.problems[problem.reason] : null;
  };
  if (vragen.state === 'none') return null;
  if (vragen.state === 'loading') return <Skeleton rows={4} label={text.eigenschappenLoading} />;
  if (vragen.state === 'failed')
    return (
      <Notice tone="warn" title={text.failed}>
        {text.failedText}
      </Notice>
    );
  return (
    <div className="vk-side-pane-form">
      <div className="vk-side-pane-wide">
        <TextField
          label={text.omschrijving}
          maxLength={ZAAK_LIMITS.omschrijving}
          value={form.omschrijving}
          error={errorOf('omschrijving')}
          onChange={(event) => onChange({ omschrijving: event.target.value })}
        />
      </div>
      {vragen.vragen.map((vraag) => (
        <EigenschapField
          key={vraag.url}
          vraag={vraag}
          value={form.values[vraag.url] ?? ''}
          error={errorOf(vraag.url)}
          onChange={(value) => onChange({ values: { ...form.values, [vraag.url]: value } })}
        />
      ))}
      <div className="vk-side-pane-wide">
        <TextArea
          label={text.optional(text.toelichting)}
          maxLength={ZAAK_LIMITS.toelichting}
          isGrowing={false}
          rows={3}
          value={form.toelichting}
          error={errorOf('toelichting')}
          onChange={(event) => onChange({ toelichting: event.target.value })}
        />
      </div>
      {asksMelder && <MelderFields form={form} errorOf={errorOf} onChange={onChange} />}
    </div>
  );
}

type EigenschapProps = {
  readonly vraag: EigenschapVraag;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (value: string) => void;
};

/** Room for a sentence. */
const isLong = ({ formaat, lengte }: EigenschapVraag): boolean => formaat === 'tekst' && (lengte ?? 255) > 40;

const INPUTS = {
  tekst: {},
  getal: { inputMode: 'decimal' },
  datum: { type: 'date' },
  datum_tijd: { type: 'datetime-local' },
} as const;

function EigenschapField({ vraag, value, error, onChange }: EigenschapProps) {
  const label = vraag.isVerplicht ? vraag.naam : nl.work.optional(vraag.naam);
  if (vraag.waarden.length > 0)
    return (
      <Select
        label={label}
        value={value}
        error={error}
        options={[{ value: '', label: nl.work.pick }, ...vraag.waarden.map((one) => ({ value: one, label: one }))]}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  const field = (
    <TextField
      label={label}
      {...INPUTS[vraag.formaat]}
      {...(vraag.formaat === 'tekst' && vraag.lengte !== null ? { maxLength: vraag.lengte } : {})}
      value={value}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    />
  );
  return isLong(vraag) ? <div className="vk-side-pane-wide">{field}</div> : field;
}

type MelderProps = Pick<FormFieldsProps, 'form' | 'onChange'> & { readonly errorOf: (field: string) => string | null };

function MelderFields({ form: { melder }, errorOf, onChange }: MelderProps) {
  const text = nl.work;
  const field = (name: keyof ZaakForm['melder']) => (
    <TextField
      label={text.optional(text[name])}
      value={melder[name]}
      error={errorOf(`melder.${name}`)}
      onChange={(event) => onChange({ melder: { ...melder, [name]: event.target.value } })}
    />
  );
  return (
    <fieldset className="vk-side-pane-wide vk-side-pane-form vk-melder">
      <legend>{text.melder}</legend>
      <p className="vk-muted vk-side-pane-wide">{text.melderText}</p>
      {field('naam')}
      {field('telefoonnummer')}
      {field('email')}
    </fieldset>
  );
}
