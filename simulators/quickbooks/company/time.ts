/**
 * QuickBooks' times. It prints the wall clock of its machine but, in the months of daylight saving, still the winter
 * offset beside it; so the printed instant is an hour off in summer. The simulator does the same.
 */
export class LocalTime {
  private readonly winterMinutes: number;

  constructor(readonly timeZone = 'America/New_York') {
    this.winterMinutes = Math.min(this.offset(Date.UTC(2026, 0, 15) / 1000), this.offset(Date.UTC(2026, 6, 15) / 1000));
  }

  /** `2026-07-01T08:00:00-05:00` for a time in Unix seconds (the right offset would be -04:00). */
  stamp(seconds: number): string {
    const size = Math.abs(this.winterMinutes);
    const sign = this.winterMinutes < 0 ? '-' : '+';
    return `${this.wall(seconds)}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  }

  /** Local date, `YYYY-MM-DD`. */
  date(seconds: number): string {
    return this.wall(seconds).slice(0, 10);
  }

  /** The wall clock without offset, comparable as text. */
  wall(seconds: number): string {
    return new Date((seconds + this.offset(seconds) * 60) * 1000).toISOString().slice(0, 19);
  }

  /**
   * A filter's date-time as a wall clock. Without an offset it is the machine's local time; with one it is moved to
   * the winter offset, which is what QuickBooks compares with. A bare date is its first second, or its last when `end`.
   */
  filter(text: string, end = false): string {
    const [date = '', rest = ''] = text.split('T');
    if (rest === '') return `${padDate(date)}T${end ? '23:59:59' : '00:00:00'}`;
    const match = /^([\d:]+)(?:([+-])(\d{1,2}):(\d{1,2}))?$/.exec(rest);
    const clock = (match?.[1] ?? '').split(':');
    const wall = `${padDate(date)}T${[0, 1, 2].map((i) => two(Number(clock[i] ?? 0))).join(':')}`;
    if (!match?.[2]) return wall;
    const minutes = (Number(match[3]) * 60 + Number(match[4])) * (match[2] === '-' ? -1 : 1);
    return new Date(Date.parse(`${wall}Z`) + (this.winterMinutes - minutes) * 60_000).toISOString().slice(0, 19);
  }

  /** Minutes east of UTC at a time. Offsets change at quarter hours only, so one look-up serves for fifteen minutes. */
  private offset(seconds: number): number {
    const quarter = Math.floor(seconds / 900);
    const key = `${this.timeZone} ${quarter}`;
    let minutes = OFFSETS.get(key);
    if (minutes === undefined) {
      minutes = lookUpOffset(this.timeZone, quarter * 900);
      OFFSETS.set(key, minutes);
    }
    return minutes;
  }
}

const OFFSETS = new Map<string, number>();
const FORMATS = new Map<string, Intl.DateTimeFormat>();

function lookUpOffset(timeZone: string, seconds: number): number {
  const format = FORMATS.get(timeZone) ?? new Intl.DateTimeFormat('en-US', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit',
    hour: '2-digit', minute: '2-digit', second: '2-digit',
  });
  FORMATS.set(timeZone, format);
  const found = Object.fromEntries(format.formatToParts(seconds * 1000).map((part) => [part.type, part.value]));
  const wall = `${found['year']}-${found['month']}-${found['day']}T${found['hour']}:${found['minute']}:${found['second']}Z`;
  return (Date.parse(wall) / 1000 - seconds) / 60;
}

/** `YYYY-MM-DD` moved by days. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function padDate(date: string): string {
  return date.split('-').map((part, index) => part.padStart(index === 0 ? 4 : 2, '0')).join('-');
}
