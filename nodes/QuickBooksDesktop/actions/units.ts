import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { failureOf } from '../../shared/failure';
import type { MadeUnit } from '../../shared/send';
import { ItemParameters } from '../helpers/parameters';
import { making } from '../helpers/task';
import { lineSource } from '../helpers/write';
import { objectOf, resourceOf } from '../resources';
import type { Resource } from '../resources';
import type { Operation } from './operation';

/** Makes the tasks of all input items. What can't be made is a failure of its own item and spoils no other. */
export function makeUnits(context: IExecuteFunctions, operation: Operation): MadeUnit[] {
  const resource = resourceOf(String(context.getNodeParameter('resource', 0)));
  return groups(context, resource).flatMap((indexes) => {
    const unit = makeUnit(context, operation, resource, indexes);
    return unit ? [unit] : [];
  });
}

function makeUnit(context: IExecuteFunctions, operation: Operation, resource: Resource, indexes: number[]): MadeUnit | null {
  try {
    const items = indexes.map((index) => new ItemParameters(context, index));
    if (items[0]?.collection('options').skip === true) return { items: indexes, known: { action: 'skipped' } };
    const make = making(resource, objectOf(resource, items[0]?.text('itemType', resource.object) ?? ''), items);
    const missing = missingLines(make.options, indexes.length, lineSource(make) === 'items');
    if (missing && make.options.incomplete === 'leaveOut') return null;
    if (missing) throw new Error(missing);
    return { items: indexes, task: operation.make(make), ...(make.source ? { orgId: make.source.orgId } : {}) };
  } catch (error) {
    return { items: indexes, failure: failureOf(error) };
  }
}

/** A transaction that lacks a line is a wrong one: it is never sent. */
function missingLines(options: IDataObject, given: number, fromItems: boolean): string | null {
  const expected = Number(options.expectedLines ?? 0);
  if (!fromItems || !(expected > 0) || given === expected) return null;
  return `${given} of ${expected} lines have arrived. Nothing was sent.`;
}

/** Indexes of the items that belong together, in the order in which each group began. */
function groups(context: IExecuteFunctions, resource: Resource): number[][] {
  const indexes = context.getInputData().map((_item, index) => index);
  const byKey = resource.kind === 'transaction' && context.getNodeParameter('lineSource', 0, 'none') === 'items';
  if (!byKey) return indexes.map((index) => [index]);
  const found = new Map<string, number[]>();
  for (const index of indexes) {
    const key = groupKey(context, index);
    found.set(key, [...(found.get(key) ?? []), index]);
  }
  return [...found.values()];
}

/** Items without a key stay by themselves, so that nobody's lines are put together by mistake. */
function groupKey(context: IExecuteFunctions, index: number): string {
  const key = context.getNodeParameter('groupBy', index, '');
  return key === '' || key === null || key === undefined ? `no key, item ${index}` : `key ${String(key)}`;
}
