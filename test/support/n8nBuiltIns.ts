import type { IDataObject } from 'n8n-workflow';

/*
 * n8n's own nodes as far as our workflows use them. Parameters come with their expressions as functions of an item's json.
 */

type Parameters = Record<string, unknown>;
type Value = string | ((json: IDataObject) => unknown);
type BuiltIn = (parameters: Parameters, items: IDataObject[]) => IDataObject[][];

/** Runs a node of n8n's own on items; one list for each of its outputs. Throws for a type that our workflows don't use. */
export function runBuiltIn(type: string, parameters: Parameters, items: IDataObject[]): IDataObject[][] {
  const run = builtIns[type];
  if (!run) throw new Error(`There is no model of n8n's node ${type}.`);
  return run(parameters, items);
}

const builtIns: Record<string, BuiltIn> = {
  'n8n-nodes-base.set': (parameters, items) => [items.map((json) => withAssignments(parameters, json))],
  'n8n-nodes-base.splitOut': (parameters, items) => [items.flatMap((json) => splitOut(parameters, json))],
  'n8n-nodes-base.switch': route,
  'n8n-nodes-base.noOp': (_parameters, items) => [items],
};

function withAssignments(parameters: Parameters, json: IDataObject): IDataObject {
  const { assignments } = parameters.assignments as { assignments: { name: string; value: Value }[] };
  const item = structuredClone(json);
  for (const { name, value } of assignments) {
    const path = name.split('.');
    const last = path.pop() as string;
    const target = path.reduce<IDataObject>((inner, key) => (inner[key] ??= {}) as IDataObject, item);
    target[last] = resolved(value, json) as IDataObject;
  }
  return item;
}

function splitOut(parameters: Parameters, json: IDataObject): IDataObject[] {
  const field = String(parameters.fieldToSplitOut);
  const { [field]: list, ...others } = json;
  const { destinationFieldName } = parameters.options as { destinationFieldName: string };
  return (list as IDataObject[]).map((each) => ({ ...others, [destinationFieldName]: each }));
}

interface Rule {
  conditions: { conditions: { leftValue: Value; rightValue: Value; operator: { operation: string } }[] };
}

/** Each item leaves by the first rule that it meets, or not at all. */
function route(parameters: Parameters, items: IDataObject[]): IDataObject[][] {
  const { values } = parameters.rules as { values: Rule[] };
  const outputs: IDataObject[][] = values.map(() => []);
  for (const json of items) outputs[values.findIndex((rule) => meets(rule, json))]?.push(json);
  return outputs;
}

function meets({ conditions: { conditions } }: Rule, json: IDataObject): boolean {
  return conditions.every(({ leftValue, rightValue, operator }) => {
    if (operator.operation !== 'equals') throw new Error(`The condition ${operator.operation} is not modelled.`);
    return resolved(leftValue, json) === resolved(rightValue, json);
  });
}

function resolved(value: Value, json: IDataObject): unknown {
  return typeof value === 'function' ? value(json) : value;
}
