/** What a field can hold. Dates are `YYYY-MM-DD`, date-times `YYYY-MM-DDTHH:mm:ss.SSS+0000` (both sort as text). */
export type Value = string | number | boolean | null;
export type Json = Value | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };
/** One record by canonical field names. Rows are never changed in place: snapshots and undo rely on it. */
export type Row = Readonly<Record<string, Value>>;

/** A date in the form Salesforce's REST API writes. */
export function toDateTime(at: Date): string {
  return at.toISOString().replace('Z', '+0000');
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value that a JSON reader left as text, or an empty text. */
export function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : value === undefined || value === null ? '' : String(value);
}

/** Rounds half away from zero, on the decimal text, so that 1.005 becomes 1.01. */
export function round(value: number, scale: number): number {
  const shifted = Number(`${Math.abs(value).toPrecision(15)}e${scale}`);
  if (!Number.isFinite(shifted)) return value;
  const rounded = Number(`${Math.round(shifted)}e-${scale}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}
