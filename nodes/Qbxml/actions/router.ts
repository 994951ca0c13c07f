import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { ItemParameters } from '../../QuickBooksDesktop/helpers/parameters';
import { failedItem, failureOf, goesOn, nodeError } from '../../shared/failure';
import { sendUnits } from '../../shared/send';
import type { MadeUnit } from '../../shared/send';
import * as build from './build.operation';
import * as explain from './explain.operation';
import * as parse from './parse.operation';
import { makeTask } from './send.operation';
import * as validate from './validate.operation';

/** Operations that need neither a queue nor QuickBooks. */
const local: Record<string, { execute(item: ItemParameters): IDataObject }> = { build, explain, parse, validate };

/** Runs the chosen operation for all input items. */
export async function router(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
  const name = String(this.getNodeParameter('operation', 0));
  const items = this.getInputData().map((_item, index) => new ItemParameters(this, index));
  if (name === 'send') return await sendUnits(this, items.map(unit));
  const operation = local[name];
  if (!operation) throw new Error(`There is no operation "${name}".`);
  return [items.map((item) => run(this, operation, item))];
}

function unit(item: ItemParameters): MadeUnit {
  try {
    return { items: [item.index], ...makeTask(item) };
  } catch (error) {
    return { items: [item.index], failure: failureOf(error) };
  }
}

function run(context: IExecuteFunctions, operation: { execute(item: ItemParameters): IDataObject }, item: ItemParameters): INodeExecutionData {
  try {
    return { json: operation.execute(item), pairedItem: { item: item.index } };
  } catch (error) {
    if (!goesOn(context.getNode())) throw nodeError(context.getNode(), failureOf(error), item.index);
    return failedItem(context.getNode(), failureOf(error), context.getInputData()[item.index]?.json ?? {}, item.index);
  }
}
