import { useState } from 'react';
import type { MunicipalityId } from '../../../shared/domain/ids';
import { useAppStore } from '../../state/context';
import { nl } from '../../text/nl';
import { EmptyState, Select } from '../../ui';
import { searchProps } from './kennis-pane';
import { KennisSearch } from './kennis-search';
import { KennisSources } from './kennis-sources';
import { Opened } from './opened';
import { Results } from './results';
import type { KennisSlots } from './slots';
import { useKennis } from './use-kennis';
import './kennis.css';

type KennisScreenProps = {
  /** The municipality to begin with; another can be chosen. */
  readonly municipality: MunicipalityId;
  /** For the municipality that is chosen. */
  readonly slotsFor?: (municipality: MunicipalityId) => KennisSlots;
};

/** The knowledge base as a page of its own: hits beside the article. */
export function KennisScreen({ municipality: first, slotsFor }: KennisScreenProps) {
  const [municipality, setMunicipality] = useState(first);
  const municipalities = useAppStore((state) => state.municipalities);
  const kennis = useKennis('screen', municipality, 'beside');
  const slots = slotsFor?.(municipality);
  const choose = (id: string) => {
    const chosen = municipalities.find((other) => other.id === id);
    if (chosen) setMunicipality(chosen.id);
  };
  return (
    <section className="vk-kennis-screen" aria-label={nl.kennis.title}>
      <header className="vk-kennis-screen-head">
        <KennisSearch {...searchProps(kennis)} />
        <Select
          label={nl.kennis.chooseMunicipality}
          isLabelHidden
          value={municipality}
          onChange={(event) => choose(event.target.value)}
          options={municipalities.map(({ id, naam }) => ({ value: id, label: naam }))}
        />
        <KennisSources />
      </header>
      <div className="vk-kennis-results">
        <Results kennis={kennis} slots={slots} />
      </div>
      <div className="vk-kennis-beside">
        {kennis.article ? (
          <Opened kennis={kennis} consultedIds={[]} slots={slots} />
        ) : (
          <EmptyState icon="book" title={nl.kennis.chooseArticle}>
            {nl.kennis.chooseArticleText}
          </EmptyState>
        )}
      </div>
    </section>
  );
}
