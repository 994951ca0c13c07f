import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { shownFor } from '../../QuickBooksDesktop/descriptions/show';
import { text } from '../helpers/context';
import { fieldsProperty, mappedFields, objectProperty, writeRecords } from './records';

export const description: INodeProperties[] = shownFor({ resource: ['record'], operation: ['upsert'] }, [
  objectProperty,
  {
    displayName: 'External ID Field Name or ID',
    name: 'externalIdField',
    type: 'options',
    typeOptions: { loadOptionsMethod: 'getExternalIdFields', loadOptionsDependsOn: ['object'] },
    required: true,
    default: '',
    description: 'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
  },
  { displayName: 'External ID', name: 'externalId', type: 'string', required: true, default: '' },
  fieldsProperty('getUpdateFields'),
]);

/** Creates or updates records by an external id, so that a repetition changes nothing. */
export async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
  const externalIdField = text(this, 'externalIdField', 0);
  const read = (index: number) => {
    const value = text(this, 'externalId', index);
    if (!value) throw new Error(`The external ID (${externalIdField}) is empty.`);
    return { ...mappedFields(this, index), [externalIdField]: value };
  };
  return await writeRecords(this, read, async (client, object, rows) => await client.upsertRows(object, rows, { externalIdField }));
}
