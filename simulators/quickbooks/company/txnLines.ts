import { fieldError } from '../status';
import { group, groups, listOf, text, type Fields } from '../qbxml/fields';
import type { CompanyFile } from './company';
import { notFound, type RequestContext } from './context';
import { itemOf, type DraftLine } from './lines';
import { decimal, toFive } from './money';
import type { ListRecord, Txn, TxnLine } from './state';

/**
 * The lines of an Add or Mod in the order sent. `existing` are the lines of the transaction being changed: a line
 * named by its TxnLineID is kept and changed by what is sent with it, `-1` is a new line, the others are gone.
 * `sent` must be the element's children in document order: single and group lines mix.
 */
export function draftLines(context: RequestContext, kind: string, sent: SentLine[], existing: readonly TxnLine[]): DraftLine[] {
  return sent.map((one) => {
    const id = text(one.fields, 'TxnLineID');
    const old = id && id !== '-1' ? existing.find((line) => line.id === id) : undefined;
    if (id && id !== '-1' && !old) throw notFound(id);
    return one.isGroup ? draftGroup(context, kind, one.fields, old) : draftLine(context, one.fields, old);
  });
}

export interface SentLine {
  isGroup: boolean;
  /** References resolved. */
  fields: Fields;
}

const NOT_LINE_FIELDS = new Set(['TxnLineID', 'LinkToTxn', 'PriceLevelRef', 'DataExt', 'Quantity', 'Rate', 'RatePercent', 'Amount', 'OptionForPriceRuleConflict', 'OverrideItemAccountRef']);

function draftLine(context: RequestContext, sent: Fields, old: TxnLine | undefined): DraftLine {
  const { company } = context;
  const line: TxnLine = old ? structuredClone(old) : { id: company.newTxnId(), fields: {} };
  for (const [name, value] of Object.entries(sent)) {
    if (NOT_LINE_FIELDS.has(name)) continue;
    if (value === '' || value === undefined) delete line.fields[name];
    else line.fields[name] = value;
  }
  const item = itemOf(company, line.fields);
  if (item?.kind === 'ItemGroup') throw fieldError.reference('Item', company.fullName(item), 'line');
  if (sent['ItemRef'] || !old) fillFromItem(company, line, item, sent);
  for (const one of groups(sent, 'DataExt')) addDataExt(line, one);
  return { line, sent: withoutEmpty(sent) };
}

function withoutEmpty(sent: Fields): Fields {
  return Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== ''));
}

function fillFromItem(company: CompanyFile, line: TxnLine, item: ListRecord | undefined, sent: Fields): void {
  if (!item) return;
  const description = descriptionOf(item);
  if (text(sent, 'Desc') === undefined && description) line.fields['Desc'] = description;
  if (item.kind === 'ItemSubtotal' || !company.data.preferences.salesTax) return;
  if (sent['SalesTaxCodeRef'] === undefined) {
    line.fields['SalesTaxCodeRef'] = item.fields['SalesTaxCodeRef'] ?? { ListID: company.named(['SalesTaxCode'], 'Tax')?.id ?? '' };
  }
}

export function descriptionOf(item: ListRecord): string | undefined {
  const part = group(item.fields, 'SalesOrPurchase') ?? group(item.fields, 'SalesAndPurchase') ?? item.fields;
  return text(part, 'Desc') ?? text(part, 'SalesDesc') ?? text(part, 'ItemDesc');
}

function addDataExt(line: TxnLine, one: Fields): void {
  const before = listOf(line.fields['DataExtRet']);
  line.fields['DataExtRet'] = [...before, {
    OwnerID: text(one, 'OwnerID') ?? '0', DataExtName: text(one, 'DataExtName') ?? '', DataExtType: 'STR255TYPE', DataExtValue: text(one, 'DataExtValue') ?? '',
  }];
}

/** A group line: its members come from the item group, each quantity times the group's; they take the items' prices. */
function draftGroup(context: RequestContext, kind: string, sent: Fields, old: TxnLine | undefined): DraftLine {
  const { company } = context;
  const groupId = text(group(sent, 'ItemGroupRef') ?? group(old?.fields ?? {}, 'ItemGroupRef') ?? {}, 'ListID');
  const item = company.list(groupId ?? '');
  if (!item) throw fieldError.missing('ItemGroupRef');
  const line: TxnLine = old ? structuredClone(old) : { id: company.newTxnId(), fields: {} };
  line.fields['ItemGroupRef'] = { ListID: item.id };
  line.fields['IsPrintItemsInGroup'] = text(item.fields, 'IsPrintItemsInGroup') ?? 'false';
  const description = text(item.fields, 'ItemDesc');
  if (description) line.fields['Desc'] = description;
  const quantity = text(sent, 'Quantity') || text(line.fields, 'Quantity') || '1';
  line.fields['Quantity'] = decimal(toFive(quantity));
  const nested = groups(sent, `${kind}LineMod`);
  if (nested.length > 0) return { line, sent, members: draftLines(context, kind, nested.map((fields) => ({ isGroup: false, fields })), old?.members ?? []) };
  const same = old && !sent['Quantity'] && !sent['ItemGroupRef'];
  if (same) return { line, sent, members: (old.members ?? []).map((member) => ({ line: structuredClone(member), sent: {} })) };
  return { line, sent, members: membersOf(context, item, toFive(quantity)) };
}

function membersOf(context: RequestContext, item: ListRecord, quantity: bigint): DraftLine[] {
  return groups(item.fields, 'ItemGroupLine').map((part) => {
    const each = text(part, 'Quantity');
    const sent: Fields = { ItemRef: part['ItemRef'] };
    if (each) sent['Quantity'] = decimal((toFive(each) * quantity) / toFive('1'));
    return draftLine(context, sent, undefined);
  });
}

/** Drafts for untouched lines, so that percentages and subtotals are computed anew. */
export function keptLines(txn: Txn): DraftLine[] {
  return txn.lines.map((line) => ({
    line: structuredClone(line),
    sent: {},
    ...(line.members ? { members: line.members.map((member) => ({ line: structuredClone(member), sent: {} })) } : {}),
  }));
}

/** The finished lines of drafts. */
export function finished(drafts: readonly DraftLine[]): TxnLine[] {
  return drafts.map(({ line, members }) => (members ? { ...line, members: finished(members) } : line));
}
