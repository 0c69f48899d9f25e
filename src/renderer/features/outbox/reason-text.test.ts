import { expect, it } from 'vitest';
import { reasonText } from './reason-text';

it.each([
  [{ reason: null, stap: null }, null],
  [
    { reason: 'rejected: klantcontact.inhoud', stap: 'contact' },
    'Bij het contact: het register weigert klantcontact.inhoud. Uw tekst is bewaard.',
  ],
  [
    { reason: 'unavailable: 500', stap: 'terugbelverzoek' },
    'Bij het terugbelverzoek: het register geeft geen antwoord. Uw tekst is bewaard.',
  ],
  [{ reason: 'rejected: ', stap: undefined }, 'het register weigert dit'],
  [{ reason: 'timeout', stap: null }, 'het register is te traag'],
  [{ reason: 'iets anders' }, 'nog niet gelukt'],
] as const)('says at which step and why: %o', (item, text) => {
  expect(reasonText(item)).toBe(text);
});
