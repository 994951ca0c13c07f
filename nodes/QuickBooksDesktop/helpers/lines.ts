import type { IDataObject } from 'n8n-workflow';
import type { JsonObject } from '../../../engine/json';
import type { LineChanges } from '../../../engine/tasks/inputs';
import type { ItemParameters } from './parameters';
import { nested } from './paths';

export type LineSource = 'items' | 'here' | 'json' | 'none';

/** Columns that a transaction's update has beside the line's own fields. */
export const lineIdColumn = 'TxnLineID';
export const removeColumn = 'Remove';

/** Names in the *Entered Here* form and the elements that they become. */
const enteredHere: Record<string, string> = {
  itemName: 'ItemRef/FullName',
  description: 'Desc',
  quantity: 'Quantity',
  unit: 'UnitOfMeasure',
  rate: 'Rate',
  className: 'ClassRef/FullName',
  amount: 'Amount',
  serviceDate: 'ServiceDate',
  taxCode: 'SalesTaxCodeRef/FullName',
  lineId: lineIdColumn,
  remove: removeColumn,
};

/** The lines of one transaction: a line an input item, or all from the first one. */
export function readLines(items: ItemParameters[], source: LineSource): JsonObject[] {
  const [first] = items;
  if (!first || source === 'none') return [];
  if (source === 'items') return items.map((item) => item.mapped('lineFields', 'leaveOut'));
  if (source === 'here') return ((first.collection('lines').line ?? []) as IDataObject[]).map(fromForm);
  const json = first.json('linesJson') ?? [];
  const lines = Array.isArray(json) ? json : [json];
  return lines.map((line: unknown, index) => {
    if (typeof line !== 'object' || line === null) throw new Error(`Line ${index + 1} of the JSON is not an object.`);
    return nested(line as Record<string, unknown>, 'leaveOut');
  });
}

function fromForm(line: IDataObject): JsonObject {
  const columns = Object.entries(line).map(([name, value]) => [enteredHere[name] ?? name, value === 0 && name !== 'amount' ? '' : value]);
  return nested(Object.fromEntries(columns) as IDataObject, 'leaveOut');
}

/** The part of `InvoiceAdd` and the like that holds the lines; bundles go into group elements, in the lines' own order. */
export function linesForAdd(object: string, lines: JsonObject[]): JsonObject {
  if (lines.length === 0) return {};
  const order = lines.map((line) => (line.ItemGroupRef ? `${object}LineGroupAdd` : `${object}LineAdd`));
  const part: JsonObject = {};
  for (const name of new Set(order)) part[name] = lines.filter((_line, index) => order[index] === name);
  return new Set(order).size > 1 ? { ...part, '#order': order } : part;
}

/** Lines with a TxnLineID are changed, or removed where `Remove` says so; lines without one are added. */
export function linesForUpdate(lines: JsonObject[]): LineChanges | undefined {
  if (lines.length === 0) return undefined;
  const change: NonNullable<LineChanges['change']> = [];
  const add: JsonObject[] = [];
  const remove: string[] = [];
  for (const { [lineIdColumn]: id, [removeColumn]: gone, ...fields } of lines) {
    if (gone === true || gone === 'true') remove.push(lineId(id));
    else if (id === undefined) add.push(fields);
    else change.push({ TxnLineID: lineId(id), fields });
  }
  return { change, add, remove };
}

function lineId(id: unknown): string {
  if (typeof id !== 'string' || id === '') throw new Error('A line to be removed or changed needs its TxnLineID.');
  return id;
}
