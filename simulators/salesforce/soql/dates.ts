import { SalesforceError } from '../errors';

/** A span of days, in milliseconds, end excluded. The simulated org's users live in UTC. */
export interface Span {
  start: number;
  end: number;
}

type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

/** Start of the unit that holds the day, moved by a number of units. Weeks begin on Sunday, as in the US locale. */
function startOf(unit: Unit, now: Date, move: number): number {
  const year = now.getUTCFullYear();
  const month = now.getUTCMonth();
  const day = now.getUTCDate();
  if (unit === 'DAY') return Date.UTC(year, month, day + move);
  if (unit === 'WEEK') return Date.UTC(year, month, day - now.getUTCDay() + 7 * move);
  if (unit === 'MONTH') return Date.UTC(year, month + move, 1);
  if (unit === 'QUARTER') return Date.UTC(year, month - (month % 3) + 3 * move, 1);
  return Date.UTC(year + move, 0, 1);
}

const span = (unit: Unit, now: Date, from: number, to: number): Span => ({ start: startOf(unit, now, from), end: startOf(unit, now, to) });

/** The days that a literal such as TODAY, LAST_MONTH or LAST_N_DAYS:30 means. */
export function dateLiteral(literal: string, now: Date): Span {
  const [name = '', count = ''] = literal.toUpperCase().replace('FISCAL_', '').split(':');
  const n = Number(count);
  if (name === 'TODAY') return span('DAY', now, 0, 1);
  if (name === 'YESTERDAY') return span('DAY', now, -1, 0);
  if (name === 'TOMORROW') return span('DAY', now, 1, 2);
  if (name === 'LAST_90_DAYS') return span('DAY', now, -90, 1);
  if (name === 'NEXT_90_DAYS') return span('DAY', now, 1, 91);
  const simple = /^(LAST|THIS|NEXT)_(WEEK|MONTH|QUARTER|YEAR)$/.exec(name);
  if (simple) {
    const move = { LAST: -1, THIS: 0, NEXT: 1 }[simple[1] as 'LAST' | 'THIS' | 'NEXT'];
    return span(simple[2] as Unit, now, move, move + 1);
  }
  const counted = /^(LAST_N|NEXT_N|N)_(DAY|WEEK|MONTH|QUARTER|YEAR)S(_AGO)?$/.exec(name);
  if (counted && Number.isInteger(n) && n >= 0) return countedSpan(counted[1] ?? '', counted[2] as Unit, n, now);
  throw new SalesforceError('MALFORMED_QUERY', `unexpected token: '${literal}'`);
}

function countedSpan(kind: string, unit: Unit, n: number, now: Date): Span {
  if (kind === 'NEXT_N') return span(unit, now, 1, n + 1);
  if (kind === 'N') return span(unit, now, -n, -n + 1);
  // The last n days include today; longer units end before the present one.
  return span(unit, now, -n, unit === 'DAY' ? 1 : 0);
}
