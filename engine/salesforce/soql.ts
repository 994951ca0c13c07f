import type { FieldDescribe } from './client';
import { SalesforceError } from './errors';
import { isSalesforceId } from './ids';

/** A query or condition that can't be built from what was chosen. Nothing was asked. */
export class SoqlError extends SalesforceError {
  constructor(message: string) {
    super('WRONG_CHOICE', message);
    this.name = 'SoqlError';
  }
}

/** Longest part of a request address that an IN list may take; Salesforce refuses addresses above 16 kB. */
const LIST_BYTES = 13_000;

const escapes: Record<string, string> = { '\\': '\\\\', "'": "\\'", '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f' };

/** A field name or a path such as `Account.Owner.Name`, refused when it is anything else. */
export function fieldPath(path: string): string {
  if (!/^[A-Za-z]\w*(\.[A-Za-z]\w*){0,5}$/.test(path)) throw new SoqlError(`"${path}" is not a field name.`);
  return path;
}

export function stringLiteral(text: string): string {
  return `'${text.replace(/[\\'"\n\r\t\b\f]/g, (character) => escapes[character] ?? character)}'`;
}

/** For LIKE, with the wildcards of the text taken literally. */
function likeLiteral(before: string, text: string, after: string): string {
  const literal = stringLiteral(text).slice(1, -1).replace(/[%_]/g, (wildcard) => `\\${wildcard}`);
  return `'${before}${literal}${after}'`;
}

export function idLiteral(id: string): string {
  if (!isSalesforceId(id)) throw new SoqlError(`"${id}" is not a Salesforce id.`);
  return `'${id}'`;
}

/** `YYYY-MM-DD`. */
export function dateLiteral(date: string): string {
  const day = date.slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) throw new SoqlError(`"${date}" is not a date (YYYY-MM-DD).`);
  return day;
}

/** From milliseconds or any ISO text; whole seconds, UTC. */
export function dateTimeLiteral(moment: number | string): string {
  const milliseconds = typeof moment === 'number' ? moment : Date.parse(moment);
  if (!Number.isFinite(milliseconds)) throw new SoqlError(`"${moment}" is not a date and time.`);
  return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

function numberLiteral(value: unknown): string {
  const text = String(value).trim();
  if (!/^[+-]?\d{1,18}(\.\d{1,18})?$/.test(text)) throw new SoqlError(`"${text}" is not a number.`);
  return text;
}

function booleanLiteral(value: unknown): string {
  const text = String(value).toLowerCase();
  if (text !== 'true' && text !== 'false') throw new SoqlError(`"${text}" is neither true nor false.`);
  return text;
}

/** The literal that a field of this type is compared with. */
export function literalFor(type: string, value: unknown): string {
  if (value === null || value === undefined) return 'null';
  switch (type) {
    case 'boolean':
      return booleanLiteral(value);
    case 'int':
    case 'long':
    case 'double':
    case 'currency':
    case 'percent':
      return numberLiteral(value);
    case 'date':
      return dateLiteral(String(value));
    case 'datetime':
      return dateTimeLiteral(typeof value === 'number' ? value : String(value));
    case 'id':
    case 'reference':
      return idLiteral(String(value));
    default:
      return stringLiteral(String(value));
  }
}

/** `('a','b')` lists of literals, as few as fit into request addresses. */
export function inLists(literals: string[]): string[] {
  const lists: string[][] = [];
  let bytes = Infinity;
  for (const literal of new Set(literals)) {
    const size = encodeURIComponent(literal).length + 1;
    if (bytes + size > LIST_BYTES) {
      lists.push([]);
      bytes = 0;
    }
    lists.at(-1)?.push(literal);
    bytes += size;
  }
  return lists.map((list) => `(${list.join(',')})`);
}

export type ConditionOperator =
  | 'equals' | 'notEquals' | 'less' | 'lessOrEqual' | 'greater' | 'greaterOrEqual'
  | 'in' | 'notIn' | 'contains' | 'startsWith' | 'includes' | 'excludes' | 'isEmpty' | 'isNotEmpty';

/** A condition as a user chooses it on screen. */
export interface Condition {
  /** Field or relationship path from the object asked, such as `Account.Type`. */
  field: string;
  operator: ConditionOperator;
  /** A list for in, notIn, includes and excludes (an array, or text with commas). Not used by isEmpty and isNotEmpty. */
  value?: unknown;
}

const comparisons: Partial<Record<ConditionOperator, string>> = {
  equals: '=', notEquals: '!=', less: '<', lessOrEqual: '<=', greater: '>', greaterOrEqual: '>=',
};
const listOperators: Partial<Record<ConditionOperator, string>> = { in: 'IN', notIn: 'NOT IN', includes: 'INCLUDES', excludes: 'EXCLUDES' };

/** The SOQL of a condition on a field that describe knows. Throws SoqlError. */
export function conditionSoql({ field, operator, value }: Condition, describe: FieldDescribe): string {
  const path = fieldPath(field);
  if (!describe.filterable) throw new SoqlError(`Salesforce can't filter by ${path} (${describe.type}).`);
  if (operator === 'isEmpty') return `${path} = null`;
  if (operator === 'isNotEmpty') return `${path} != null`;
  const comparison = comparisons[operator];
  if (comparison) return `${path} ${comparison} ${literalFor(describe.type, value)}`;
  const list = listOperators[operator];
  if (list) return `${path} ${list} (${listOf(path, value).map((one) => literalFor(describe.type, one)).join(',')})`;
  if (operator === 'contains') return `${path} LIKE ${likeLiteral('%', String(value), '%')}`;
  if (operator === 'startsWith') return `${path} LIKE ${likeLiteral('', String(value), '%')}`;
  throw new SoqlError(`"${String(operator)}" is not an operator.`);
}

function listOf(path: string, value: unknown): unknown[] {
  const values = Array.isArray(value) ? (value as unknown[]) : String(value ?? '').split(',').map((part) => part.trim()).filter(Boolean);
  if (values.length === 0) throw new SoqlError(`The condition on ${path} needs at least one value.`);
  return values;
}

export interface Select {
  fields: string[];
  /** Object, or relationship name in a subquery. */
  from: string;
  /** Joined by AND. */
  where?: string[];
  orderBy?: string[];
  limit?: number;
  /** Subqueries in full, without parentheses. */
  children?: string[];
}

export function select({ fields, from, where = [], orderBy = [], limit, children = [] }: Select): string {
  const columns = [...new Set(fields.map(fieldPath)), ...children.map((child) => `(${child})`)];
  return [
    `SELECT ${columns.join(', ')} FROM ${fieldPath(from)}`,
    where.length > 0 ? `WHERE ${where.join(' AND ')}` : '',
    orderBy.length > 0 ? `ORDER BY ${orderBy.join(', ')}` : '',
    limit === undefined ? '' : `LIMIT ${limit}`,
  ].filter(Boolean).join(' ');
}
