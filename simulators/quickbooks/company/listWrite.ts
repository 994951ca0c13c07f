import { fieldError, StatusError } from '../status';
import { flag, group, text, type Fields } from '../qbxml/fields';
import type { CompanyFile } from './company';
import { addressBlock, normaliseAddress } from './address';
import { notFound, staleEdit, type Outcome, type RequestContext } from './context';
import { applyFeatures, checkKindAllowed } from './features';
import { LIST_KINDS, type ListKind } from './kinds';
import { checkListRules } from './listRules';
import { listRet } from './listRet';
import { resolveRefs } from './refs';
import type { ListRecord } from './state';
import { storedFields } from './text';
import { addOpeningBalance } from './opening';

/** Carries out `<Kind>Add`: the sent aggregate as fields. */
export function addListRecord(context: RequestContext, kindName: string, sent: Fields, only?: ReadonlySet<string>): Outcome {
  const { company } = context;
  const kind = kindOf(kindName);
  checkKindAllowed(context, kindName);
  const fields = resolveRefs(company, storedFields(applyFeatures(context, sent, kindName)), kindName, kindName);
  const parent = text(group(fields, 'ParentRef') ?? {}, 'ListID');
  const name = checkName(context, kind, text(fields, kind.nameElement) ?? personName(kind, fields), parent);
  const record: ListRecord = {
    kind: kindName, id: company.newListId(), created: company.seconds(), modified: company.seconds(), edit: company.seconds(),
    name, active: flag(fields, 'IsActive') ?? true, fields: {}, dataExt: [], ...(parent ? { parent } : {}),
  };
  merge(record.fields, fields, kind);
  setDefaults(context, record);
  checkListRules(context, record);
  company.insertList(record);
  addOpeningBalance(context, record, text(fields, 'OpenBalance'), text(fields, 'OpenBalanceDate'));
  return outcome(context, record, only);
}

/** Carries out `<Kind>Mod`. */
export function modListRecord(context: RequestContext, kindName: string, sent: Fields, only?: ReadonlySet<string>): Outcome {
  const { company } = context;
  const kind = kindOf(kindName);
  const id = text(sent, 'ListID') ?? '';
  const record = company.list(id);
  if (!record || record.kind !== kindName) throw notFound(id);
  context.checkLock(id);
  const given = text(sent, 'EditSequence') ?? '';
  if (given !== String(record.edit)) throw staleEdit(given, listRet(company, record));
  const fields = resolveRefs(company, storedFields(applyFeatures(context, sent, kindName)), kindName, kindName);
  const parent = 'ParentRef' in fields ? text(group(fields, 'ParentRef') ?? {}, 'ListID') : record.parent;
  const sentName = text(fields, kind.nameElement);
  const draft: ListRecord = structuredClone(record);
  draft.name = checkName(context, kind, sentName === undefined ? record.name : sentName, parent, record);
  merge(draft.fields, fields, kind);
  checkListRules(context, draft);
  checkCurrencyFixed(context, record, draft);
  company.changeList(record, (target) => {
    Object.assign(target, { name: draft.name, fields: draft.fields, active: flag(fields, 'IsActive') ?? record.active });
    if (parent) target.parent = parent;
    else delete target.parent;
  });
  return outcome(context, record, only);
}

function outcome(context: RequestContext, record: ListRecord, only?: ReadonlySet<string>): Outcome {
  const recovery: Fields = { ListID: record.id, EditSequence: String(record.edit) };
  if (record.fields['ExternalGUID']) recovery['ExternalGUID'] = record.fields['ExternalGUID'];
  return { xml: listRet(context.company, record, { only }), recovery };
}

function kindOf(name: string): ListKind {
  const kind = LIST_KINDS.get(name);
  if (!kind) throw new StatusError(1030, `The request is unsupported: ${name}.`);
  return kind;
}

/** An employee without a name is called by the parts of it. */
function personName(kind: ListKind, fields: Fields): string {
  if (kind.kind !== 'Employee') return '';
  return ['FirstName', 'MiddleName', 'LastName'].map((part) => text(fields, part)).filter(Boolean).join(' ');
}

/** Checks and returns the name: no colon, no line break, not too deep, not taken (letter case ignored, inactive records too). */
function checkName(context: RequestContext, kind: ListKind, name: string, parent: string | undefined, self?: ListRecord): string {
  const { company } = context;
  if (name === '') throw fieldError.missing(kind.nameElement);
  if (kind.kind !== 'CustomerMsg' && /[:\t\r\n]/.test(name)) {
    throw new StatusError(3090, `There was an error when storing "${name}" in the "${kind.nameElement}" field.  QuickBooks error message: The name of the list element cannot contain a colon, tab or new line.`);
  }
  if (parent !== undefined && (parent === self?.id || isBelow(context, parent, self?.id))) {
    throw fieldError.invalid('ParentRef', parent, 'A record cannot be its own parent.');
  }
  if (company.tooDeep(parent)) throw fieldError.invalid('ParentRef', parent ?? '', 'The list cannot have more than five levels.');
  const parentRecord = parent ? company.list(parent) : undefined;
  const fullName = parentRecord ? `${company.fullName(parentRecord)}:${name}` : name;
  const holder = company.nameHolder(kind.kind, fullName);
  if (holder && holder !== self) throw new StatusError(3100, `The name "${name}" of the list element is already in use.`);
  return name;
}

function isBelow(context: RequestContext, id: string, ancestor: string | undefined): boolean {
  for (let at = context.company.list(id); at && ancestor; at = at.parent ? context.company.list(at.parent) : undefined) {
    if (at.id === ancestor) return true;
  }
  return false;
}

const NOT_KEPT = new Set(['ListID', 'EditSequence', 'ParentRef', 'IsActive', 'OpenBalance', 'OpenBalanceDate', 'ClearItemsInGroup', 'InventoryDate', 'TotalValue']);
const ADDRESSES = ['BillAddress', 'ShipAddress', 'VendorAddress', 'EmployeeAddress', 'OtherNameAddress'];

/** Takes sent fields into the record's: what is empty is cleared, what isn't sent stays. */
function merge(target: Fields, sent: Fields, kind: ListKind): void {
  for (const [sentName, value] of Object.entries(sent)) {
    if (NOT_KEPT.has(sentName) || sentName === kind.nameElement || /^(Apply|Force)/.test(sentName)) continue;
    const name = sentName === 'Contacts' ? 'ContactsRet' : sentName.replace(/Mod$/, '');
    if (value === undefined || value === '') delete target[name];
    else if (name === 'BarCode') target['BarCodeValue'] = typeof value === 'object' && !Array.isArray(value) ? value['BarCodeValue'] : value;
    else if (ADDRESSES.includes(name) && typeof value === 'object' && !Array.isArray(value)) {
      target[name] = normaliseAddress(value);
      target[`${name}Block`] = addressBlock(value);
    } else if (/^(SalesOrPurchase|SalesAndPurchase)$/.test(name) && typeof value === 'object' && !Array.isArray(value)) {
      const part = { ...(group(target, name) ?? {}) };
      merge(part, value, kind);
      target[name] = part;
    } else target[name] = value;
  }
  if (flag(sent, 'ClearItemsInGroup')) delete target['ItemGroupLine'];
}

function setDefaults(context: RequestContext, record: ListRecord): void {
  const { company } = context;
  const { fields, kind } = record;
  if (kind === 'Customer') {
    fields['JobStatus'] ??= 'None';
    if (company.data.preferences.salesTax && !record.parent) setTaxDefaults(company, fields);
    if (company.data.preferences.multiCurrency) fields['CurrencyRef'] ??= { ListID: company.named(['Currency'], 'US Dollar')?.id ?? '' };
  }
  if (kind === 'Vendor') fields['Balance'] = '0.00';
  if (kind === 'ItemInventory') {
    Object.assign(fields, {
      QuantityOnHand: text(fields, 'QuantityOnHand') ?? '0', AverageCost: text(fields, 'PurchaseCost') ?? '0.00',
      QuantityOnOrder: '0', QuantityOnSalesOrder: '0',
    });
  }
  if (kind === 'ItemGroup') fields['IsPrintItemsInGroup'] ??= 'false';
}

/** While sales tax is on, a new customer is taxable at the usual rate unless it says otherwise. */
function setTaxDefaults(company: CompanyFile, fields: Fields): void {
  const code = company.named(['SalesTaxCode'], 'Tax');
  const { defaultSalesTaxItem } = company.data.preferences;
  if (code) fields['SalesTaxCodeRef'] ??= { ListID: code.id };
  if (defaultSalesTaxItem) fields['ItemSalesTaxRef'] ??= { ListID: defaultSalesTaxItem };
}

/** A customer with transactions keeps its currency. */
function checkCurrencyFixed(context: RequestContext, before: ListRecord, after: ListRecord): void {
  const was = text(group(before.fields, 'CurrencyRef') ?? {}, 'ListID');
  const is = text(group(after.fields, 'CurrencyRef') ?? {}, 'ListID');
  if (before.kind !== 'Customer' || was === is || context.company.txnsOfCustomer(before.id).length === 0) return;
  throw fieldError.invalid('CurrencyRef', is ?? '', 'The currency of a customer that has transactions cannot be changed.');
}
