export { ExportDialog } from './export-dialog';
export { OutboxButton } from './outbox-button';
export { arrivedContacts, createOutboxSlice, outboxState, type OutboxSlice } from './slice';
