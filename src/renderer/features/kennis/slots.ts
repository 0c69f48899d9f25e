import type { ReactNode } from 'react';
import type { Artikel, Passage } from '../../../shared/domain/kennis';

/** What other features show here. Absent: nothing. */
export type KennisSlots = {
  /** Under "nothing fits": what was searched. */
  readonly missing?: (text: string) => ReactNode;
  /** Under what is asked most, before anything is typed. */
  readonly shop?: () => ReactNode;
  /** Beside what can be done with an article. */
  readonly actions?: (artikel: Artikel) => ReactNode;
  /** Beside the address of its online form. */
  readonly online?: (artikel: Artikel) => ReactNode;
  /** Under an article. */
  readonly feedback?: (artikel: Artikel, passage: Passage | null) => ReactNode;
};
