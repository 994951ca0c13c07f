import { StatusError } from '../status';
import { addDays } from './time';

/**
 * The dates that a DateMacro stands for, both inclusive; undefined without a macro. The fiscal year is the calendar
 * year. Macros of the future and of last quarters aren't simulated and are refused.
 */
export function datesOf(macro: string | undefined, today: string): { from: string; to: string } | undefined {
  if (!macro) return undefined;
  const [year, month] = today.split('-').map(Number) as [number, number];
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const monday = addDays(today, -((weekday + 6) % 7));
  const first = (y: number, m: number) => new Date(Date.UTC(y, m - 1, 1)).toISOString().slice(0, 10);
  const span = (from: string, next: string) => ({ from, to: addDays(next, -1) });
  const quarter = Math.floor((month - 1) / 3) * 3 + 1;
  const name = macro.replace('Fiscal', 'Calendar');
  const toDate = name.endsWith('ToDate');
  const ranges: Record<string, { from: string; to: string }> = {
    All: { from: '1970-01-02', to: '2037-12-31' },
    Today: { from: today, to: today },
    Yesterday: { from: addDays(today, -1), to: addDays(today, -1) },
    ThisWeek: { from: monday, to: addDays(monday, 6) },
    LastWeek: { from: addDays(monday, -7), to: addDays(monday, -1) },
    ThisMonth: span(first(year, month), first(year, month + 1)),
    LastMonth: span(first(year, month - 1), first(year, month)),
    ThisCalendarQuarter: span(first(year, quarter), first(year, quarter + 3)),
    ThisCalendarYear: span(first(year, 1), first(year + 1, 1)),
    LastCalendarYear: span(first(year - 1, 1), first(year, 1)),
  };
  const range = ranges[toDate ? name.slice(0, -'ToDate'.length) : name];
  if (!range) throw new StatusError(3030, `The date macro "${macro}" is not simulated.`);
  return toDate ? { from: range.from, to: today } : range;
}
