import type { Clock } from '../../../engine/clock';

/** How much faster time passes for the programs of a run. */
export const factor = 20;

/** A clock that agrees with the one of the programs, for the test's own process. */
export function fastClock(from: number): Clock {
  return {
    now: () => Math.floor(from + (Date.now() - from) * factor),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds / factor)),
  };
}
