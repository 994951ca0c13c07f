import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';
import { fieldColumns, lineColumns } from '../helpers/columns';
import { objectOf, resourceOf } from '../resources';

/** Fields of the chosen resource (and item type) for the mapper. */
export async function getFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
  return { fields: fieldColumns(chosenObject(this), isUpdate(this)) };
}

/** Fields of one line of the chosen transaction. */
export async function getLineFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
  return { fields: lineColumns(chosenObject(this), isUpdate(this)) };
}

function chosenObject(context: ILoadOptionsFunctions): string {
  const resource = resourceOf(String(context.getNodeParameter('resource')));
  const itemType = String(context.getNodeParameter('itemType', 'ItemService') ?? '');
  // An expression is only known when the node runs; the fields of a service item are the common ground until then.
  return objectOf(resource, itemType.startsWith('=') || itemType === '' ? 'ItemService' : itemType);
}

function isUpdate(context: ILoadOptionsFunctions): boolean {
  return context.getNodeParameter('operation') === 'update';
}
