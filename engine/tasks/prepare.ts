import type { JsonObject, JsonValue } from '../json';
import { isObject, text } from '../sync/json';
import { isOff, versionAtLeast } from './company';
import type { Mark } from './inputs';
import type { CompanyContext } from './machine';
import { isTransaction } from './objects';

/** Elements that QuickBooks refuses while their preference is off, wherever they stand. */
const byFeature = {
  'sales tax': ['SalesTaxCodeRef', 'ItemSalesTaxRef', 'CustomerSalesTaxCodeRef'],
  'class tracking': ['ClassRef'],
  'multiple currencies': ['CurrencyRef', 'ExchangeRate'],
} as const;

/**
 * Leaves out what the company's preferences have switched off (rule R10) and says so: one request with a tax code
 * in a company without sales tax would be refused as a whole.
 */
export function withoutSwitchedOff(fields: JsonObject, context: CompanyContext): { fields: JsonObject; warnings: string[] } {
  const warnings: string[] = [];
  let kept = fields;
  for (const feature of ['sales tax', 'class tracking', 'multiple currencies'] as const) {
    if (!isOff(context, feature)) continue;
    const gone = new Set<string>();
    kept = without(kept, byFeature[feature], gone);
    if (gone.size > 0) {
      warnings.push(`${[...gone].join(', ')} left out: ${feature} is switched off in this company.`);
    }
  }
  return { fields: kept, warnings };
}

function without(fields: JsonObject, names: readonly string[], gone: Set<string>): JsonObject {
  const kept: JsonObject = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    if (names.includes(name)) gone.add(name);
    else kept[name] = withoutIn(value, names, gone);
  }
  return kept;
}

function withoutIn(value: JsonValue, names: readonly string[], gone: Set<string>): JsonValue {
  if (Array.isArray(value)) return value.map((entry) => withoutIn(entry, names, gone));
  return isObject(value) ? without(value, names, gone) : value;
}

const memoLimit = 4095;

/** Puts our mark on the fields of an Add (rule R23). ExternalGUID can't be changed later, so this is the only chance. */
export function withMark(object: string, fields: JsonObject, mark: Mark | undefined, context: CompanyContext): JsonObject {
  if (!mark) return fields;
  const holdsGuid = versionAtLeast(context, isTransaction(object) ? '9.0' : '8.0');
  if (holdsGuid) return text(fields, 'ExternalGUID') ? fields : { ...fields, ExternalGUID: mark.guid };
  if (!isTransaction(object)) return fields;
  const memo = text(fields, 'Memo').slice(0, memoLimit - mark.text.length - 1);
  return { ...fields, Memo: memo ? `${memo} ${mark.text}` : mark.text };
}
