import { useState, type SubmitEvent } from 'react';
import type { ContactChange } from '../../../shared/domain/contactgegevens';
import type { Partij } from '../../../shared/domain/klantcontact';
import { nl } from '../../text/nl';
import { Button, StateMark, TextField } from '../../ui';
import type { Problems } from './contactgegevens-form';

type Post = Omit<Extract<ContactChange, { readonly kind: 'post' }>, 'kind'>;

type PostFormProps = {
  readonly postadres: Partij['postadres'];
  readonly onSave: (post: Post) => Promise<Problems | null>;
};

/** Where post goes when that is not the address of the base registration: during a move, for as long as it takes. */
export function PostForm({ postadres, onSave }: PostFormProps) {
  const text = nl.contactgegevens.post;
  const [lines, setLines] = useState<readonly [string, string]>([
    postadres?.regels[0] ?? '',
    postadres?.regels.slice(1).join(', ') ?? '',
  ]);
  const [tot, setTot] = useState<string>(postadres?.tot ?? '');
  const [problems, setProblems] = useState<Problems>({});
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    // What the browser gives for a date is one, or empty.
    const until = (tot === '' ? null : tot) as Post['tot'];
    setProblems((await onSave({ regels: [...lines], tot: until })) ?? {});
  };
  return (
    <form className="vk-contact-form vk-contact-post" aria-label={text.title} onSubmit={(event) => void submit(event)}>
      <h3>
        {text.title} {postadres ? postadres.regels.join(', ') : text.brp}
      </h3>
      <TextField
        label={text.regel1}
        value={lines[0]}
        error={problems['regel1'] ?? null}
        onChange={({ target }) => setLines([target.value, lines[1]])}
      />
      <TextField
        label={text.regel2}
        value={lines[1]}
        error={problems['regel2'] ?? null}
        onChange={({ target }) => setLines([lines[0], target.value])}
      />
      <TextField label={text.tot} type="date" value={tot} onChange={({ target }) => setTot(target.value)} />
      <span className="vk-contact-form-end">
        <Button type="submit" title={text.hint}>
          {text.save}
        </Button>
      </span>
      <p role="alert">{problems[''] && <StateMark tone="danger">{problems['']}</StateMark>}</p>
    </form>
  );
}
