import { useEffect, useRef, useState } from 'react';
import type { AcceptReply, HandOverOffer } from '../../../shared/domain/hand-over';
import type { IpcError } from '../../../shared/ipc/define';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { Button, Icon, LiveRegion } from '../../ui';
import { Luggage } from './luggage';
import './hand-over.css';

type OfferBannerProps = { readonly onAnswered: (reply: AcceptReply | IpcError) => void };

/** A caller whom a colleague offers: who, what, what was told already, before anything is taken. */
export function OfferBanner({ onAnswered }: OfferBannerProps) {
  const offer = useAppStore((state) => state.offeredCallers[0] ?? null);
  const words = offer ? nl.handOver.announce(offer.van.naam, offer.bagage.naam ?? nl.handOver.unknown) : '';
  return (
    <>
      <LiveRegion urgency="assertive">{words}</LiveRegion>
      {offer && <Offer key={offer.id} offer={offer} onAnswered={onAnswered} />}
    </>
  );
}

function Offer({ offer, onAnswered }: OfferBannerProps & { readonly offer: HandOverOffer }) {
  const text = nl.handOver;
  const acceptCaller = useAppStore((state) => state.acceptCaller);
  const refuseCaller = useAppStore((state) => state.refuseCaller);
  const banner = useRef<HTMLElement>(null);
  const [isTaking, setTaking] = useState(false);
  useEffect(() => {
    // Whoever types goes on typing.
    const isTyping = document.activeElement?.matches('input, textarea, select, [contenteditable]') ?? false;
    if (!isTyping) banner.current?.querySelector('button')?.focus();
  }, []);
  const take = async (): Promise<void> => {
    setTaking(true);
    onAnswered(await acceptCaller(offer.id));
    setTaking(false);
  };
  return (
    <section ref={banner} className="vk-ring vk-offer" aria-label={text.banner}>
      <span className="vk-ring-icon">
        <Icon name="people" />
      </span>
      <div className="vk-ring-text">
        <p>
          <strong>{text.from(offer.van.naam, offer.van.functie)}</strong>
        </p>
        <Luggage luggage={offer.bagage} />
      </div>
      <div className="vk-offer-buttons">
        <Button variant="primary" icon="phone" isBusy={isTaking} onClick={() => void take()}>
          {isTaking ? text.taking : text.accept}
        </Button>
        <Button onClick={() => void refuseCaller(offer.id, text.busyReason)}>{text.refuse}</Button>
      </div>
    </section>
  );
}
