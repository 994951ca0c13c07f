import { writeFields, type Fields } from '../qbxml/fields';
import { element } from '../xml/write';
import type { CompanyFile } from './company';
import { LIST_KINDS } from './kinds';
import { balanceOf, totalBalanceOf } from './balances';
import { showRefs } from './refs';
import type { DataExt, ListRecord } from './state';

export interface RetOptions {
  /** Top-level elements to return; all when undefined. */
  only?: ReadonlySet<string>;
  /** Owners whose data extensions are returned. */
  owners?: readonly string[];
  lines?: boolean;
  links?: boolean;
}

/** The record's Ret element as XML, its children in the schema's order. */
export function listRet(company: CompanyFile, record: ListRecord, options: RetOptions = {}): string {
  const fields = { ...showRefs(company, record.fields, record.kind), ...headOf(company, record) };
  fields['DataExtRet'] = dataExtRets(record.dataExt, options.owners);
  return element(`${record.kind}Ret`, {}, writeFields(`${record.kind}Ret`, fields, options.only));
}

function headOf(company: CompanyFile, record: ListRecord): Fields {
  const kind = LIST_KINDS.get(record.kind);
  const head: Fields = {
    ListID: record.id,
    TimeCreated: company.time.stamp(record.created),
    TimeModified: company.time.stamp(record.modified),
    EditSequence: String(record.edit),
    IsActive: String(record.active),
    FullName: company.fullName(record),
    [kind?.nameElement ?? 'Name']: record.name,
  };
  if (kind?.hierarchical) head['Sublevel'] = String(company.sublevel(record));
  const parent = record.parent ? company.list(record.parent) : undefined;
  if (parent) head['ParentRef'] = { ListID: parent.id, FullName: company.fullName(parent) };
  if (record.kind === 'Customer') {
    head['Balance'] = balanceOf(company, record.id);
    head['TotalBalance'] = totalBalanceOf(company, record);
  }
  return head;
}

export function dataExtRets(all: readonly DataExt[], owners: readonly string[] | undefined): Fields[] {
  const wanted = new Set(owners?.map((owner) => owner.toLowerCase()));
  return all
    .filter((one) => wanted.has(one.owner.toLowerCase()))
    .map((one) => ({ OwnerID: one.owner, DataExtName: one.name, DataExtType: 'STR255TYPE', DataExtValue: one.value }));
}
