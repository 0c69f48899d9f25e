import { useEffect, useState } from 'react';
import type { NieuwsRegel } from '../../../../shared/domain/kennisnieuws';
import { useAppStore } from '../../../state/context';
import { nl } from '../../../text/nl';
import { Badge, Button, DateText, HtmlText, Icon } from '../../../ui';
import '../kennisbeheer.css';

/** What an employee has to know, under what is asked most: instructions and news, policies last. */
export function NieuwsList() {
  const text = nl.kennisbeheer.nieuws;
  const nieuws = useAppStore((state) => state.nieuws);
  const loadNieuws = useAppStore((state) => state.loadNieuws);
  useEffect(() => {
    if (nieuws.state === 'idle') void loadNieuws();
  }, [nieuws.state, loadNieuws]);
  if (nieuws.state !== 'ready' || nieuws.value.regels.length === 0) return null;
  const policies = nieuws.value.regels.filter(isPolicy);
  const rest = nieuws.value.regels.filter((regel) => !isPolicy(regel));
  return (
    <>
      {rest.length > 0 && <Part title={text.title} regels={rest} />}
      {policies.length > 0 && <Part title={text.beleid} regels={policies} />}
    </>
  );
}

const isPolicy = ({ nieuws }: NieuwsRegel): boolean => nieuws.soort === 'beleid';

function Part({ title, regels }: { readonly title: string; readonly regels: readonly NieuwsRegel[] }) {
  return (
    <section className="vk-kennis-top vk-nieuws" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {regels.map((regel) => (
          <Row key={regel.nieuws.id} regel={regel} />
        ))}
      </ul>
    </section>
  );
}

/** One item: its title opens it, and opening is reading. What is important asks for a word that it was understood. */
function Row({ regel: { nieuws, stand } }: { readonly regel: NieuwsRegel }) {
  const text = nl.kennisbeheer.nieuws;
  const markNieuws = useAppStore((state) => state.markNieuws);
  const [isOpen, setOpen] = useState(false);
  const toggle = () => {
    setOpen(!isOpen);
    if (!isOpen && stand === 'new') void markNieuws(nieuws.id, 'seen');
  };
  return (
    <li className={stand === 'new' ? 'vk-nieuws-new' : undefined}>
      <button type="button" className="vk-kennis-link" aria-expanded={isOpen} onClick={toggle}>
        <Icon name={isOpen ? 'chevronDown' : 'chevronRight'} /> {nieuws.titel}
        {nieuws.isBelangrijk && stand !== 'acknowledged' && <Badge tone="warn">{text.important}</Badge>}
        {stand === 'new' && <Badge tone="info">{text.unread}</Badge>}
      </button>
      {isOpen && (
        <div className="vk-nieuws-body">
          <p className="vk-muted">
            {text.soort[nieuws.soort]} · <DateText value={nieuws.publicatieDatum} />
          </p>
          <HtmlText html={nieuws.tekst} />
          {nieuws.isBelangrijk && stand !== 'acknowledged' && (
            <Button icon="check" onClick={() => void markNieuws(nieuws.id, 'acknowledged')}>
              {text.acknowledge}
            </Button>
          )}
          {stand === 'acknowledged' && <p className="vk-muted">{text.acknowledged}</p>}
        </div>
      )}
    </li>
  );
}
