import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { afterEach, expect, it } from 'vitest';
import { chanceOf } from '../../src/cli/chaos/chance';
import { checkRegister } from '../../src/cli/chaos/register-check';
import { readRegister } from '../../src/cli/chaos/read-register';
import { startUnrulyLine, type Passed } from '../../src/cli/chaos/unruly-line';
import { openWindowlessDesktop, type WindowlessDesktop } from '../../src/cli/windowless/desktop';
import { createPage } from '../../src/cli/windowless/page';
import { startSandbox } from '../../src/sandbox/server';
import { datumOf } from '../../src/shared/domain/days';

const TOKEN = 'token-of-this-test';
const CONTACTS = 200;
/** The next attempt comes after some seconds. */
const POLL = { timeout: 15_000, interval: 100 };

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A desktop whose way to the register can be cut. */
async function desktopOnALine(heard: (passed: Passed) => void) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'voorkant-outage-'));
  closing.push(() => rm(folder, { recursive: true, force: true }));
  const resources = path.resolve(__dirname, '../../resources');
  const sandbox = await startSandbox({
    ...{ file: null, seed: 1, today: datumOf('2026-11-02'), resources, port: 0, token: TOKEN },
  });
  closing.push(() => sandbox.close());
  const line = await startUnrulyLine(sandbox.url, { heard });
  closing.push(() => line.close());
  const secret = () => Promise.resolve(TOKEN);
  const desktop = await openWindowlessDesktop({
    ...{ folder, sandbox: line.url, user: 'sanne.dijkhuis', auth: { bearer: secret, secret } },
  });
  closing.push(() => desktop.close());
  return { desktop, line, register: () => readRegister(sandbox.url, TOKEN) };
}

/** Writes and saves one contact as the page does. Gives its reference. */
async function saveContact({ bridge }: WindowlessDesktop, number: number): Promise<string> {
  const page = createPage(bridge);
  const place = await page.start();
  page.edit(place, {
    ...{ vraag: `Vraag ${number}`, note: `Notitie ${number}` },
    ...{ resultaat: 'zelfstandig_afgehandeld', isBeantwoord: 'ja', tekstKeuze: 'bewaren' },
  });
  expect(await page.save(place)).toBe(true);
  return place.questionId;
}

const writtenSchema = z.object({ klantcontact: z.object({ metadata: z.object({ referentie: z.string() }) }) });

/** Tries all that waits until nothing does. */
async function deliverAll({ bridge, services }: WindowlessDesktop): Promise<void> {
  for (;;) {
    const reply = await bridge.outbox.list({});
    const [first] = reply.ok ? reply.value.filter(({ state }) => state !== 'delivered') : [];
    if (!first) return;
    expect(first.state).toBe('waiting');
    await bridge.outbox.retry({ id: first.id });
    await services.outbox.flush();
  }
}

it(`delivers ${CONTACTS} contacts that were saved while the register was away, in the order of saving, each once`, async () => {
  const written: string[] = [];
  const { desktop, line, register } = await desktopOnALine(({ url, body }) => {
    if (url.endsWith('/maak-klantcontact'))
      written.push(writtenSchema.parse(JSON.parse(body)).klantcontact.metadata.referentie);
  });
  const saved: string[] = [];
  line.behave('down', chanceOf(1, 1));
  for (let number = 0; number < CONTACTS; number += 1) {
    saved.push(await saveContact(desktop, number));
    // The agent asks for it now and then, to no avail.
    if (number % 50 === 49) await desktop.services.outbox.flush();
  }
  expect(written).toEqual([]);

  line.behave('calm', chanceOf(1, 1));
  await deliverAll(desktop);

  expect(written).toEqual(saved);
  const expected = saved.map((referentie, number) => ({
    ...{ referentie, conversationId: '', note: `Notitie ${number}`, bsn: null },
    ...{ hasZaak: false, adressen: null, isConfirmed: true },
  }));
  expect(checkRegister(expected, await register())).toEqual({ lost: [], duplicates: [] });
}, 240_000);

it('delivers what an employee saved also while a colleague sits at the desk, under the name of who saved it', async () => {
  const asked: string[] = [];
  const { desktop, line, register } = await desktopOnALine(({ url }) => asked.push(decodeURIComponent(url)));
  const { session, outbox } = desktop.services;
  line.behave('down', chanceOf(1, 1));
  const referentie = await saveContact(desktop, 1);
  await outbox.flush();

  session.signIn('yvonne.prins');
  expect(await desktop.bridge.outbox.list({})).toMatchObject({ ok: true, value: [] });
  line.behave('calm', chanceOf(1, 1));
  await expect.poll(() => outbox.list('sanne.dijkhuis').map(({ state }) => state), POLL).toEqual(['delivered']);

  expect((await register()).contacten.map((contact) => contact.referentie)).toEqual([referentie]);
  const employees = asked.filter((url) => url.includes('/actoren?')).join();
  expect(employees).toContain('sanne.dijkhuis@');
  expect(employees).not.toContain('yvonne.prins@');
});
