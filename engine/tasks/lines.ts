import type { JsonObject } from '../json';
import { differences } from '../sync/compare';
import { asArray, children, isObject, text } from '../sync/json';
import type { LineChanges } from './inputs';

/** A line or a group of lines of a transaction, in the order in which it stands there. */
export type Line = { group: boolean; fields: JsonObject };

const orderKey = '#order';

/** Lines of a Ret in their order. `stem` such as `InvoiceLine`. */
export function linesOf(record: JsonObject, stem: string): Line[] {
  return inOrder(record, `${stem}Ret`, `${stem}GroupRet`);
}

/** Lines of an Add or Mod in their order. */
function linesSent(fields: JsonObject, stem: string, verb: 'Add' | 'Mod'): Line[] {
  return inOrder(fields, `${stem}${verb}`, `${stem}Group${verb}`);
}

/** Lines and groups may alternate; the parser then notes the order of the names beside them. */
function inOrder(fields: JsonObject, lineName: string, groupName: string): Line[] {
  const lines = children(fields, lineName).map((line): Line => ({ group: false, fields: line }));
  const groups = children(fields, groupName).map((line): Line => ({ group: true, fields: line }));
  const order = asArray(fields[orderKey]).filter((name) => name === lineName || name === groupName);
  if (order.length !== lines.length + groups.length) {
    const names = Object.keys(fields);
    return names.indexOf(groupName) >= 0 && names.indexOf(groupName) < names.indexOf(lineName) ? [...groups, ...lines] : [...lines, ...groups];
  }
  return order.map((name) => (name === lineName ? lines.shift() : groups.shift())).filter((line) => line !== undefined);
}

/** Body of a Mod for the lines, order included. */
function modBody(lines: Line[], stem: string): JsonObject {
  const body: JsonObject = {};
  const plain = lines.filter((line) => !line.group).map((line) => line.fields);
  const groups = lines.filter((line) => line.group).map((line) => line.fields);
  if (plain.length > 0) body[`${stem}Mod`] = plain;
  if (groups.length > 0) body[`${stem}GroupMod`] = groups;
  body[orderKey] = lines.map((line) => (line.group ? `${stem}GroupMod` : `${stem}Mod`));
  return body;
}

function idOfLine(fields: JsonObject): string {
  return text(fields, 'TxnLineID');
}

/** Lines with the same TxnLineID anywhere, also inside groups. */
export function lineById(record: JsonObject, stem: string, id: string): JsonObject | undefined {
  for (const line of linesOf(record, stem)) {
    if (idOfLine(line.fields) === id) return line.fields;
    const nested = children(line.fields, `${stem}Ret`).find((inner) => idOfLine(inner) === id);
    if (nested) return nested;
  }
  return undefined;
}

/**
 * The Mod's lines that keep every line but those to change or remove: a line that a Mod doesn't name is deleted by
 * QuickBooks, so all are named. Null when nothing changes: then no lines are sent, which leaves them alone.
 */
export function changedLines(record: JsonObject, stem: string, changes: LineChanges): JsonObject | null {
  const removed = new Set(changes.remove ?? []);
  const byId = new Map((changes.change ?? []).map((change) => [change.TxnLineID, change.fields]));
  let touched = (changes.add ?? []).length > 0;
  const keep = (fields: JsonObject): JsonObject[] => {
    const id = idOfLine(fields);
    if (removed.has(id)) {
      touched = true;
      return [];
    }
    const wanted = byId.get(id);
    if (!wanted || differences(wanted, fields).length === 0) return [{ TxnLineID: id }];
    touched = true;
    return [{ TxnLineID: id, ...wanted }];
  };
  const kept = linesOf(record, stem).flatMap((line) => {
    const nested = line.group ? { [`${stem}Mod`]: children(line.fields, `${stem}Ret`).flatMap(keep) } : {};
    return keep(line.fields).map((fields): Line => ({ group: line.group, fields: { ...fields, ...nested } }));
  });
  return touched ? modBody([...kept, ...(changes.add ?? []).map(newLine)], stem) : null;
}

function newLine(fields: JsonObject): Line {
  return { group: fields.ItemGroupRef !== undefined, fields: { TxnLineID: '-1', ...fields } };
}

/**
 * Line changes that turn the lines of a record into the wanted ones, given as for an Add and in the wanted order.
 * A wanted line takes the first line with the same item that is still free; what is left over is removed.
 * Null when nothing differs.
 */
export function replacedLines(record: JsonObject, stem: string, fields: JsonObject): JsonObject | null {
  const free = linesOf(record, stem);
  const before = free.length;
  let touched = false;
  const lines = linesSent(fields, stem, 'Add').map((wanted) => {
    const at = free.findIndex((line) => line.group === wanted.group && sameItem(wanted.fields, line.fields));
    const [line] = at < 0 ? [] : free.splice(at, 1);
    if (at !== 0) touched = true;
    if (!line) return newLine(wanted.fields);
    const nested = line.group ? { [`${stem}Mod`]: children(line.fields, `${stem}Ret`).map((inner) => ({ TxnLineID: idOfLine(inner) })) } : {};
    const kept: JsonObject = { TxnLineID: idOfLine(line.fields), ...nested };
    if (differences(wanted.fields, line.fields).length === 0) return { group: line.group, fields: kept };
    touched = true;
    return { group: line.group, fields: { ...kept, ...wanted.fields } };
  });
  if (!touched && lines.length === before) return null;
  return modBody(lines, stem);
}

function sameItem(wanted: JsonObject, line: JsonObject): boolean {
  const name = wanted.ItemGroupRef === undefined ? 'ItemRef' : 'ItemGroupRef';
  if (!isObject(wanted[name])) return !isObject(line[name]);
  return differences({ [name]: wanted[name] }, line).length === 0;
}

/** TxnLineIDs of the changes that the record doesn't have. */
export function missingLines(record: JsonObject, stem: string, changes: LineChanges): { changed: string[]; removed: string[] } {
  const missing = (id: string): boolean => lineById(record, stem, id) === undefined;
  return { changed: (changes.change ?? []).map((change) => change.TxnLineID).filter(missing), removed: (changes.remove ?? []).filter(missing) };
}

/** The fields of an Add or Mod without its lines. */
export function headerOf(fields: JsonObject, stem: string | null): JsonObject {
  if (!stem) return fields;
  const lines = new Set([orderKey, ...['Add', 'Mod'].flatMap((verb) => [`${stem}${verb}`, `${stem}Group${verb}`])]);
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !lines.has(name)));
}

/** Whether the lines of a record are what a Mod asked for: kept ones there, changed ones changed, new ones new, no others. */
export function modLinesHold(sent: JsonObject, record: JsonObject, stem: string): boolean {
  const wanted = linesSent(sent, stem, 'Mod');
  if (wanted.length === 0) return true;
  const has = linesOf(record, stem);
  if (has.length !== wanted.length) return false;
  const kept = new Set(wanted.map((line) => idOfLine(line.fields)));
  const fresh = has.filter((line) => !kept.has(idOfLine(line.fields)));
  return wanted.every(({ fields }) => {
    const { TxnLineID: _id, [`${stem}Mod`]: nested, ...rest } = fields;
    const isNew = idOfLine(fields) === '-1';
    const line = isNew ? fresh.shift()?.fields : lineById(record, stem, idOfLine(fields));
    if (!line || differences(rest, line).length > 0) return false;
    return isNew || nestedHold(children({ nested }, 'nested'), line, stem);
  });
}

function nestedHold(wanted: JsonObject[], line: JsonObject, stem: string): boolean {
  const has = children(line, `${stem}Ret`);
  if (wanted.length === 0) return true;
  return has.length === wanted.length && wanted.every(({ TxnLineID, ...rest }) => {
    const found = has.find((inner) => idOfLine(inner) === TxnLineID);
    return found !== undefined && differences(rest, found).length === 0;
  });
}
