import { RequestError, SalesforceError } from '../errors';
import { normaliseId } from '../ids';
import { round, toDateTime, type Json, type Value } from '../values';
import { NUMERIC, type FieldDef } from '../schema/types';

const parserError = (message: string) => new RequestError('JSON_PARSER_ERROR', `${message} at [line:1, column:1]`);

/** Reads what a client sent for a field into what the field holds. Text that is empty after trimming is null. */
export function coerce(field: FieldDef, input: Json): Value {
  if (typeof input === 'object' && input !== null) throw parserError('Cannot deserialize instance of string from START_OBJECT value {');
  if (input === null || input === '') return field.type === 'boolean' ? requireBoolean(field, input) : null;
  if (field.type === 'boolean') return requireBoolean(field, input);
  if (NUMERIC.has(field.type)) return readNumber(field, input);
  if (typeof input !== 'string') {
    throw parserError(`Cannot deserialize instance of string from VALUE_${typeof input === 'number' ? 'NUMBER' : 'BOOLEAN'} value ${input} or request may be missing a required field`);
  }
  return readText(field, input);
}

function requireBoolean(field: FieldDef, input: Value): boolean {
  if (typeof input === 'boolean') return input;
  if (input === 'true' || input === 'false') return input === 'true';
  throw new SalesforceError('INVALID_TYPE_ON_FIELD_IN_RECORD', `${field.label}: value not of required type: ${String(input)}`, 400, [field.name]);
}

function readNumber(field: FieldDef, input: string | number | boolean): number {
  const value = typeof input === 'string' ? Number(input) : input;
  if (typeof value !== 'number' || !Number.isFinite(value)) throw parserError(`Cannot deserialize instance of double from VALUE_STRING value ${input}`);
  const rounded = round(value, field.scale);
  if (field.precision && Math.abs(rounded) >= 10 ** (field.precision - field.scale)) {
    throw new SalesforceError('NUMBER_OUTSIDE_VALID_RANGE', `${field.label}: number outside valid range: ${field.precision - field.scale} digits before the decimal point`, 400, [field.name]);
  }
  return rounded;
}

function readText(field: FieldDef, input: string): Value {
  if (field.type === 'date') return readDate(input);
  if (field.type === 'datetime') return readDateTime(input);
  if (field.type === 'reference') return readReference(field, input);
  const value = field.type === 'textarea' ? input : input.trim();
  if (value === '') return null;
  if (field.length && value.length > field.length) {
    throw new SalesforceError('STRING_TOO_LONG', `${field.label}: data value too large: ${value} (max length=${field.length})`, 400, [field.name]);
  }
  if (field.type === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) {
    throw new SalesforceError('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${value}`, 400, [field.name]);
  }
  return field.restricted ? checkChoices(field, value) : value;
}

function checkChoices(field: FieldDef, value: string): string {
  const chosen = field.type === 'multipicklist' ? value.split(';').filter(Boolean) : [value];
  const known = chosen.map((choice) => field.values.find((name) => name.toLowerCase() === choice.trim().toLowerCase()));
  const bad = chosen.filter((_, i) => known[i] === undefined);
  if (bad.length) {
    throw new SalesforceError('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', `${field.label}: bad value for restricted picklist field: ${bad.join(';')}`, 400, [field.name]);
  }
  return field.values.filter((name) => known.includes(name)).join(';');
}

function readDate(input: string): string {
  const day = /^(\d{4}-\d{2}-\d{2})(T.*)?$/.exec(input)?.[1];
  const real = day !== undefined && new Date(`${day}T00:00:00Z`);
  if (!real || Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== day) {
    throw parserError(`Cannot deserialize instance of date from VALUE_STRING value ${input}`);
  }
  return day;
}

function readDateTime(input: string): string {
  const at = new Date(input.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  if (Number.isNaN(at.getTime()) || !input.includes('T')) throw parserError(`Cannot deserialize instance of datetime from VALUE_STRING value ${input}`);
  // Salesforce keeps whole seconds.
  return toDateTime(new Date(Math.floor(at.getTime() / 1000) * 1000));
}

function readReference(field: FieldDef, input: string): string {
  const id = normaliseId(input.trim());
  if (!id) throw new SalesforceError('MALFORMED_ID', `${field.label}: id value of incorrect type: ${input}`, 400, [field.name]);
  return id;
}
