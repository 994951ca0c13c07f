import { fieldError } from '../status';
import { listOf, text, type Fields } from '../qbxml/fields';
import type { CompanyFile } from './company';
import { referenceTarget } from './kinds';
import type { ListRecord } from './state';

/** Finds what a reference names. FullName is ignored when there is a ListID. Throws 3000 or 3140. */
export function resolveRef(company: CompanyFile, element: string, ref: Fields, owner: string, where: string): ListRecord | undefined {
  const target = referenceTarget(element, owner);
  if (!target) return undefined;
  const id = text(ref, 'ListID');
  const name = text(ref, 'FullName');
  if (!id && !name) return undefined;
  if (id && !/^[0-9A-F]{1,8}-\d{1,10}$/i.test(id)) throw fieldError.id('ListID', id);
  const record = id ? company.list(id) : company.named(target.kinds, name ?? '');
  if (!record || !target.kinds.includes(record.kind)) throw fieldError.reference(target.label, id ?? name ?? '', where);
  return record;
}

/**
 * Resolves every reference in an Add or Mod aggregate to `{ ListID }`; an empty reference clears (it stays as `''`).
 * References to inactive records are refused, as in a form whose list hides them.
 */
export function resolveRefs(company: CompanyFile, fields: Fields, owner: string, where: string): Fields {
  const out: Fields = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const resolved = listOf(value).map((one) => (typeof one === 'string' ? one : resolveOne(company, name, one, owner, where)));
    out[name] = Array.isArray(value) ? resolved : resolved[0];
  }
  return out;
}

function resolveOne(company: CompanyFile, name: string, value: Fields, owner: string, where: string): string | Fields {
  if (!referenceTarget(name, owner)) return resolveRefs(company, value, owner, where);
  const record = resolveRef(company, name, value, owner, where);
  if (!record) return '';
  if (!record.active && name !== 'ParentRef') throw fieldError.reference(referenceTarget(name, owner)?.label ?? name, company.fullName(record), where);
  return { ListID: record.id };
}

/** Fills the full names in, so that a renamed record shows its present name. */
export function showRefs(company: CompanyFile, fields: Fields, owner: string): Fields {
  const out: Fields = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const shown = listOf(value).map((one) => (typeof one === 'string' ? one : showOne(company, name, one, owner)));
    out[name] = Array.isArray(value) ? shown : shown[0];
  }
  return out;
}

function showOne(company: CompanyFile, name: string, value: Fields, owner: string): Fields {
  const id = text(value, 'ListID');
  if (!referenceTarget(name, owner) || !id) return showRefs(company, value, owner);
  const record = company.list(id);
  return record ? { ListID: id, FullName: company.fullName(record) } : { ListID: id };
}
