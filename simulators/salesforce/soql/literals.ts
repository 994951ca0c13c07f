import { SalesforceError } from '../errors';
import { normaliseId } from '../ids';
import { toDateTime, type Value } from '../values';
import { NUMERIC, type FieldDef } from '../schema/types';
import type { FieldPath } from './context';

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The text between the quotes. For LIKE, escaped wildcards keep their backslash. */
export function unquote(literal: string, forLike = false): string {
  return literal.slice(1, -1).replace(/\\(.)/g, (whole, char: string) => {
    if (forLike && /[%_\\]/.test(char)) return whole;
    return ESCAPES[char] ?? char;
  });
}

const filterError = (message: string) => new SalesforceError('INVALID_FIELD', message);

function wanted(field: FieldDef): { literals: string[]; name: string } {
  if (NUMERIC.has(field.type)) return { literals: ['INTEGER', 'DECIMAL', 'INTEGER_WITH_CURRENCY_PREFIX', 'DECIMAL_WITH_CURRENCY_PREFIX'], name: field.type === 'int' ? 'int' : field.type };
  if (field.type === 'boolean') return { literals: ['BOOLEAN'], name: 'boolean' };
  if (field.type === 'date') return { literals: ['DATE'], name: 'date' };
  if (field.type === 'datetime') return { literals: ['DATETIME', 'DATE'], name: 'dateTime' };
  return { literals: ['STRING'], name: 'string' };
}

/** Reads a literal as a value of the field; a literal of another type is refused as Salesforce does. */
export function literalValue(path: FieldPath, literal: string, type: string | undefined, forLike = false): Value {
  const { field } = path;
  if (type === 'NULL') return null;
  const { literals, name } = wanted(field);
  if (!type || !literals.includes(type)) {
    const quotes = literals[0] === 'STRING' ? 'should be enclosed in quotes' : 'should not be enclosed in quotes';
    throw filterError(`value of filter criterion for field '${field.name}' must be of type ${name} and ${quotes}`);
  }
  if (type === 'STRING') return textValue(field, unquote(literal, forLike));
  if (type === 'BOOLEAN') return literal.toUpperCase() === 'TRUE';
  if (type === 'DATE') return field.type === 'datetime' ? `${literal}T00:00:00.000+0000` : literal;
  if (type === 'DATETIME') return toDateTime(readInstant(literal));
  return Number(literal.replace(/^[A-Za-z]{3}/, ''));
}

function readInstant(literal: string): Date {
  const at = new Date(literal.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  if (Number.isNaN(at.getTime())) throw new SalesforceError('MALFORMED_QUERY', `line 1:1 no viable alternative at '${literal}'`);
  return at;
}

function textValue(field: FieldDef, value: string): Value {
  if (field.type !== 'id' && field.type !== 'reference') return value === '' ? null : value;
  const id = normaliseId(value);
  if (value !== '' && !id) throw new SalesforceError('INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${value}`);
  return id ?? null;
}
