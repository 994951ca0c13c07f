import type { IDataObject } from 'n8n-workflow';
import type { DealSettings } from '../../../engine/sync/dealSettings';
import { itemObjects } from '../../../engine/sync/itemType';
import type { AccountsByType } from '../../../engine/sync/itemType';
import type { CustomerSettings } from '../../../engine/sync/customer';

/** Rule R8: what a deal's job is made of. */
export type JobChoice = 'none' | 'opportunity' | 'contact' | 'childAccount';

export type PrepareSettings = DealSettings & CustomerSettings & { job: JobChoice };

/** A choice that the *Settings* node gives in plain words: `close date` means closeDate. */
function choice<const Value extends string>(values: IDataObject, name: string, allowed: readonly Value[]): Value {
  const [first] = allowed as readonly [Value];
  const given = plain(values[name]);
  if (given === '') return first;
  const found = allowed.find((value) => plain(value) === given);
  if (!found) throw new Error(`The setting "${name}" is "${String(values[name])}". Choose one of: ${allowed.join(', ')}.`);
  return found;
}

function plain(value: unknown): string {
  return String(value ?? '').replace(/[^a-z]/gi, '').toLowerCase();
}

/** Reads the rules of the *Prepare* operation. Throws, naming the setting, for a value that it doesn't know. */
export function readSettings(values: IDataObject, today: string): PrepareSettings {
  const text = (name: string) => String(values[name] ?? '').trim();
  const given = (name: string) => (text(name) ? { [name]: text(name) } : {});
  const flag = (name: string) => (values[name] === undefined || values[name] === '' ? {} : { [name]: plain(values[name]) === 'true' || plain(values[name]) === 'yes' });
  const texts = [
    'discountItem', 'defaultItem', 'allowedDifference', 'terms', 'class', 'lineTaxCode', 'taxItem', 'taxCode', 'paymentMethod',
    'depositToAccount', 'checkNumberField', 'refNumberField', 'defaultItemType', 'customerType', 'priceLevel',
  ];
  const flags = ['strictPriceBook', 'sendUnits', 'toBePrinted', 'toBeEmailed'];
  return {
    today,
    date: choice(values, 'date', ['closeDate', 'today']),
    discounts: choice(values, 'discounts', ['netRate', 'discountItem']),
    noLines: choice(values, 'noLines', ['refuse', 'defaultItem']),
    zeroTotal: choice(values, 'zeroTotal', ['refuse', 'send']),
    bundles: choice(values, 'bundles', ['refuse', 'send']),
    job: choice(values, 'job', ['none', 'opportunity', 'contact', 'childAccount']),
    accounts: accounts(text),
    ...Object.assign({}, ...texts.map(given), ...flags.map(flag)) as Partial<DealSettings>,
    ...days(text('dueInDays')),
    ...pairs(values.templates, 'templates', (entries) => Object.fromEntries(entries)),
    ...pairs(values.salesReps, 'salesReps', (entries) => Object.fromEntries(entries)),
    ...pairs(values.taxStates, 'taxStates', (entries) => entries.map(([state, taxItem]) => ({ state, taxItem }))),
  };
}

function days(value: string): { dueInDays?: number } {
  if (value === '') return {};
  if (!/^\d{1,4}$/.test(value)) throw new Error(`The setting "dueInDays" is "${value}", which is not a number of days.`);
  return { dueInDays: Number(value) };
}

/** Accounts of new items: an item of each type posts to its own, discount items to the discount account. */
function accounts(text: (name: string) => string): AccountsByType {
  const sales = { income: text('incomeAccount') || undefined, costOfGoods: text('costOfGoodsAccount') || undefined, asset: text('assetAccount') || undefined };
  const discount = { income: text('discountAccount') || sales.income };
  return Object.fromEntries(Object.entries(itemObjects).map(([type, object]) => [type, object === 'ItemDiscount' ? discount : sales]));
}

/** A table in one text, `Jane Doe = JD; John Roe = JR`, or an object. */
function pairs<Table>(value: unknown, name: string, table: (entries: [string, string][]) => Table): Record<string, Table> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value).map(([key, each]): [string, string] => [key, String(each)]) : textPairs(String(value ?? ''), name);
  return entries.length > 0 ? { [name]: table(entries) } : {};
}

function textPairs(text: string, name: string): [string, string][] {
  return text.split(/[;\n]/).map((part) => part.trim()).filter(Boolean).map((part) => {
    const place = part.indexOf('=');
    if (place < 1) throw new Error(`The setting "${name}" has "${part}", which is not of the form "this = that".`);
    return [part.slice(0, place).trim(), part.slice(place + 1).trim()];
  });
}
