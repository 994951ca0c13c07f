/** Cuts at a length in characters without splitting a surrogate pair, with an ellipsis where it was cut. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = length - 1;
  const code = text.charCodeAt(end - 1);
  const splitsPair = code >= 0xd800 && code <= 0xdbff;
  return `${text.slice(0, splitsPair ? end - 1 : end)}…`;
}

/** Values of a multi-select picklist; Salesforce joins them by semicolons. */
export function multiselectValues(value: unknown): string[] {
  return typeof value === 'string' ? value.split(';').map((part) => part.trim()).filter(Boolean) : [];
}

/** Adds a value to a multi-select picklist unless it is there. */
export function withMultiselectValue(value: unknown, added: string): string {
  const values = multiselectValues(value);
  return (values.includes(added) ? values : [...values, added]).join(';');
}

/** Salesforce's form of a moment, UTC, whole seconds. */
export function toDateTime(milliseconds: number): string {
  return new Date(Math.floor(milliseconds / 1000) * 1000).toISOString();
}
