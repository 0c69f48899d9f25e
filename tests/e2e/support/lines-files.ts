import fs from 'node:fs';
import path from 'node:path';
import { atWork, PRACTICE_TOKEN } from './practice';

const SANDBOX_LINES = path.resolve(__dirname, '../../../resources/lines');

/** Where the addresses of connections begin in the lines of the sandbox. */
export const PRODUCTS = '{sandbox}/open-product/producten/api/v1';
export const TASKS = '{sandbox}/taken/api/v1';
export const ENVIRONMENT = '{sandbox}/zgw/odnv/zaken/api/v1';

/** Connections that lie elsewhere: by where their address begins, what stands there instead. */
export type Elsewhere = Readonly<Record<string, string>>;

/** Where the lines files of a test lie. */
export const linesFolder = (userData: string): string => path.join(userData, 'lijnen');

/** How to start on lines files: the lines of the running sandbox, save those that lie elsewhere. No keychain, on any machine. */
export function onLinesFiles(userData: string, base: string, elsewhere: Elsewhere = {}) {
  const folder = linesFolder(userData);
  fs.mkdirSync(folder);
  for (const name of fs.readdirSync(SANDBOX_LINES).filter((one) => one.endsWith('.yaml'))) {
    const text = Object.entries(elsewhere)
      .reduce(
        (lines, [address, url]) => lines.replace(address, url),
        fs.readFileSync(path.join(SANDBOX_LINES, name), 'utf8'),
      )
      .replaceAll('{sandbox}', base);
    fs.writeFileSync(path.join(folder, name), text);
  }
  const { args } = atWork();
  return { env: { VOORKANT_BEARER: PRACTICE_TOKEN }, args: [...args, '--lines', folder, '--password-store=basic'] };
}
