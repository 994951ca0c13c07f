import type { JsonObject, JsonValue } from '../../../engine/json';

/**
 * Columns of the resource mapper have ids such as `BillAddress/Addr1` (n8n would read a dot as a path of its own). This
 * makes the nested form of them. A value that is absent is left out; an empty text is kept only where that is wanted,
 * since in qbXML it empties the field.
 */
export function nested(columns: Record<string, unknown>, emptyValues: 'leaveOut' | 'clear'): JsonObject {
  const fields: JsonObject = {};
  for (const [path, value] of Object.entries(columns)) {
    if (value === undefined || value === null) continue;
    if (value === '' && emptyValues === 'leaveOut') continue;
    place(fields, path.split('/'), plain(value));
  }
  return fields;
}

function place(target: JsonObject, [name = '', ...rest]: string[], value: JsonValue): void {
  if (name === '' || name === '__proto__') return;
  if (rest.length === 0) {
    target[name] = value;
    return;
  }
  const inner = target[name];
  const next: JsonObject = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? inner : {};
  target[name] = next;
  place(next, rest, value);
}

/** Dates become text; n8n's own date objects know how to write themselves. */
function plain(value: unknown): JsonValue {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object' && value !== null && 'toISO' in value) return String((value as { toISO(): string }).toISO());
  return value as JsonValue;
}
