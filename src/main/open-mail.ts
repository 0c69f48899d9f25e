import type { Municipality } from '../shared/domain/user';
import type { BerichtenDeps } from './services/berichten';
import { createBerichten, type Berichten } from './services/berichten';
import { readMunicipalities } from './config/municipalities';
import type { LinesSource } from './app/lines-source';
import { installedAccounts, practiceAccounts } from './mail/accounts';
import { smtpTransport } from './mail/smtp';
import type { MailTransport } from './ports/mail';
import { readBerichten } from './read-berichten';

type Place = { readonly resources: string; readonly appFolder: string };

/** Mail over the servers of this installation, or that of the practice municipality, which sends nothing on. */
export function openMail(
  source: Pick<LinesSource, 'isSandbox' | 'lines' | 'auth'>,
  { resources, appFolder }: Place,
): MailTransport {
  let municipalities: Promise<readonly Municipality[]> | null = null;
  const practice = async () => {
    const [address] = source.lines.flatMap(({ connections }) => connections.map(({ url }) => new URL(url).origin));
    const known = await (municipalities ??= readMunicipalities(resources));
    return address === undefined ? [] : practiceAccounts({ url: address, auth: source.auth, municipalities: known });
  };
  return smtpTransport({
    auth: source.auth,
    accounts: () => (source.isSandbox ? practice() : installedAccounts(appFolder)),
  });
}

/** Confirmations with the templates that ship. */
export const openBerichten = (
  deps: Omit<BerichtenDeps, 'sjablonen' | 'store'> & {
    readonly resources: string;
    readonly store: { readonly outbox: BerichtenDeps['store'] };
  },
): Berichten => createBerichten({ ...deps, store: deps.store.outbox, sjablonen: () => readBerichten(deps.resources) });
