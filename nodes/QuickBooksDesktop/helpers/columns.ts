import type { INodePropertyOptions, ResourceMapperField } from 'n8n-workflow';
import { requestType } from '../../../engine/qbxml';
import type { ComplexType, ElementParticle, SimpleType } from '../../../engine/qbxml';
import { lineIdColumn, removeColumn } from './lines';
import { streetColumn } from './tidy';

/** How deep groups are opened: BillAddress/Addr1 is 1, SalesOrPurchase/AccountRef/FullName 2. */
const deepest = 3;

/** Columns of an object's fields, from the schema's Add: every leaf by its path, required ones marked. */
export function fieldColumns(object: string, forUpdate: boolean): ResourceMapperField[] {
  const add = requestType(`${object}AddRq`)?.elements.get(`${object}Add`)?.type;
  if (add?.kind !== 'complex') throw new Error(`The schema has no ${object} to write.`);
  return columnsOf(add, '', 0, forUpdate).filter((column) => column.id !== 'ExternalGUID');
}

/** Columns of a transaction's line; an update also needs to know which line is meant. */
export function lineColumns(object: string, forUpdate: boolean): ResourceMapperField[] {
  const add = requestType(`${object}AddRq`)?.elements.get(`${object}Add`)?.type;
  const line = add?.kind === 'complex' ? add.elements.get(`${object}LineAdd`)?.type : undefined;
  const group = add?.kind === 'complex' ? add.elements.get(`${object}LineGroupAdd`)?.type : undefined;
  if (line?.kind !== 'complex') throw new Error(`${object} has no lines.`);
  const bundle = group?.kind === 'complex' ? columnsOf(group, '', 0, true).filter(({ id }) => id.startsWith('ItemGroupRef/')) : [];
  const ofUpdate = [
    { ...column(lineIdColumn, 'string'), displayName: 'TxnLineID (Line to Change; Empty Adds One)' },
    { ...column(removeColumn, 'boolean'), displayName: 'Remove the Line' },
  ];
  return [...(forUpdate ? ofUpdate : []), ...columnsOf(line, '', 0, true), ...bundle];
}

function columnsOf(type: ComplexType, path: string, depth: number, optional: boolean): ResourceMapperField[] {
  const columns = [...type.elements.values()].filter(isMappable).flatMap((element) => {
    const id = path + element.name;
    const inner = element.type;
    if (inner.kind === 'simple') return [leaf(id, element, inner, optional || !isRequired(type, element))];
    return depth < deepest ? columnsOf(inner, `${id}/`, depth + 1, optional || !isRequired(type, element)) : [];
  });
  return type.elements.has('Addr1') ? [{ ...column(path + streetColumn, 'string'), displayName: `${path}${streetColumn} (Any Number of Lines)` }, ...columns] : columns;
}

/** Lists are not for a form with one value a field: lines have their own parameters, the rest goes through the qbXML node. */
function isMappable(element: ElementParticle): boolean {
  return !element.repeats && element.edition === undefined;
}

/** Required means: stands by itself, not as one of several to choose from. A reference asks for ListID or FullName only at run time. */
function isRequired(parent: ComplexType, element: ElementParticle): boolean {
  return element.type.kind === 'simple' && element.min > 0 && parent.content.some((particle) => particle.kind === 'element' && particle.name === element.name);
}

function leaf(id: string, element: ElementParticle, type: SimpleType, optional: boolean): ResourceMapperField {
  return {
    ...column(id, mapperType(type)),
    displayName: `${id}${limitText(type)}${element.since ? ` [qbXML ${element.since}]` : ''}`,
    required: !optional,
    ...(type.enumeration ? { options: type.enumeration.map((value): INodePropertyOptions => ({ name: value, value })) } : {}),
  };
}

function column(id: string, type: ResourceMapperField['type']): ResourceMapperField {
  return { id, displayName: id, type, required: false, defaultMatch: false, canBeUsedToMatch: false, display: true };
}

/** Amounts, prices and dates stay text: as numbers they would lose cents, as date objects they would change the day. */
function mapperType(type: SimpleType): ResourceMapperField['type'] {
  if (type.enumeration) return 'options';
  if (type.base === 'BOOL') return 'boolean';
  return type.base === 'INT' ? 'number' : 'string';
}

function limitText(type: SimpleType): string {
  if (type.base === 'DATE') return ' (YYYY-MM-DD)';
  return type.maxLength === undefined || type.base !== 'STR' ? '' : ` (${type.maxLength})`;
}
