import { expect, it } from 'vitest';
import { toTerugbelContact } from './terugbel-map';
import { wireTerugbelContact } from './terugbel-wire';

const id = (last: number): string => `4f6b1c2a-3d4e-4f5a-8b6c-0000000000${String(last).padStart(2, '0')}`;
const betrokkene = (uuid: string, achternaam: string, fields: object = {}) => ({
  ...{ uuid, contactnaam: { voorletters: '', voornaam: '', voorvoegselAchternaam: '', achternaam } },
  ...fields,
});
const contactWith = (...hadBetrokkenen: readonly object[]) =>
  toTerugbelContact(
    wireTerugbelContact.parse({ uuid: id(1), kanaal: 'telefoon', onderwerp: 'x', _expand: { hadBetrokkenen } }),
  );

it('calls back who called, also where the register puts whom they spoke for first', () => {
  const zoon = betrokkene(id(2), 'Zoon', { initiator: false });
  const moeder = betrokkene(id(3), 'Moeder', { initiator: true });

  expect(contactWith(zoon, moeder).naam).toBe('Moeder');
});

it('takes the only one who took part, where nobody is marked as who called', () => {
  expect(contactWith(betrokkene(id(2), 'Proef')).naam).toBe('Proef');
});
