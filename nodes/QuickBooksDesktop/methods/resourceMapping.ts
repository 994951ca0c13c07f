import type { ILoadOptionsFunctions, ResourceMapperField, ResourceMapperFields } from 'n8n-workflow';
import { fieldColumns, lineColumns } from '../helpers/columns';
import { itemTypes, objectOf, resourceOf } from '../resources';

/** Fields of the chosen resource (and item type) for the mapper. */
export async function getFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
  const columns = chosenObjects(this).flatMap((object) => fieldColumns(object, isUpdate(this)));
  return { fields: distinct(columns) };
}

/** Fields of one line of the chosen transaction. */
export async function getLineFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
  const columns = chosenObjects(this).flatMap((object) => lineColumns(object, isUpdate(this)));
  return { fields: distinct(columns) };
}

/** One object; all item types where an expression decides, since it is only known when the node runs. */
function chosenObjects(context: ILoadOptionsFunctions): string[] {
  const resource = resourceOf(String(context.getNodeParameter('resource')));
  const itemType = resource.value === 'item' ? String(context.getNodeParameter('itemType', '') ?? '') : '';
  const undecided = resource.value === 'item' && !itemTypes.some(({ value }) => value === itemType);
  return undecided ? itemTypes.map(({ value }) => value) : [objectOf(resource, itemType)];
}

/** The first of each id; required only where every type that is meant requires it. */
function distinct(columns: ResourceMapperField[]): ResourceMapperField[] {
  const byId = new Map<string, ResourceMapperField>();
  for (const column of columns) {
    const known = byId.get(column.id);
    byId.set(column.id, known ? { ...known, required: known.required && column.required } : column);
  }
  return [...byId.values()];
}

function isUpdate(context: ILoadOptionsFunctions): boolean {
  return context.getNodeParameter('operation') === 'update';
}
