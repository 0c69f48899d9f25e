import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { Tabs } from './tabs';

afterEach(cleanup);

const TABS = [
  { id: 'zaken', label: 'Zaken', count: 4 },
  { id: 'belastingen', label: 'Belastingen', alert: 'achterstand' },
  { id: 'contacten', label: 'Contacten' },
] as const;

function Example() {
  const [active, setActive] = useState<(typeof TABS)[number]['id']>('zaken');
  return (
    <Tabs tabs={TABS} activeId={active} onChange={setActive} label="Klantbeeld">
      <p>{active}</p>
    </Tabs>
  );
}

describe('Tabs', () => {
  it('walks with the arrows, round the ends, and takes the focus along', async () => {
    render(<Example />);
    screen.getByRole('tab', { name: /Zaken/ }).focus();

    await userEvent.keyboard('{ArrowLeft}');

    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Contacten' }));
    expect(screen.getByRole('tabpanel').textContent).toBe('contacten');
  });

  it('reads out what is the matter in a tab', () => {
    render(<Example />);

    expect(screen.getByRole('tab', { name: /Belastingen.*achterstand/ })).toBeTruthy();
  });

  it('has one stop for the Tab key', () => {
    render(<Example />);

    expect(screen.getAllByRole('tab').filter((tab) => tab.tabIndex === 0)).toHaveLength(1);
  });
});
