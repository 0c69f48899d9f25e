import type { LineError } from '../../shared/result';
import type { AuthSource } from '../http/auth';
import type { MailTransport, OutgoingMail } from '../ports/mail';
import type { MailAccount } from './mail-file';

type Smtp = {
  readonly accounts: () => Promise<readonly MailAccount[]>;
  readonly auth: Pick<AuthSource, 'secret'>;
};

/** Mail over SMTP, by nodemailer; read with the first letter. */
export function smtpTransport({ accounts, auth }: Smtp): MailTransport {
  const accountOf = async (municipality: string) =>
    (await accounts()).find(({ gemeente }) => gemeente === municipality);
  return {
    sender: async (municipality) => (await accountOf(municipality))?.afzender ?? null,
    async send(municipality, mail) {
      const account = await accountOf(municipality);
      if (!account) return { kind: 'rejected', httpStatus: 400, fields: [{ name: 'mail', reason: 'no mail server' }] };
      return sendOver(account, await passwordOf(account, auth), mail);
    },
  };
}

const passwordOf = ({ smtp }: MailAccount, auth: Smtp['auth']): Promise<string | null> =>
  smtp.user === undefined ? Promise.resolve(null) : auth.secret(smtp);

async function sendOver(
  { smtp, afzender }: MailAccount,
  password: string | null,
  mail: OutgoingMail,
): Promise<LineError | null> {
  if (smtp.user !== undefined && password === null) return { kind: 'unauthorised' };
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    host: smtp.host,
    port: smtp.port,
    secure: smtp.tls === 'tls',
    requireTLS: smtp.tls === 'starttls',
    ignoreTLS: smtp.tls === 'none',
    tls: { minVersion: 'TLSv1.2', ...(smtp.ca === undefined ? {} : { ca: smtp.ca }) },
    ...(smtp.user !== undefined && password !== null ? { auth: { user: smtp.user, pass: password } } : {}),
    connectionTimeout: smtp.timeoutMs,
    greetingTimeout: smtp.timeoutMs,
    socketTimeout: smtp.timeoutMs,
    // Nothing of ours is ever a file or an address to be fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from: { name: afzender.naam, address: afzender.adres },
      to: { name: '', address: mail.adres },
      subject: mail.onderwerp,
      text: mail.tekst,
      messageId: mail.messageId,
      date: new Date(mail.date),
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return null;
  } catch (cause) {
    return errorOf(cause, smtp.timeoutMs);
  } finally {
    transport.close();
  }
}

/** What went wrong, without a word of what the server said: it may repeat the address. Source: RFC 5321 §4.2, nodemailer's `code`. */
function errorOf(cause: unknown, afterMs: number): LineError {
  const { code = '', responseCode = 0 } = cause as { readonly code?: string; readonly responseCode?: number };
  if (code === 'EAUTH') return { kind: 'unauthorised' };
  if (code === 'ETIMEDOUT') return { kind: 'timeout', afterMs };
  // A server without TLS is no answer about this letter.
  if (code === 'ETLS') return { kind: 'unavailable', httpStatus: null };
  const isForGood = responseCode >= 500 && responseCode < 600;
  if (isForGood)
    return {
      kind: 'rejected',
      httpStatus: responseCode,
      fields: [{ name: 'adres', reason: 'refused by the mail server' }],
    };
  return { kind: 'unavailable', httpStatus: null };
}
