import type { JsonValue } from '../json';
import type { BaseType, SimpleType } from './catalogue';
import type { QbxmlError, QbxmlRule } from './errors';
import type { Scalar } from './node';
import { toQuickBooksText, type Unrepresentable } from './text';

export interface CheckedValue {
  /** The text to send. */
  text: string;
  faults: Omit<QbxmlError, 'path'>[];
}

interface Form {
  rule: QbxmlRule;
  test: (text: string) => boolean;
  limit: string;
  words: string;
}

const price = /^([+-]?\d{1,10}(\.\d{1,5})?)?$/;
const upToFive = 'at most 10 digits and 5 decimals';

// The forms that 13.0 accepts. Empty text clears a field, which the schema allows for all of these but INT and GUID.
const forms: Partial<Record<BaseType, Form>> = {
  BOOL: { rule: 'boolean', test: (text) => /^(true|false|1|0)?$/.test(text), limit: 'true, false', words: 'must be true or false' },
  DATE: { rule: 'date', test: isDate, limit: 'YYYY-MM-DD', words: 'must be a date such as 2026-11-24' },
  DATETIME: {
    rule: 'dateTime',
    test: isDateTime,
    limit: 'YYYY-MM-DDTHH:MM:SS',
    words: 'must be a time such as 2026-11-24T13:00:00; neither Z nor fractions of a second are taken',
  },
  TIMEINTERVAL: {
    rule: 'duration',
    test: (text) => /^(-?PT(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/.test(text),
    limit: 'PTnHnMnS',
    words: 'must be a duration such as PT8H30M0S',
  },
  AMT: {
    rule: 'amount',
    test: (text) => /^([+-]?\d{1,13}(\.\d{2})?)?$/.test(text),
    limit: 'at most 13 digits, and two decimals or none',
    words: 'must be an amount of at most 13 digits, with two decimals or none',
  },
  PRICE: { rule: 'price', test: (text) => price.test(text), limit: upToFive, words: `must be a price of ${upToFive}` },
  QUAN: { rule: 'quantity', test: (text) => price.test(text), limit: upToFive, words: `must be a quantity of ${upToFive}` },
  PERCENT: { rule: 'percent', test: (text) => price.test(text), limit: upToFive, words: `must be a percentage of ${upToFive}` },
  INT: { rule: 'integer', test: (text) => /^[+-]?\d+$/.test(text), limit: 'whole number', words: 'must be a whole number' },
  FLOAT: {
    rule: 'decimal',
    test: (text) => /^([+-]?(\d+(\.\d*)?|\.\d+))?$/.test(text),
    limit: 'decimal number',
    words: 'must be a decimal number',
  },
  GUID: {
    rule: 'guid',
    test: (text) => /^(0|\{[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\})$/.test(text),
    limit: '0 or {8-4-4-4-12}',
    words: 'must be 0 or a GUID in braces',
  },
};

/** Turns a value into the text that is sent and checks it against its type. */
export function checkValue(type: SimpleType, value: Scalar, name: string, unrepresentable: Unrepresentable): CheckedValue {
  const encoded = toQuickBooksText(written(type, value));
  const checked: CheckedValue = { text: encoded.text, faults: [] };
  const fault = (rule: QbxmlRule, limit: JsonValue, words: string): void => {
    checked.faults.push({ rule, limit, value, message: `${name} ${words}.` });
  };
  if (encoded.unrepresentable.length > 0 && unrepresentable === 'refuse') {
    fault('characters', 'Windows-1252', `has characters that QuickBooks can't store: ${encoded.unrepresentable.join(' ')}`);
  }
  const form = forms[type.base];
  if (form && !form.test(encoded.text)) fault(form.rule, form.limit, form.words);
  else checkFacets(type, encoded.text, fault);
  return checked;
}

function checkFacets(type: SimpleType, text: string, fault: (rule: QbxmlRule, limit: JsonValue, words: string) => void): void {
  const maxLength = type.maxLength ?? (type.base === 'ID' ? 36 : undefined);
  if (maxLength !== undefined && text.length > maxLength) {
    fault('length', maxLength, `has ${text.length} characters; at most ${maxLength} are taken`);
  }
  if (type.enumeration && !type.enumeration.includes(text)) {
    fault('enumeration', [...type.enumeration], `must be one of ${type.enumeration.join(', ')}`);
  }
  const { minimum = -Infinity, maximum = Infinity } = type;
  const number = Number(text);
  if (number < minimum || number > maximum) {
    const words = maximum === Infinity ? `must be at least ${minimum}` : `must be from ${minimum} to ${maximum}`;
    fault('range', maximum === Infinity ? { minimum } : { minimum, maximum }, words);
  }
}

/** JSON numbers of amounts get the two decimals that QuickBooks insists on; nothing is ever rounded. */
function written(type: SimpleType, value: Scalar): string {
  const text = String(value);
  return type.base === 'AMT' && typeof value === 'number' && /^-?\d+\.\d$/.test(text) ? `${text}0` : text;
}

function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return text === '' || (match !== null && isDay(match));
}

function isDateTime(text: string): boolean {
  if (text === '') return true;
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})([+-]\d{1,2}:\d{1,2})?)?)?)?$/.exec(text);
  return match !== null && isDay(match) && Number(match[4] ?? 0) < 24 && Number(match[5] ?? 0) < 60 && Number(match[6] ?? 0) < 60;
}

function isDay(match: RegExpExecArray): boolean {
  const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
