import { useState, type SubmitEvent } from 'react';
import type { MunicipalityId } from '../../../shared/domain/ids';
import type { KennisHit } from '../../../shared/domain/kennis';
import type { Closing } from '../../../shared/domain/kennisvraag';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { Button, Combobox, TextArea } from '../../ui';

type CloseFormProps = { readonly ids: readonly string[]; readonly municipality: MunicipalityId };

/** A question closes with an article that answers it, or with the reason why there is none. */
export function CloseForm({ ids, municipality }: CloseFormProps) {
  const text = nl.kennisbeheer.close;
  const closeVragen = useAppStore((state) => state.closeVragen);
  const showToast = useAppStore((state) => state.showToast);
  const close = async (closing: Closing) => {
    const closed = await closeVragen(ids, closing);
    showToast({ id: 'vragen', tone: closed > 0 ? 'ok' : 'warn', text: closed > 0 ? text.done(closed) : text.nothing });
  };
  return (
    <section className="vk-close" aria-label={text.title}>
      <h3>{text.title}</h3>
      <WithArtikel municipality={municipality} onClose={close} />
      <WithReason onClose={close} />
    </section>
  );
}

type WithProps = { readonly onClose: (closing: Closing) => Promise<void> };

function WithArtikel({ municipality, onClose }: WithProps & { readonly municipality: MunicipalityId }) {
  const text = nl.kennisbeheer.close;
  const findArtikelen = useAppStore((state) => state.findArtikelen);
  const [typed, setTyped] = useState('');
  const [hits, setHits] = useState<readonly KennisHit[]>([]);
  const [chosen, setChosen] = useState<KennisHit | null>(null);
  const type = (words: string) => {
    setTyped(words);
    setChosen(null);
    void findArtikelen(municipality, words).then((found) => found !== null && setHits(found));
  };
  return (
    <div className="vk-close-row">
      <Combobox
        label={text.artikel}
        value={typed}
        onType={type}
        options={hits.map(({ id, titel, fragment }) => ({ id, label: titel, detail: fragment.slice(0, 80) }))}
        onPick={({ id }) => {
          const hit = hits.find((one) => one.id === id);
          if (!hit) return;
          setChosen(hit);
          setTyped(hit.titel);
        }}
        empty={text.noHits}
        placeholder={text.artikelHint}
      />
      <Button
        isDisabled={chosen === null}
        onClick={() => chosen && void onClose({ soort: 'artikel', artikel: { id: chosen.id, titel: chosen.titel } })}
      >
        {text.withArtikel}
      </Button>
    </div>
  );
}

const SHORTEST_REASON = 5;

function WithReason({ onClose }: WithProps) {
  const text = nl.kennisbeheer.close;
  const [reason, setReason] = useState('');
  const [isTooShort, setTooShort] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const isShort = reason.trim().length < SHORTEST_REASON;
    setTooShort(isShort);
    if (!isShort) void onClose({ soort: 'reden', reden: reason });
  };
  return (
    <form className="vk-close-row" onSubmit={submit}>
      <TextArea
        label={text.reden}
        value={reason}
        maxLength={1000}
        error={isTooShort ? text.redenShort : null}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit">{text.withReden}</Button>
    </form>
  );
}
