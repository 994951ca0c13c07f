import { StatusError } from '../status';
import { leaf } from '../xml/write';
import { group, groups, text, type Fields } from '../qbxml/fields';
import type { CompanyFile } from './company';
import { notFound, type Outcome, type RequestContext } from './context';
import { moveStock } from './stock';
import { markInvoiced } from './orders';
import type { ListRecord } from './state';
import { checkOpenPeriod } from './txnHeader';
import { TXN_KINDS } from './txnKinds';
import { txnStub } from './txnRet';

/** ListDel: refused with 3160 while anything uses the record. */
export function deleteListRecord(context: RequestContext, sent: Fields): Outcome {
  const { company } = context;
  const kind = text(sent, 'ListDelType') ?? '';
  const id = text(sent, 'ListID') ?? '';
  const record = company.list(id);
  if (!record || record.kind !== kind) throw notFound(id);
  context.checkLock(id);
  if (isUsed(company, record)) {
    throw new StatusError(3160, `Cannot delete the object specified by the id = "${id}".  QuickBooks error message: The specified list element is in use and cannot be deleted.`);
  }
  const name = company.fullName(record);
  company.removeList(record);
  return { xml: leaf('ListDelType', kind) + leaf('ListID', id) + leaf('TimeDeleted', company.time.stamp(company.seconds())) + leaf('FullName', name) };
}

function isUsed(company: CompanyFile, record: ListRecord): boolean {
  if (company.childrenOf(record.id).length > 0 || company.txnsOfCustomer(record.id).length > 0) return true;
  const holds = (fields: Fields): boolean => Object.values(fields).some((value) =>
    (Array.isArray(value) ? value : [value]).some((one) =>
      typeof one === 'object' && (text(one, 'ListID') === record.id || holds(one))));
  return company.data.lists.some((other) => other !== record && holds(other.fields)) ||
    company.data.txns.some((txn) => holds(txn.fields) || txn.lines.some((line) =>
      holds(line.fields) || (line.members ?? []).some((member) => holds(member.fields))));
}

/** TxnDel. Payments of a deleted invoice stay and become unapplied. */
export function deleteTxn(context: RequestContext, sent: Fields): Outcome {
  const { company } = context;
  const kindName = text(sent, 'TxnDelType') ?? '';
  const id = text(sent, 'TxnID') ?? '';
  const txn = company.txn(id);
  const kind = TXN_KINDS.get(kindName);
  if (!txn || !kind || txn.kind !== kindName) throw notFound(id);
  context.checkLock(id);
  checkOpenPeriod(company, kind, txn.date, 3161);
  moveStock(company, kind, txn, -1);
  markInvoiced(company, undefined, txn);
  company.removeTxn(txn);
  return { xml: txnStub('TxnDelType', txn, { TimeDeleted: company.time.stamp(company.seconds()) }), recovery: { TxnID: id } };
}

/** TxnVoid: amounts become zero, the record stays. */
export function voidTxn(context: RequestContext, sent: Fields): Outcome {
  const { company } = context;
  const kindName = text(sent, 'TxnVoidType') ?? '';
  const id = text(sent, 'TxnID') ?? '';
  const old = company.txn(id);
  const kind = TXN_KINDS.get(kindName);
  if (!old || !kind || old.kind !== kindName) throw notFound(id);
  context.checkLock(id);
  checkOpenPeriod(company, kind, old.date);
  moveStock(company, kind, old, -1);
  markInvoiced(company, undefined, old);
  company.unapply((one) => one.payer === id || one.invoice === id);
  const txn = structuredClone(old);
  Object.assign(txn, { subtotal: '0.00', tax: '0.00', total: '0.00', voided: true });
  txn.fields['Memo'] = `VOID: ${text(txn.fields, 'Memo') ?? ''}`.trim();
  for (const line of txn.lines.flatMap((one) => [one, ...(one.members ?? [])])) {
    if (line.fields['Amount'] !== undefined) line.fields['Amount'] = '0.00';
    if (line.fields['TotalAmount'] !== undefined) line.fields['TotalAmount'] = '0.00';
    if (line.fields['Quantity'] !== undefined) line.fields['Quantity'] = '0';
  }
  company.touch(txn);
  company.replaceTxn(txn);
  const times = { TimeCreated: company.time.stamp(txn.created), TimeModified: company.time.stamp(txn.modified) };
  return { xml: txnStub('TxnVoidType', txn, times), recovery: { TxnID: id, EditSequence: String(txn.edit) } };
}

/** DataExtAdd and DataExtMod on list records, transactions, their lines and the company. Changes the parent's TimeModified. */
export function writeDataExt(context: RequestContext, sent: Fields, isAdd: boolean): Outcome {
  const { company } = context;
  const owner = text(sent, 'OwnerID') ?? '0';
  const name = text(sent, 'DataExtName') ?? '';
  const value = text(sent, 'DataExtValue') ?? '';
  const defined = owner !== '0' || company.data.dataExtDefs.some((one) => one.owner === '0' && one.name.toLowerCase() === name.toLowerCase());
  if (!defined) throw new StatusError(3140, `There is an invalid reference to QuickBooks DataExtDef "${name}" in the DataExt.`);
  const holder = holderOf(context, sent);
  const found = holder.dataExt.find((one) => sameExt(one, owner, name));
  if (found && isAdd) throw new StatusError(3180, `There was an error when saving a DataExt.  QuickBooks error message: "${name}" is already set.`);
  if (found) found.value = value;
  else holder.dataExt.push({ owner, name, value });
  holder.touch();
  const xml = `<DataExtRet>${leaf('OwnerID', owner)}${leaf('DataExtName', name)}<DataExtType>STR255TYPE</DataExtType>${leaf('DataExtValue', value)}</DataExtRet>`;
  return { xml, recovery: { OwnerID: owner } };
}

function sameExt(one: { owner: string; name: string }, owner: string, name: string): boolean {
  return one.owner.toLowerCase() === owner.toLowerCase() && one.name.toLowerCase() === name.toLowerCase();
}

function holderOf(context: RequestContext, sent: Fields): { dataExt: ListRecord['dataExt']; touch: () => void } {
  const { company } = context;
  if (text(sent, 'OtherDataExtType')) return { dataExt: company.data.companyDataExt, touch: () => undefined };
  const txnId = text(sent, 'TxnID');
  const ref = group(sent, 'ListObjRef');
  const id = txnId ?? text(ref ?? {}, 'ListID');
  const kind = text(sent, 'ListDataExtType') ?? '';
  const kinds = kind === 'Item' ? groupsOfItems(company) : [kind];
  const found = txnId ? company.txn(txnId) : id ? company.list(id) : company.named(kinds, text(ref ?? {}, 'FullName') ?? '');
  if (!found) throw notFound(id ?? text(ref ?? {}, 'FullName') ?? '');
  context.checkLock(found.id);
  return { dataExt: found.dataExt, touch: () => company.touch(found) };
}

function groupsOfItems(company: CompanyFile): string[] {
  return [...new Set(company.data.lists.filter((one) => one.kind.startsWith('Item')).map((one) => one.kind))];
}

/** Custom fields and private data fields are defined before use. */
export function addDataExtDef(context: RequestContext, sent: Fields): Outcome {
  const name = text(sent, 'DataExtName') ?? '';
  const owner = text(sent, 'OwnerID') ?? '0';
  const objects = groups(sent, 'AssignToObject').length > 0 ? [] : [sent['AssignToObject']].flat().filter((one): one is string => typeof one === 'string');
  context.company.data.dataExtDefs.push({ owner, name, type: text(sent, 'DataExtType') ?? 'STR255TYPE', objects });
  const list = objects.map((one) => leaf('AssignToObject', one)).join('');
  return { xml: `<DataExtDefRet>${leaf('OwnerID', owner)}${leaf('DataExtName', name)}${leaf('DataExtType', text(sent, 'DataExtType') ?? 'STR255TYPE')}${list}</DataExtDefRet>`, recovery: { OwnerID: owner } };
}
