import type { INodePropertyOptions, ResourceMapperField } from 'n8n-workflow';
import { addFieldsOf, fieldsOf } from '../../../engine/qbxml';
import type { QbxmlField } from '../../../engine/qbxml';
import { lineIdColumn, removeColumn } from './lines';
import { streetColumn } from './tidy';

/** Columns of an object's fields, from the schema: every leaf by its path, required ones marked. */
export function fieldColumns(object: string, forUpdate: boolean): ResourceMapperField[] {
  const fields = addFieldsOf(object);
  if (fields.length === 0) throw new Error(`The schema has no ${object} to write.`);
  return columns(fields, forUpdate);
}

/** Columns of a transaction's line; an update also needs to know which line is meant. */
export function lineColumns(object: string, forUpdate: boolean): ResourceMapperField[] {
  const fields = fieldsOf(`${object}LineAdd`);
  if (fields.length === 0) throw new Error(`${object} has no lines.`);
  const bundle = fieldsOf(`${object}LineGroupAdd`).filter(({ path }) => path.startsWith('ItemGroupRef/'));
  const ofUpdate = [
    { ...column(lineIdColumn, 'string'), displayName: 'TxnLineID (Line to Change; Empty Adds One)' },
    { ...column(removeColumn, 'boolean'), displayName: 'Remove the Line' },
  ];
  return [...(forUpdate ? ofUpdate : []), ...columns([...fields, ...bundle], forUpdate)];
}

/**
 * Lists are not for a form with one value a field: lines have their own parameters, the rest goes through the qbXML node.
 * The mark is written by the node itself.
 */
function columns(fields: QbxmlField[], optional: boolean): ResourceMapperField[] {
  const mappable = fields.filter(({ path, repeats, type }) => !repeats && type !== 'OBJECT' && path !== 'ExternalGUID');
  return mappable.flatMap((field) => {
    const address = /^(.*\/)Addr1$/.exec(field.path)?.[1];
    const leaf = columnOf(field, optional);
    if (address === undefined) return [leaf];
    return [{ ...column(address + streetColumn, 'string'), displayName: `${address}${streetColumn} (Any Number of Lines)` }, leaf];
  });
}

function columnOf(field: QbxmlField, optional: boolean): ResourceMapperField {
  return {
    ...column(field.path, mapperType(field)),
    displayName: `${field.path}${limitText(field)}${field.since ? ` [qbXML ${field.since}]` : ''}`,
    required: field.required && !optional,
    ...(field.enumeration ? { options: field.enumeration.map((value): INodePropertyOptions => ({ name: value, value })) } : {}),
  };
}

function column(id: string, type: ResourceMapperField['type']): ResourceMapperField {
  return { id, displayName: id, type, required: false, defaultMatch: false, canBeUsedToMatch: false, display: true };
}

/** Amounts, prices and dates stay text: as numbers they would lose cents, as date objects they would change the day. */
function mapperType({ type, enumeration }: QbxmlField): ResourceMapperField['type'] {
  if (enumeration) return 'options';
  if (type === 'BOOL') return 'boolean';
  return type === 'INT' ? 'number' : 'string';
}

function limitText({ type, maxLength }: QbxmlField): string {
  if (type === 'DATE') return ' (YYYY-MM-DD)';
  return maxLength === undefined || type === 'ID' ? '' : ` (${maxLength})`;
}
