import { html, type Html } from './html';

const UNITS: [seconds: number, name: string][] = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
];

/** A moment as people say it, with the exact time in the tooltip and for machines. */
export function moment(at: number | null, now: number): Html {
  if (at === null) return html`never`;
  const exact = new Date(at).toISOString();
  return html`<time datetime="${exact}" title="${exact}">${ago(at, now)}</time>`;
}

/** `3 minutes ago`; a moment in the future, by clocks that differ, counts as now. */
export function ago(at: number, now: number): string {
  const seconds = Math.floor((now - at) / 1000);
  const unit = UNITS.find(([size]) => seconds >= size);
  if (unit === undefined) return 'just now';
  const count = Math.floor(seconds / unit[0]);
  return `${count} ${unit[1]}${count === 1 ? '' : 's'} ago`;
}
