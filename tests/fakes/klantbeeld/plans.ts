import type { LineId } from '../../../src/shared/domain/ids';
import type { SectionName } from '../../../src/shared/domain/klantbeeld';
import type { SectionArrived, SectionPlan } from '../../../src/shared/ipc/schemas';
import type { SomeSections } from '../../../src/renderer/features/klantbeeld/merge-sections';
import type { ShownKlantbeeld } from '../../../src/renderer/features/klantbeeld/slice';
import { connection, conversationIdOf } from './builders';

/** What will be asked for one section: connections by id with their names. */
export const planOf = (
  section: SectionName,
  connections: Readonly<Record<string, string>>,
  closed: Partial<Pick<SectionPlan, 'closedBecause' | 'opensAtLevel'>> = {},
): SectionPlan => ({
  section,
  connections: Object.entries(connections).map(([id, name]) => ({ id: connection(id), lineId: id as LineId, name })),
  closedBecause: null,
  opensAtLevel: 1,
  ...closed,
});

/** A klantbeeld as the slice holds it. */
export const shownOf = (plan: readonly SectionPlan[], sections: SomeSections = {}): ShownKlantbeeld => ({
  subjectKey: 'persoon:999993653',
  level: 1,
  generation: 1,
  plan: { state: 'ready', value: plan },
  sections,
  retrying: [],
  retryError: null,
});

/** An answer as main sends it. */
export const arrivedOf = (
  section: SectionName,
  sections: SomeSections,
  part: Partial<SectionArrived> = {},
): SectionArrived => ({
  conversationId: conversationIdOf(1),
  generation: 1,
  section,
  // A test gives the sections that it means; the schema's type also allows absent ones only.
  sections: sections,
  ...part,
});
