import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import type { RowResult, SalesforceClient, SalesforceRecord } from '../../../engine/salesforce';
import { clientOf, text } from '../helpers/context';
import { output, readItems, rowFailure } from '../helpers/rows';

/** The object, shared by what writes records. */
export const objectProperty: INodeProperties = {
  displayName: 'Object Name or ID',
  name: 'object',
  type: 'options',
  typeOptions: { loadOptionsMethod: 'getObjects' },
  required: true,
  default: '',
  description: 'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
};

export function fieldsProperty(method: string): INodeProperties {
  return {
    displayName: 'Fields',
    name: 'fields',
    type: 'resourceMapper',
    default: { mappingMode: 'defineBelow', value: null },
    noDataExpression: true,
    required: true,
    typeOptions: {
      loadOptionsDependsOn: ['object', 'externalIdField'],
      resourceMapper: { resourceMapperMethod: method, mode: 'map', fieldWords: { singular: 'field', plural: 'fields' }, addAllFields: false, supportAutoMap: true },
    },
  };
}

/** Reads one row an item, writes them in one go, and answers each item with its own result. */
export async function writeRecords(
  context: IExecuteFunctions,
  read: (index: number) => SalesforceRecord,
  write: (client: SalesforceClient, object: string, rows: SalesforceRecord[]) => Promise<RowResult[]>,
): Promise<INodeExecutionData[][]> {
  const items = readItems(context, read);
  const rows = items.flatMap((item) => ('row' in item ? [item.row] : []));
  const object = text(context, 'object', 0);
  if (!object) throw new Error('Choose an object.');
  const results = (rows.length > 0 ? await write(await clientOf(context), object, rows) : []).values();
  return output(context, items.map((item) => {
    if ('failure' in item) return item;
    const result = results.next().value;
    const refused = rowFailure(result);
    if (refused) return { failure: refused };
    return { json: { id: result?.id ?? null, success: true, ...(result?.created === undefined ? {} : { created: result.created }) } };
  }));
}

/** The mapped fields; an empty text empties a field, one without a value stays as it is. */
export function mappedFields(context: IExecuteFunctions, index: number): SalesforceRecord {
  if (context.getNodeParameter('fields.mappingMode', index, 'defineBelow') === 'autoMapInputData') {
    const schema = context.getNodeParameter('fields.schema', index, []) as { id: string }[];
    const known = new Set(schema.map(({ id }) => id));
    const json = context.getInputData()[index]?.json ?? {};
    return Object.fromEntries(Object.entries(json).filter(([name]) => known.has(name))) as SalesforceRecord;
  }
  const values = (context.getNodeParameter('fields.value', index, {}) ?? {}) as IDataObject;
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null)) as SalesforceRecord;
}
