import { expect, it } from 'vitest';
import { harderwijk } from '../../../tests/support/builders';
import { lineConfigOf } from '../../../tests/support/line-config';
import { connectionIdSchema, lineIdSchema } from '../../shared/domain/ids';
import { datumOf } from '../../shared/domain/days';
import { createLineRegister } from './line-register';

const taxes = lineConfigOf({
  id: 'belastingen',
  products: ['rioolheffing'],
  connections: [{ id: 'aanslagen', kind: 'belastingen', url: 'http://127.0.0.1:9', auth: { kind: 'none' } }],
});
const asked = { product: 'Rioolheffing', municipality: harderwijk, on: datumOf('2026-06-01') };

it('finds a line by id, by what one of its connections gave, and by product', () => {
  const register = createLineRegister(() => [taxes]);

  expect(register.byId(lineIdSchema.parse('belastingen'))).toBe(taxes);
  expect(register.byConnection(connectionIdSchema.parse('aanslagen'))).toBe(taxes);
  expect(register.resolve(asked)).toBe(taxes);
});

it('gives null for what no line has', () => {
  const register = createLineRegister(() => [taxes]);

  expect(register.byId(lineIdSchema.parse('parkeren'))).toBeNull();
  expect(register.byConnection(connectionIdSchema.parse('parkeren'))).toBeNull();
  expect(register.resolve({ ...asked, product: 'paspoort' })).toBeNull();
});

it('follows lines that are replaced', () => {
  let lines = [taxes];
  const register = createLineRegister(() => lines);
  register.resolve(asked);

  lines = [lineConfigOf({ id: 'riool', products: ['rioolheffing'] })];

  expect(register.resolve(asked)?.id).toBe('riool');
  expect(register.byId(lineIdSchema.parse('belastingen'))).toBeNull();
});
