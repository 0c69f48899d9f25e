import { describe, expect, it } from 'vitest';
import { FIRST_WINDOW, fitToScreens, parseWindowState } from './bounds';

const LAPTOP = { x: 0, y: 24, width: 1920, height: 1056 };
const BESIDE = { x: 1920, y: 0, width: 2560, height: 1440 };
const REMEMBERED = { x: 2000, y: 100, width: 1600, height: 1000, isMaximized: false };

describe('fitToScreens', () => {
  it('puts the window back where it was', () => {
    expect(fitToScreens(REMEMBERED, [LAPTOP, BESIDE])).toEqual(REMEMBERED);
  });

  it('centres a window whose screen is gone', () => {
    expect(fitToScreens(REMEMBERED, [LAPTOP])).toEqual({ ...REMEMBERED, x: null, y: null });
  });

  it('makes the window as small as the screen it lies on', () => {
    expect(fitToScreens({ ...REMEMBERED, x: 10, y: 30, width: 3000, height: 2000 }, [LAPTOP])).toMatchObject({
      width: 1920,
      height: 1056,
    });
  });

  it('never makes the window smaller than the screens are designed for', () => {
    expect(fitToScreens({ ...REMEMBERED, width: 10, height: 10 }, [BESIDE])).toMatchObject({
      width: 1024,
      height: 700,
    });
  });

  it('does not count a sliver of a window, or a title bar above the screen, as visible', () => {
    expect(fitToScreens({ ...REMEMBERED, x: 1900, y: 100 }, [LAPTOP])).toMatchObject({ x: null });
    expect(fitToScreens({ ...REMEMBERED, x: 100, y: -20 }, [LAPTOP])).toMatchObject({ x: null });
  });

  it('starts centred at the first size', () => {
    expect(fitToScreens(FIRST_WINDOW, [LAPTOP])).toEqual(FIRST_WINDOW);
  });
});

describe('parseWindowState', () => {
  it.each([REMEMBERED, FIRST_WINDOW])('reads what was written', (state) => {
    expect(parseWindowState(JSON.parse(JSON.stringify({ ...state, added: 'by a later version' })))).toEqual(state);
  });

  it.each([
    null,
    [],
    'text',
    { ...REMEMBERED, x: '2000' },
    { ...REMEMBERED, width: null },
    { ...REMEMBERED, height: 1.5 },
    { ...REMEMBERED, isMaximized: 1 },
  ])('refuses %j', (content) => {
    expect(parseWindowState(content)).toBeNull();
  });
});
