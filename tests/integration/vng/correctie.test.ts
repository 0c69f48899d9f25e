import { afterEach, expect, it } from 'vitest';
import axios from 'axios';
import { z } from 'zod';
import type { Klantcontact } from '../../../src/shared/domain/klantcontact';
import { PRACTICE_TOKEN, someCaller } from '../../e2e/support/practice';
import { openVngDesk, seeDocument, until, valueOf, type VngDesk } from './desk';

let desk: VngDesk | null = null;
afterEach(async () => {
  await desk?.close();
  desk = null;
});

const contactSchema = z.object({
  onderwerp: z.string(),
  inhoud: z.string(),
  metadata: z.record(z.string(), z.string()),
});

/** A contact that was saved, on screen again in the next talk with the same customer. */
async function savedContact() {
  const at = await openVngDesk();
  desk = at;
  const caller = await someCaller(at.base);
  const first = await at.begin('balie');
  await at.choose(first.id, caller.bsn);
  await seeDocument(at, first.id);
  const answered = { resultaat: 'zelfstandig_afgehandeld', isBeantwoord: 'ja' } as const;
  await at.save(first.id, { vraag: 'Paspoort voor de reis', note: 'Ligt klaar.', ...answered });
  const { id } = await at.begin('balie');
  await at.choose(id, caller.bsn);
  const shown = (): Klantcontact | undefined =>
    at.desktop.services.klantbeelden
      .current(id)
      ?.contacts.flatMap((one) => (one.ok ? one.value.contacten : []))
      .find(({ metadata }) => metadata['gesprek'] === first.id);
  await until(() => shown() !== undefined);
  return { at, id, shown };
}

const corrected = { onderwerp: 'Rijbewijs', inhoud: 'Rijbewijs ligt klaar.', reden: 'Verkeerd product' } as const;

it('corrects a saved contact: the register says the new text with a trace, the desk keeps what it was', async () => {
  const { at, id, shown } = await savedContact();
  const { correctie } = at.desktop.bridge;
  const contactId = shown()?.id as never;
  const correction = { contactId, ...corrected, resultaat: 'afgehandeld_na_ruggespraak' } as const;

  expect(valueOf(await correctie.correct({ conversationId: id, correction }))).toMatchObject({ state: 'done' });

  expect(await at.get(`klantcontacten/${String(contactId)}`, contactSchema)).toMatchObject({
    ...{ onderwerp: 'Rijbewijs', inhoud: 'Rijbewijs ligt klaar.' },
    metadata: {
      ...{ resultaat: 'afgehandeld_na_ruggespraak', correcties: '1' },
      ...{ gecorrigeerdDoor: 'Sanne Dijkhuis', correctieReden: 'Verkeerd product' },
    },
  });
  await until(() => shown()?.onderwerp === 'Rijbewijs');
  expect(valueOf(await correctie.history({ conversationId: id, contactId }))).toMatchObject([
    {
      ...{ door: 'Sanne Dijkhuis', reden: 'Verkeerd product' },
      before: { onderwerp: 'Paspoort voor de reis', inhoud: 'Ligt klaar.', resultaat: 'zelfstandig_afgehandeld' },
    },
  ]);
  const timeline = at.desktop.services.klantbeelden.current(id)?.timeline.flatMap((one) => (one.ok ? one.value : []));
  expect(timeline?.find((entry) => entry.id === contactId)).toMatchObject({ isCorrected: true });
});

it('overwrites nothing that somebody else corrected first', async () => {
  const { at, id, shown } = await savedContact();
  const contactId = shown()?.id as never;
  const url = `${at.base}/klantinteracties/api/v1/klantcontacten/${String(contactId)}`;
  await axios.patch(url, { inhoud: 'Van een ander.' }, { headers: { Authorization: `Bearer ${PRACTICE_TOKEN}` } });

  const correction = { contactId, ...corrected, resultaat: null };
  const reply = valueOf(await at.desktop.bridge.correctie.correct({ conversationId: id, correction }));

  expect(reply).toMatchObject({ state: 'failed', error: { kind: 'rejected', fields: [{ name: 'conflict' }] } });
  expect(await at.get(`klantcontacten/${String(contactId)}`, contactSchema)).toMatchObject({
    inhoud: 'Van een ander.',
  });
});
