import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { NumbersNotice, withoutNumbers } from './numbers-notice';

const draft = { reason: '', note: 'BSN is 999993653, belt na 14 uur', told: '' };

it('takes a BSN out of what is typed about a callback, and leaves the rest', () => {
  expect(withoutNumbers(draft)).toEqual({ ...draft, note: 'BSN is [BSN weggelaten], belt na 14 uur' });
  expect(withoutNumbers({ ...draft, note: 'belt na 14 uur' })).toBeNull();
});

it('says which kind of number stands there, not the number', () => {
  let replaced = 0;
  render(<NumbersNotice draft={draft} onReplace={() => (replaced += 1)} />);

  expect(screen.getByRole('status').textContent).toContain('BSN');
  expect(screen.getByRole('status').textContent).not.toContain('999993653');
  fireEvent.click(screen.getByRole('button'));
  fireEvent.keyDown(document.body, { key: 'm', ctrlKey: true });

  expect(replaced).toBe(2);
});
