import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Municipality } from '../../shared/domain/user';
import { readYaml } from '../config/read-yaml';
import type { AuthSource } from '../http/auth';
import { mailFileSchema, type MailAccount } from './mail-file';

/** The accounts of an installation: `mail.yaml` of the app's own folder, else of the machine. None: nothing can be mailed. */
export async function installedAccounts(appFolder: string): Promise<readonly MailAccount[]> {
  const file = [path.join(appFolder, 'mail.yaml'), '/etc/voorkant/mail.yaml'].find((place) => existsSync(place));
  return file === undefined ? [] : (await readYaml(file, mailFileSchema)).mail;
}

const whereSchema = z.object({ host: z.literal('127.0.0.1'), port: z.number().int() });

type Practice = {
  readonly url: string;
  readonly auth: Pick<AuthSource, 'bearer'>;
  readonly municipalities: readonly Municipality[];
};

/** Accounts at the mail server of the sandbox: nothing leaves the machine. None while it does not answer. */
export async function practiceAccounts({ url, auth, municipalities }: Practice): Promise<readonly MailAccount[]> {
  try {
    const headers = { Authorization: `Bearer ${(await auth.bearer()) ?? ''}` };
    const { default: axios } = await import('axios');
    const { data } = await axios.get<unknown>(`${url}/postvak/smtp`, { headers, timeout: 3000, proxy: false });
    const { host, port } = whereSchema.parse(data);
    return municipalities.map(({ id, naam, website }) => ({
      gemeente: id,
      afzender: { naam: `Gemeente ${naam}`, adres: `gemeente@${new URL(website).hostname.replace(/^www\./, '')}` },
      smtp: { host, port, tls: 'none', timeoutMs: 5000 },
    }));
  } catch {
    return [];
  }
}
