import type { TermScanner } from '../../../shared/domain/hidden-terms';
import type { LinesConfiguration } from '../../../shared/domain/lines-configuration';
import type { ReleaseLog } from '../../ports/audit';
import type { LineRegister } from '../../ports/line-register';
import { createHidden } from './hidden';
import { createProcessService, type ProcessDeps, type ProcessService } from './processes';

export { lineAbout, maySee, type LineAbout } from './line-about';
export { messageProblems, releaseMessages } from './messages';
export { guardOutgoing } from './outgoing';
export { isWarmOffered, lineOfQuestion, referralProblems, warmProblems } from './referral';

/** What is known of the lines without asking them: who decides, what stays unsaid, where work passes on. */
export type LineDesk = {
  readonly register: LineRegister;
  readonly hidden: TermScanner;
  readonly releases: ReleaseLog;
  readonly processes: ProcessService;
  readonly configuration: () => LinesConfiguration;
};

export type LineDeskDeps = ProcessDeps & Pick<LineDesk, 'register' | 'releases' | 'configuration'>;

export const createLineDesk = ({ register, releases, configuration, ...deps }: LineDeskDeps): LineDesk => ({
  register,
  hidden: createHidden(register),
  releases,
  processes: createProcessService(deps),
  configuration,
});
