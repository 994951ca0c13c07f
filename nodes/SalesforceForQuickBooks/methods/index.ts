import type { ILoadOptionsFunctions, INodePropertyOptions, ResourceMapperField, ResourceMapperFields } from 'n8n-workflow';
import type { FieldDescribe } from '../../../engine/salesforce';
import { clientForOptions } from '../helpers/context';

/** Objects that can be written. */
export async function getObjects(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
  const client = await clientForOptions(this);
  const objects = (await client.describeGlobal()).filter(({ createable }) => createable);
  return objects.map(({ label, name }) => ({ name: label, value: name, description: name })).sort((a, b) => a.name.localeCompare(b.name));
}

export async function getExternalIdFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
  const fields = (await describedFields(this)).filter(({ externalId }) => externalId);
  return fields.map(({ label, name }) => ({ name: label, value: name, description: name }));
}

/** Fields that the user of the credential may write. */
export async function getUpdateFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
  const fields = (await describedFields(this)).filter(({ updateable }) => updateable);
  return { fields: fields.map(column) };
}

async function describedFields(context: ILoadOptionsFunctions): Promise<FieldDescribe[]> {
  const object = String(context.getNodeParameter('object', '') ?? '');
  if (!object) return [];
  const client = await clientForOptions(context);
  return (await client.describe(object))?.fields ?? [];
}

function column({ name, label, type, picklistValues }: FieldDescribe): ResourceMapperField {
  const common = { id: name, displayName: label, required: false, defaultMatch: false, canBeUsedToMatch: false, display: true };
  if (type === 'boolean') return { ...common, type: 'boolean' };
  // Amounts go as text: Salesforce reads the digits, and nothing is rounded on the way.
  if (type !== 'picklist') return { ...common, type: 'string' };
  const options = picklistValues.filter(({ active }) => active).map((entry) => ({ name: entry.label, value: entry.value }));
  return { ...common, type: 'options', options };
}
