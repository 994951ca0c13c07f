import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { shownFor } from '../../QuickBooksDesktop/descriptions/show';
import { text } from '../helpers/context';
import { fieldsProperty, mappedFields, objectProperty, writeRecords } from './records';

export const description: INodeProperties[] = shownFor({ resource: ['record'], operation: ['update'] }, [
  objectProperty,
  { displayName: 'Record ID', name: 'recordId', type: 'string', required: true, default: '', placeholder: '001000000000001AAA' },
  fieldsProperty('getUpdateFields'),
]);

/** Updates records by id, 200 a collection. */
export async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
  const read = (index: number) => {
    const id = text(this, 'recordId', index);
    if (!id) throw new Error('The record ID is empty.');
    return { ...mappedFields(this, index), Id: id };
  };
  return await writeRecords(this, read, async (client, object, rows) => await client.updateRows(object, rows));
}
