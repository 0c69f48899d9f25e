import dgram from 'node:dgram';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { hasChromiumSandbox } from './support/app';
import { ask, invoke } from './support/bridge';
import { expect, test } from './support/test';

/** A server on this machine that counts who comes by. */
async function countingServer() {
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('reached');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // It listens on a port, so it has an address.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked, close: () => void server.close() };
}

/** A place on this machine that counts what knocks, over TCP and over UDP. */
async function listeningPort() {
  const knocks: string[] = [];
  const tcp = net.createServer((socket) => {
    knocks.push('tcp');
    socket.on('error', () => undefined).end();
  });
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
  // It listens on a port, so it has an address.
  const { port } = tcp.address() as AddressInfo;
  const udp = dgram.createSocket('udp4').on('message', () => knocks.push('udp'));
  await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${port}`,
    knocks,
    close: () => {
      tcp.close();
      udp.close();
    },
  };
}

/** Runs `attempt` in the page and tells whether it got through. */
const inPage = (page: Page, attempt: string): Promise<string> =>
  page.evaluate(async (code) => {
    try {
      return `got: ${String(await (0, eval)(code))}`;
    } catch (error) {
      return error instanceof Error ? error.name : 'refused';
    }
  }, attempt);

test.describe('the window', () => {
  test('is sandboxed and has nothing of Node', async ({ desk }) => {
    const preferences = await desk.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      // Electron has it and does not document it.
      const page = window?.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> };
      return page.getLastWebPreferences();
    });

    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    });
    for (const name of ['require', 'process', 'module', 'Buffer', '__dirname']) {
      expect(await inPage(desk.page, `typeof ${name}`)).toBe('got: undefined');
    }
    expect(await inPage(desk.page, 'Object.keys(window.voorkant).join()')).toBe('got: invoke,on');
  });

  test('runs its page behind the filter of Chromium for system calls', async ({ voorkant }) => {
    test.skip(!hasChromiumSandbox || process.platform !== 'linux', 'root has no sandbox of Chromium');
    const pid = await voorkant.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );

    const status = await readFile(`/proc/${pid}/status`, 'utf8');

    // 2: a filter decides on each call. Source: proc(5), /proc/pid/status.
    expect(status).toMatch(/^Seccomp:\s+2$/m);
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
  });

  test('starts without an error on its console', async ({ voorkant }) => {
    await voorkant.page.reload();
    await voorkant.page.waitForSelector('html[data-ready="true"]');

    expect(voorkant.consoleErrors).toEqual([]);
  });

  test('gets its policy by header, and nothing outside its own folder', async ({ desk }) => {
    const headers = await desk.page.evaluate(async () => Object.fromEntries((await fetch('/index.html')).headers));

    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    });
    for (const directive of [
      "default-src 'none'",
      "script-src 'self'",
      "object-src 'none'",
      "frame-src 'none'",
      "trusted-types 'none'",
    ]) {
      expect(headers['content-security-policy']).toContain(directive);
    }
    expect(await inPage(desk.page, `fetch('/..%2fmain%2findex.cjs').then((r) => r.status)`)).toBe('got: 404');
  });

  test('runs no text as code or as HTML', async ({ desk }) => {
    expect(await inPage(desk.page, `document.body.insertAdjacentHTML('beforeend', '<b>x</b>')`)).toBe('TypeError');
    const ran = await desk.page.evaluate(() => {
      const script = document.createElement('script');
      try {
        script.textContent = 'window.ran = true';
        document.body.append(script);
      } catch {
        return 'refused';
      }
      return String('ran' in window);
    });
    expect(['refused', 'false']).toContain(ran);
  });

  test('has no network', async ({ desk }) => {
    const server = await countingServer();

    for (const attempt of [
      `fetch('${server.url}/fetch')`,
      `new Promise((ok, no) => { const s = new WebSocket('${server.url.replace('http', 'ws')}/ws'); s.onopen = ok; s.onerror = no; })`,
      `new Promise((ok, no) => { const i = new Image(); i.onload = ok; i.onerror = no; i.src = '${server.url}/image'; })`,
      `fetch('file:///etc/hostname')`,
    ]) {
      expect(await inPage(desk.page, attempt)).not.toContain('got:');
    }
    await inPage(desk.page, `navigator.sendBeacon('${server.url}/beacon')`);
    // A page without our policy, so that the guard of the session stands alone.
    const loaded = await desk.app.evaluate(async ({ BrowserWindow }, url) => {
      const bare = new BrowserWindow({ show: false });
      const result = await bare.loadURL(url).then(
        () => 'loaded',
        () => 'blocked',
      );
      bare.destroy();
      return result;
    }, server.url);

    expect(loaded).toBe('blocked');
    expect(desk.log()).toContain(`"kind":"request","target":"${server.url}"`);
    expect(server.asked).toEqual([]);
    server.close();
  });

  test('has no network by peer connections, names or connections that a page prepares', async ({ desk }) => {
    const { host, knocks, close } = await listeningPort();

    const gathering = await desk.page.evaluate(async (place) => {
      for (const rel of ['preconnect', 'dns-prefetch', 'prefetch'])
        document.head.append(Object.assign(document.createElement('link'), { rel, href: `http://${place}/` }));
      const turn = { username: 'what-a-page-knows', credential: 'x' };
      const peer = new RTCPeerConnection({
        iceServers: [
          { urls: `stun:${place}` },
          { urls: `turn:${place}?transport=udp`, ...turn },
          { urls: `turn:${place}?transport=tcp`, ...turn },
        ],
      });
      const gathered = new Promise<void>((resolve) => {
        peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && resolve();
      });
      peer.createDataChannel('x');
      await peer.setLocalDescription(await peer.createOffer());
      await gathered;
      return peer.iceGatheringState;
    }, host);
    // The proxy that is not there stands before all that a page could prepare, also for this machine.
    const proxy = await desk.app.evaluate(
      ({ session }, place) => session.defaultSession.resolveProxy(`http://${place}/`),
      host,
    );

    expect(gathering).toBe('complete');
    expect(knocks).toEqual([]);
    expect(proxy).toBe('PROXY 127.0.0.1:1');
    close();
  });

  test('gets no device of this machine and no file of its user', async ({ desk }) => {
    for (const attempt of [
      'navigator.usb.requestDevice({ filters: [] })',
      'navigator.serial.requestPort()',
      'navigator.bluetooth.requestDevice({ acceptAllDevices: true })',
      'navigator.requestMIDIAccess()',
      'navigator.keyboard.lock()',
      'navigator.wakeLock.request("screen")',
      'getScreenDetails()',
      'showOpenFilePicker()',
      'showSaveFilePicker()',
      'showDirectoryPicker()',
    ]) {
      expect(await inPage(desk.page, attempt)).not.toContain('got:');
    }
    expect(await inPage(desk.page, 'navigator.hid.requestDevice({ filters: [] }).then((all) => all.length)')).toBe(
      'got: 0',
    );
    for (const list of ['usb.getDevices', 'hid.getDevices', 'serial.getPorts'])
      expect(await inPage(desk.page, `navigator.${list}().then((all) => all.length)`)).toBe('got: 0');
  });

  test('embeds nothing', async ({ desk }) => {
    const frame = await desk.page.evaluate(async () => {
      const own = Object.assign(document.createElement('iframe'), { src: location.href });
      document.body.append(own);
      await new Promise((resolve) => (own.onload = resolve));
      const seen = own.contentDocument?.URL ?? 'nothing';
      own.remove();
      return seen;
    });
    // In a window that would let it, so that the guard stands alone.
    await desk.app.evaluate(async ({ BrowserWindow }) => {
      const bare = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
      await bare.loadURL('app://voorkant/index.html');
      await bare.webContents.executeJavaScript(
        `document.body.append(Object.assign(document.createElement('webview'), { src: location.href })); 0`,
      );
      await new Promise((resolve) => setTimeout(resolve, 500));
      bare.destroy();
    });

    expect(frame).toBe('nothing');
    await expect.poll(() => desk.log()).toContain('"kind":"webview"');
  });

  test('stays at its page, whichever scheme it is sent to', async ({ desk }) => {
    for (const url of [
      'voorkant://call?number=0341411911',
      'file:///etc/hostname',
      'document://voorkant/x',
      'app://elsewhere/index.html',
      'mailto:iemand@example.org',
      'chrome://gpu',
      'javascript:window.strayed=true',
    ]) {
      await desk.page.evaluate((to) => void (location.href = to), url);
    }

    for (const place of ['voorkant://call', 'document://voorkant', 'app://elsewhere', 'mailto://'])
      await expect.poll(() => desk.log()).toContain(`"kind":"navigate","target":"${place}"`);
    expect(desk.page.url()).toBe('app://voorkant/index.html');
    expect(await inPage(desk.page, 'typeof window.strayed')).toBe('got: undefined');
  });

  test('speaks Dutch, so that a date reads day-month-year, whatever language the machine speaks', async ({ page }) => {
    expect(await page.evaluate(() => navigator.language)).toBe('nl');
  });

  test('gets no permission', async ({ desk }) => {
    expect(await inPage(desk.page, 'Notification.requestPermission()')).toBe('got: denied');
    for (const attempt of [
      'new Promise((ok, no) => navigator.geolocation.getCurrentPosition(ok, () => no(new Error("denied"))))',
      'navigator.clipboard.readText()',
      'navigator.mediaDevices.getUserMedia({ audio: true })',
      'navigator.mediaDevices.getDisplayMedia()',
    ]) {
      expect(await inPage(desk.page, attempt)).not.toContain('got:');
    }
    for (const name of ['geolocation', 'notifications', 'camera', 'microphone', 'midi']) {
      expect(await inPage(desk.page, `navigator.permissions.query({ name: '${name}' }).then((p) => p.state)`)).toBe(
        'got: denied',
      );
    }
  });

  test('opens no window, saves no file and goes nowhere', async ({ voorkant }) => {
    const { app, page } = voorkant;
    const windows = app.windows().length;

    expect(await inPage(page, `window.open('https://example.org')`)).toBe('got: null');
    await page.evaluate(() => {
      const popUp = document.createElement('a');
      popUp.target = '_blank';
      const save = document.createElement('a');
      save.download = 'x.txt';
      for (const link of [popUp, save]) {
        link.href = 'data:text/plain,x';
        document.body.append(link);
        link.click();
      }
    });
    await expect.poll(() => voorkant.log()).toContain('download');
    // Last, because Playwright waits for the navigation that it sees begin.
    await page.evaluate(() => void (location.href = 'https://example.org/'));
    await expect.poll(() => voorkant.log()).toContain('navigate');

    expect(app.windows()).toHaveLength(windows);
    expect(page.url()).toBe('app://voorkant/index.html');
  });
});

test.describe('main', () => {
  test('refuses an input that does not fit, naming the fields and not the values', async ({ desk }) => {
    // What a page that was taken over might send.
    const wrong = { telefoonnummer: 999990019, municipality: 'Geheim!' } as unknown as {
      telefoonnummer: string;
      municipality: never;
    };

    const reply = await invoke(desk.page, 'calls.simulate', wrong);

    expect(reply).toMatchObject({
      ok: false,
      error: { kind: 'badRequest', fields: [{ name: 'telefoonnummer' }, { name: 'municipality' }] },
    });
    expect(JSON.stringify(reply)).not.toMatch(/999990019|Geheim/);
  });

  test('answers our own window only', async ({ desk }) => {
    const reply = await desk.app.evaluate(async ({ app, BrowserWindow }) => {
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: { preload: `${app.getAppPath()}/out/preload/index.cjs`, sandbox: true },
      });
      await stranger.loadURL('app://voorkant/index.html');
      const answer: unknown = await stranger.webContents.executeJavaScript(`window.voorkant.invoke('app.info', {})`);
      stranger.destroy();
      return answer;
    });

    expect(reply).toEqual({ ok: false, error: { kind: 'forbidden', because: 'sender' } });
  });

  test('knows no operation beside the contract', async ({ desk }) => {
    expect(await inPage(desk.page, `window.voorkant.invoke('app.quit', {})`)).toBe('Error');
    expect(await inPage(desk.page, `window.voorkant.on('app.info', () => {})`)).toBe('Error');
  });

  test('tells which versions run, and that this is the practice municipality', async ({ desk }) => {
    expect(await ask(desk.page, 'app.info', {})).toMatchObject({
      profile: 'standaard',
      isSandbox: true,
      isSpellcheckOn: true,
    });
  });
});
