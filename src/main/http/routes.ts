/** How requests leave this machine. */
export type Routes = {
  /** The proxy for this address, as a URL (`http://host:port`, `socks5://host:port`); null: none. */
  readonly proxyFor: (url: string) => Promise<string | null>;
};

const SCHEMES: Readonly<Record<string, string>> = {
  PROXY: 'http',
  HTTP: 'http',
  HTTPS: 'https',
  SOCKS: 'socks5',
  SOCKS4: 'socks4',
  SOCKS5: 'socks5',
};

/**
 * The routes of the operating system, with its automatic configuration (PAC). `resolve` gives the answer of such a script: `PROXY a:8080;
 * DIRECT`. Its first entry counts. This machine itself is never behind a proxy.
 */
export const systemRoutes = (resolve: (url: string) => Promise<string>): Routes => ({
  async proxyFor(url) {
    if (isLoopback(url)) return null;
    const [first = ''] = (await resolve(url)).split(';');
    const [word = '', place] = first.trim().split(/\s+/);
    const scheme = SCHEMES[word.toUpperCase()];
    return scheme && place ? `${scheme}://${place}` : null;
  },
});

/** The routes of the environment (`HTTPS_PROXY`, `NO_PROXY`, …): where no window is. */
export const environmentRoutes: Routes = {
  async proxyFor(url) {
    if (isLoopback(url)) return null;
    const { getProxyForUrl } = await import('proxy-from-env');
    return getProxyForUrl(url) || null;
  },
};

const LOOPBACK = /^(127(?:\.\d+){3}|localhost|\[::1\])$/;
const isLoopback = (url: string): boolean => LOOPBACK.test(new URL(url).hostname);
