import type { User } from '../../../shared/domain/user';

/** Who keeps the lines under control: sees how they do, and what is wrong in their files. */
export const keepsLines = ({ roles }: User): boolean => roles.includes('lijnbeheerder') || roles.includes('supervisor');
