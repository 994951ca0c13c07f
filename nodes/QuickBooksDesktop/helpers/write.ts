import type { JsonObject } from '../../../engine/json';
import type { NewTask } from '../../../engine/queue/types';
import type { TransactionRules, UpsertInput, UpsertOptions } from '../../../engine/tasks/inputs';
import { linesForAdd, linesForUpdate, readLines } from './lines';
import type { LineSource } from './lines';
import { recordMark, transactionKey, transactionMark } from './source';
import { choice, nameOf, option, refName, task } from './task';
import type { Making } from './task';
import { tidy } from './tidy';

/** Create, update or upsert of a customer, job or item. */
export function listWrite(make: Making, mode: UpsertInput['mode']): NewTask {
  const { object, resource, source, first, options } = make;
  const fields = tidy(object, readFields(make), options);
  const id = first.text(mode === 'update' ? 'recordId' : 'storedId');
  if (mode === 'update' && !id) throw new Error(`The ID of the ${resource.noun} to update is empty.`);
  const input: UpsertInput = {
    object,
    fields,
    mode,
    ...(id ? { id } : {}),
    ...(source ? { mark: recordMark(source, resource.object) } : {}),
    options: upsertOptions(make),
  };
  const name = nameOf(fields);
  const verb = { create: 'Create', update: 'Update', upsert: 'Upsert' }[mode];
  return task(make, { kind: 'upsert', input, title: `${verb} ${resource.noun} ${name ?? id}` }, { id, name });
}

function readFields(make: Making): JsonObject {
  const { first, options, resource } = make;
  const fields = first.mapped('fields', options.emptyValues === 'clear' ? 'clear' : 'leaveOut');
  return resource.value === 'job' ? { ...parentOf(make), ...fields } : fields;
}

/** A job stands under its customer, which is named by ListID or full name. */
function parentOf({ first }: Making): JsonObject {
  const id = first.text('customerId');
  const name = first.text('customerName');
  if (id) return { ParentRef: { ListID: id } };
  return name ? { ParentRef: { FullName: name } } : {};
}

function upsertOptions({ options }: Making): UpsertOptions {
  const currency = option(options, 'currency');
  return { ...choices(options, ['onInactive', 'onUnmarked', 'onForeignMark', 'onOtherCurrency']), ...(currency ? { currency } : {}), ...(options.keepName === true ? { keepName: true } : {}) } as UpsertOptions;
}

function choices(options: Making['options'], names: string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => {
    const chosen = choice(options, name);
    return chosen === undefined ? [] : [[name, chosen]];
  }));
}

/** Add of a transaction, at most once for each Salesforce record, type and attempt. */
export function transactionAdd(make: Making): NewTask {
  const { object, resource, source } = make;
  const fields = tidy(object, readFields(make), make.options);
  const lines = readLines(make.items, lineSource(make));
  const body = { ...fields, ...linesForAdd(object, lines) };
  const customer = refName(fields.CustomerRef) ?? 'no customer';
  const input = {
    requests: [{ type: `${object}AddRq`, body: { [`${object}Add`]: body } }],
    transaction: transactionRules(make),
  };
  const key = source ? transactionKey(source, object) : undefined;
  return task(make, { kind: 'request', input, title: `${resource.name} for ${customer}`, ...(key ? { key } : {}) }, {});
}

function transactionRules({ options, source, object }: Making): TransactionRules {
  const names = ['currency', 'expectedSubtotal', 'allowedDifference'] as const;
  const texts = Object.fromEntries(names.flatMap((name) => {
    const value = options[name];
    return value === undefined || value === null || value === '' ? [] : [[name, String(value)]];
  }));
  const chosen = choices(options, ['maybeEntered', 'closingDate', 'refNumberTaken']);
  return { ...texts, ...chosen, ...(source ? { mark: transactionMark(source, object) } : {}) } as TransactionRules;
}

/** Change of a transaction: the given fields and lines; every other line stays. */
export function transactionUpdate(make: Making, id: string): NewTask {
  const { object, resource, options } = make;
  if (!id) throw new Error(`The ID of the ${resource.noun} to update is empty.`);
  const lineChanges = linesForUpdate(readLines(make.items, lineSource(make)));
  const input: UpsertInput = {
    object,
    id,
    mode: 'update',
    fields: tidy(object, readFields(make), options),
    ...(lineChanges ? { lineChanges } : {}),
  };
  return task(make, { kind: 'upsert', input, title: `Update ${resource.noun} ${id}` }, { id });
}

export function lineSource({ first }: Pick<Making, 'first'>): LineSource {
  return first.text('lineSource', 'none') as LineSource;
}
