import { expect, it } from 'vitest';
import { intakeAddress } from './intake';

const SITE = 'https://www.harderwijk.example';
const contactId = '3f0f2b0e-0000-4000-8000-000000000001';
const about = { product: 'http://standaarden.overheid.nl/owms/terms/huwelijk', contactId };

it('puts product and contact in the address of the form, and nothing about the person', () => {
  expect(intakeAddress('https://www.harderwijk.example/trouwen?stap=1', SITE, about)).toBe(
    `https://www.harderwijk.example/trouwen?stap=1&product=huwelijk&contact=${contactId}`,
  );
  expect(intakeAddress('https://formulieren.harderwijk.example/x', SITE, { ...about, product: null })).toBe(
    `https://formulieren.harderwijk.example/x?contact=${contactId}`,
  );
});

it.each([
  ['plain HTTP', 'http://www.harderwijk.example/x'],
  ['another site', 'https://www.harderwijk.example.evil.example/x'],
  ['a site that only ends alike', 'https://notharderwijk.example/x'],
  ['a login in it', 'https://a:b@www.harderwijk.example/x'],
  ['another port', 'https://www.harderwijk.example:8443/x'],
  ['a script', 'javascript:alert(1)'],
  ['a file', 'file:///etc/passwd'],
  ['a BSN in its path', 'https://www.harderwijk.example/999993653/x'],
  ['a BSN in its query, spelled apart', 'https://www.harderwijk.example/x?b=9999-93653'],
  ['no address', 'trouwen'],
])('opens nothing for %s', (_what, form) => {
  expect(intakeAddress(form, SITE, about)).toBeNull();
});
