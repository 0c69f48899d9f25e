/** Where and how large the window was. In device-independent pixels. */
export type WindowState = {
  readonly x: number | null;
  readonly y: number | null;
  readonly width: number;
  readonly height: number;
  readonly isMaximized: boolean;
};

/** Reads a state from what a file holds; null when it is none. Without zod, which takes longer to read than the window to open. */
export function parseWindowState(value: unknown): WindowState | null {
  if (typeof value !== 'object' || value === null) return null;
  const { x, y, width, height, isMaximized } = value as Readonly<Record<string, unknown>>;
  if (!isPlace(x) || !isPlace(y) || !isPixels(width) || !isPixels(height) || typeof isMaximized !== 'boolean')
    return null;
  return { x, y, width, height, isMaximized };
}

const isPixels = (value: unknown): value is number => Number.isSafeInteger(value);
const isPlace = (value: unknown): value is number | null => value === null || isPixels(value);

export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The smallest window in which the screens are designed to fit. */
export const MINIMUM = { width: 1024, height: 700 } as const;

/** Centred, at the size for which the screens are designed. */
export const FIRST_WINDOW: WindowState = { x: null, y: null, width: 1280, height: 800, isMaximized: false };

/** At least this much of the window must lie on a screen, so that it can be seen and dragged. */
const GRIP = { width: 160, height: 48 } as const;

/**
 * A remembered state that fits the screens of today: never smaller than the minimum, no larger than the screen it lies on, and centred
 * (x and y null) when the screen it lay on is gone.
 */
export function fitToScreens(state: WindowState, workAreas: readonly Rectangle[]): WindowState {
  const home =
    state.x === null || state.y === null ? undefined : screenOf({ ...state, x: state.x, y: state.y }, workAreas);
  const room = home ?? workAreas[0];
  const width = clamp(state.width, MINIMUM.width, room?.width ?? FIRST_WINDOW.width);
  const height = clamp(state.height, MINIMUM.height, room?.height ?? FIRST_WINDOW.height);
  return home ? { ...state, width, height } : { ...state, x: null, y: null, width, height };
}

/** The minimum wins on a screen that is smaller than it. */
function clamp(value: number, minimum: number, maximum: number): number {
  return Math.max(minimum, Math.min(value, maximum));
}

function screenOf(window: Rectangle, workAreas: readonly Rectangle[]): Rectangle | undefined {
  return workAreas.find((area) => {
    const width = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
    const height = Math.min(window.y + window.height, area.y + area.height) - Math.max(window.y, area.y);
    // The bar by which a window is dragged is at its top: it must not lie above the screen.
    return width >= GRIP.width && height >= GRIP.height && window.y >= area.y;
  });
}
