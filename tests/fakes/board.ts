import {
  boardDetailSchema,
  boardItemSchema,
  boardSchema,
  type Board,
  type BoardDetail,
  type BoardItem,
} from '../../src/shared/domain/terugbel/board';

const item = boardItemSchema.parse({
  connectionId: 'klantinteracties',
  id: '4f6b1c2a-3d4e-4f5a-8b6c-000000000010',
  nummer: '0000000007',
  naam: 'Test de Proef',
  onderwerp: 'Paspoort',
  unit: 'Burgerzaken',
  holder: null,
  registeredAt: '2026-11-20T09:00:00.000Z',
  dueAt: '2026-11-24T09:00:00.000Z',
  isDueReckoned: false,
  escalation: 'onTime',
  isDueToday: false,
  voorkeur: null,
  pogingen: 0,
  isOpen: true,
});

/** One row of the board. */
export const boardItemOf = (changes: Partial<BoardItem> = {}): BoardItem => ({ ...item, ...changes });

/** A board with these rows. */
export const boardOf = (...items: readonly BoardItem[]): Board =>
  boardSchema.parse({ items, failed: [], hasMore: false, readAt: '2026-11-24T08:00:00.000Z' });

/** All of one callback, of which nothing more is known than its row. */
export const boardDetailOf = (item: BoardItem): BoardDetail =>
  boardDetailSchema.parse({
    item,
    toelichting: 'Wil weten wanneer het paspoort klaar ligt.',
    gesprek: null,
    digitaleAdressen: [],
    partijId: null,
    klantcontactId: null,
    gemeente: null,
    zaken: [],
    followUps: [],
    advice: { kind: 'try', left: 3, dagdeel: null },
    room: 800,
  });
