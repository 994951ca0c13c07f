import type { JsonObject } from '../json';
import { requestType } from '../qbxml/catalogue';
import { differences } from '../sync/compare';
import { children, text } from '../sync/json';
import { isSameNameWithSuffix } from '../sync/names';
import type { ReadRecord } from './answers';
import type { UpsertInput } from './inputs';
import { changedLines, headerOf, lineById, linesOf, replacedLines } from './lines';
import type { CompanyContext } from './machine';
import { idElement, isEntity, lineStem } from './objects';
import { withoutSwitchedOff } from './prepare';
import type { Change, UpsertState } from './upsertState';

/** Opening values and marks are given once, with the Add; QuickBooks keeps its own afterwards. */
const onlyInAdd = new Set([
  'OpenBalance', 'OpenBalanceDate', 'QuantityOnHand', 'TotalValue', 'InventoryDate', 'ExternalGUID', 'CurrencyRef', 'CreditCardInfo',
]);

const modNames: Record<string, string> = { SalesOrPurchase: 'SalesOrPurchaseMod', SalesAndPurchase: 'SalesAndPurchaseMod', Contacts: 'ContactsMod' };

/**
 * The Mod that gives a record what it lacks of the wanted fields and lines, or null when it lacks nothing: an echo of
 * our own writing finds nothing to do, which is what lets two-way sync come to rest.
 */
export function changeOf(state: UpsertState, record: ReadRecord, context: CompanyContext): { change: Change | null; warnings: string[] } {
  const { input } = state;
  const stem = lineStem(input.object);
  const { fields, warnings } = withoutSwitchedOff(wantedFields(state, record), context);
  const header = headerOf(fields, stem);
  const differing = differences(header, record.fields);
  const takes = modElements(input.object);
  const changed = differing.filter((name) => takes === null || takes.has(modNames[name] ?? name));
  const fixed = differing.filter((name) => !changed.includes(name));
  const all = [...warnings, ...fixed.map((name) => `${name} left as it is: QuickBooks takes it only when the record is made.`)];
  const lines = stem ? linesBody(input, fields, record, stem) : null;
  if (changed.length === 0 && !lines) return { change: null, warnings: all };
  return { change: changeFrom(input, record, header, changed, lines), warnings: all };
}

function changeFrom(input: UpsertInput, record: ReadRecord, header: JsonObject, changed: string[], lines: JsonObject | null): Change {
  const id = idElement(input.object);
  const body: JsonObject = { [id]: text(record.fields, id), EditSequence: text(record.fields, 'EditSequence') };
  for (const name of changed) body[modNames[name] ?? name] = header[name];
  const stem = lineStem(input.object);
  return {
    request: { type: `${input.object}ModRq`, body: { [`${input.object}Mod`]: { ...body, ...lines } } },
    fields: changed,
    lines: lines && stem ? touchedLines(input, lines, stem) : [],
    added: lines && stem ? addedLines(lines, stem) : [],
  };
}

function linesBody(input: UpsertInput, fields: JsonObject, record: ReadRecord, stem: string): JsonObject | null {
  if (input.lineChanges) return changedLines(record.fields, stem, input.lineChanges);
  const given = fields[`${stem}Add`] !== undefined || fields[`${stem}GroupAdd`] !== undefined;
  return given ? replacedLines(record.fields, stem, fields) : null;
}

/** The lines whose values the change relies on: those it changes (more than an id is sent) or removes. */
function touchedLines(input: UpsertInput, lines: JsonObject, stem: string): string[] {
  const sent = [...children(lines, `${stem}Mod`), ...children(lines, `${stem}GroupMod`)];
  const all = [...sent, ...sent.flatMap((group) => children(group, `${stem}Mod`))];
  const changed = all.filter((line) => Object.keys(line).some((name) => name !== 'TxnLineID' && name !== `${stem}Mod`));
  return [...changed.map((line) => text(line, 'TxnLineID')), ...(input.lineChanges?.remove ?? [])].filter((id) => id !== '-1');
}

function addedLines(lines: JsonObject, stem: string): JsonObject[] {
  return [...children(lines, `${stem}Mod`), ...children(lines, `${stem}GroupMod`)].filter((line) => text(line, 'TxnLineID') === '-1');
}

function wantedFields(state: UpsertState, record: ReadRecord): JsonObject {
  const wanted = Object.fromEntries(Object.entries(state.input.fields).filter(([name]) => !onlyInAdd.has(name)));
  const { Name: name, ...rest } = wanted;
  return typeof name === 'string' && takesName(state, record, name) ? wanted : rest;
}

/** A record keeps its name when the caller says so, and when it has the wanted one with a suffix that kept it apart from another. */
function takesName(state: UpsertState, record: ReadRecord, name: string): boolean {
  const limit = isEntity(state.input.object) ? 41 : 31;
  return !state.input.options?.keepName && !isSameNameWithSuffix(text(record.fields, 'Name'), name, limit);
}

function modElements(object: string): ReadonlySet<string> | null {
  const mod = requestType(`${object}ModRq`)?.elements.get(`${object}Mod`)?.type;
  return mod?.kind === 'complex' ? new Set(mod.elements.keys()) : null;
}

/**
 * Rule R24: whether what the change touches is still as it was when the change was computed. Then it may be computed
 * anew; else another person's work would be overwritten.
 */
export function stillHolds(base: ReadRecord, fresh: ReadRecord, change: Change): boolean {
  return changedMeanwhile(base, fresh, change).length === 0;
}

/** What of it isn't: names of fields, and `line ID`. */
export function changedMeanwhile(base: ReadRecord, fresh: ReadRecord, change: Change): string[] {
  const fields = change.fields.filter((name) => differs(pick(base.fields, name), pick(fresh.fields, name)));
  const stem = lineStem(base.object);
  if (!stem) return fields;
  const lines = change.lines.filter((id) => differs(lineById(base.fields, stem, id) ?? {}, lineById(fresh.fields, stem, id) ?? {}));
  const known = new Set(linesOf(base.fields, stem).map((line) => text(line.fields, 'TxnLineID')));
  const foreign = linesOf(fresh.fields, stem).filter((line) => !known.has(text(line.fields, 'TxnLineID')));
  const twice = change.added.some(({ TxnLineID: _new, ...wanted }) => foreign.some((line) => differences(wanted, line.fields).length === 0));
  return [...fields, ...lines.map((id) => `line ${id}`), ...(twice ? ['a new line like ours'] : [])];
}

function pick(fields: JsonObject, name: string): JsonObject {
  return fields[name] === undefined ? {} : { [name]: fields[name] };
}

function differs(a: JsonObject, b: JsonObject): boolean {
  return differences(a, b).length > 0 || differences(b, a).length > 0;
}
