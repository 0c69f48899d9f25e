import { z } from 'zod';
import { municipalityIdSchema } from '../../shared/domain/ids';
import { list, shape } from '../../shared/domain/schema';

/** Nothing leaves a machine readable, save to a server on that machine. */
const isOnThisMachine = (host: string): boolean => host === '127.0.0.1' || host === 'localhost' || host === '::1';

const smtpSchema = z
  .strictObject({
    host: z.string().min(1),
    port: z.number().int().min(1).max(65_535),
    /** `starttls`: begins in the open and refuses to go on without TLS; `tls`: from the first byte. */
    tls: z.enum(['starttls', 'tls', 'none']).default('starttls'),
    /** PEM of an authority of the municipality's own. */
    ca: z.string().optional(),
    user: z.string().optional(),
    /** Password: a name in the keychain, or of an environment variable; never the password itself. */
    secretRef: z.string().optional(),
    secretEnv: z.string().optional(),
    timeoutMs: z.number().int().min(100).max(60_000).default(10_000),
  })
  .refine(({ tls, host }) => tls !== 'none' || isOnThisMachine(host), { path: ['tls'], message: 'needs TLS' })
  .readonly();
export type SmtpConfig = z.infer<typeof smtpSchema>;

/** In whose name mail leaves, and over which server. */
export const mailAccountSchema = shape({
  gemeente: municipalityIdSchema,
  afzender: shape({ naam: z.string().min(1).max(100), adres: z.email() }),
  smtp: smtpSchema,
});
export type MailAccount = z.infer<typeof mailAccountSchema>;

export const mailFileSchema = shape({ version: z.literal(1), mail: list(mailAccountSchema) });
