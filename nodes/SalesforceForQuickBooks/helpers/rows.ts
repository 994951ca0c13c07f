import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { RowResult } from '../../../engine/salesforce';
import type { TaskFailure } from '../../../engine/tasks/machine';
import { failedItem, failureOf, goesOn, nodeError } from '../../shared/failure';

/** What became of one input item: the fields to add to it, or why it failed. */
export type ItemOutcome = { json: IDataObject } | { failure: TaskFailure };

/** Reads every item; one that can't be read fails alone. */
export function readItems<Row>(context: IExecuteFunctions, read: (index: number) => Row): ({ row: Row } | { failure: TaskFailure })[] {
  return context.getInputData().map((_item, index) => {
    try {
      return { row: read(index) };
    } catch (error) {
      return { failure: failureOf(error) };
    }
  });
}

/** The node's output, an item for each outcome. Throws the first failure where the node is set to stop on errors. */
export function output(context: IExecuteFunctions, outcomes: ItemOutcome[]): INodeExecutionData[][] {
  const node = context.getNode();
  const inputs = context.getInputData();
  return [
    outcomes.map((outcome, index) => {
      if ('json' in outcome) return { json: outcome.json, pairedItem: { item: index } };
      if (!goesOn(node)) throw nodeError(node, outcome.failure, index);
      return failedItem(node, outcome.failure, inputs[index]?.json ?? {}, index);
    }),
  ];
}

/** Why Salesforce refused a row; null when it took it. */
export function rowFailure(result: RowResult | undefined): TaskFailure | null {
  if (result?.success) return null;
  const [first] = result?.errors ?? [];
  if (!first) return { code: 'NO_ANSWER', message: 'Salesforce did not answer for this row.', written: 'unknown', remedy: 'Look at the record in Salesforce.', who: 'Salesforce admin' };
  const { code, message, written, remedy, who, fields } = first;
  const where = fields.length > 0 ? ` (${fields.join(', ')})` : '';
  return { code, message: `Salesforce: ${message}${where}`, written, remedy, who };
}
