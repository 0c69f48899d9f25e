/** The access log for supervisors. */
export { AuditScreen } from './audit-screen';
export { createAuditSlice, type AuditSlice } from './slice';
