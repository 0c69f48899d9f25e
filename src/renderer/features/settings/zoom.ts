const STEPS = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

/** The next zoom up (1) or down (-1); stays at the ends. */
export function stepZoom(zoom: number, direction: 1 | -1): number {
  const nearest = STEPS.reduce((best, step) => (Math.abs(step - zoom) < Math.abs(best - zoom) ? step : best), 1);
  return STEPS[Math.min(Math.max(STEPS.indexOf(nearest) + direction, 0), STEPS.length - 1)] ?? 1;
}
