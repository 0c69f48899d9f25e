import { afterEach, describe, expect, it, vi } from 'vitest';
import { environmentRoutes, systemRoutes } from './routes';

afterEach(() => vi.unstubAllEnvs());

describe('the routes of the system', () => {
  it.each([
    ['PROXY proxy.example:8080; DIRECT', 'http://proxy.example:8080'],
    ['HTTPS proxy.example:443', 'https://proxy.example:443'],
    ['SOCKS5 proxy.example:1080', 'socks5://proxy.example:1080'],
    ['DIRECT', null],
    ['', null],
    ['NONSENSE', null],
  ])('read %j as %j', async (answer, proxy) => {
    expect(await systemRoutes(() => Promise.resolve(answer)).proxyFor('https://gateway.example/x')).toBe(proxy);
  });

  it.each(['http://127.0.0.1:4010/x', 'http://localhost/x', 'http://[::1]:80/'])(
    'never lead to a proxy for this machine: %s',
    async (url) => {
      const resolve = vi.fn(() => Promise.resolve('PROXY proxy.example:8080'));

      expect(await systemRoutes(resolve).proxyFor(url)).toBeNull();
      expect(resolve).not.toHaveBeenCalled();
    },
  );
});

describe('the routes of the environment', () => {
  it('are the proxy that it names, unless the host is left out', async () => {
    vi.stubEnv('HTTPS_PROXY', 'http://proxy.example:3128');
    vi.stubEnv('NO_PROXY', 'binnen.example');

    expect(await environmentRoutes.proxyFor('https://gateway.example/x')).toBe('http://proxy.example:3128');
    expect(await environmentRoutes.proxyFor('https://binnen.example/x')).toBeNull();
    expect(await environmentRoutes.proxyFor('http://127.0.0.1:1/x')).toBeNull();
  });
});
