import type { XmlNode } from './xml/parse';
import { StatusError } from './status';
import { requestModel } from './qbxml/grammar';
import { readFields, text, texts, type Fields } from './qbxml/fields';
import { checkValues } from './qbxml/validate';
import { LIST_KINDS, kindsOfQuery } from './company/kinds';
import { TXN_KINDS } from './company/txnKinds';
import { addListRecord, modListRecord } from './company/listWrite';
import { addTxn, modTxn, type SentTxn } from './company/txnWrite';
import { addPayment, modPayment } from './company/payments';
import { addDataExtDef, deleteListRecord, deleteTxn, voidTxn, writeDataExt } from './company/remove';
import { companyQuery, hostQuery, preferencesQuery } from './company/hostQueries';
import { deletedQuery } from './company/deletedQuery';
import { retOptions, runQuery } from './company/query';
import type { Outcome, RequestContext } from './company/context';
import type { ParsedRequest } from './processor';

/** Highest qbXML version that the simulated QuickBooks lists and takes. */
export const HIGHEST_VERSION = 16;

/** Carries out one request. Throws StatusError where QuickBooks answers with an error status. */
export function runRequest(context: RequestContext, request: ParsedRequest): Outcome {
  const { name, node } = request;
  const model = requestModel(name);
  if (!model) throw new StatusError(1030, `The request is unsupported: ${name}Rq.`);
  const id = node.attributes['requestID'] ?? '';
  if (id.length > 50) throw new StatusError(1060, `The requestID "${id}" is invalid.`);
  useMacros(context, node);
  checkValues(node, model);
  const outcome = dispatch(context, name, node);
  defineMacro(context, node, outcome);
  return outcome;
}

function dispatch(context: RequestContext, name: string, node: XmlNode): Outcome {
  if (name.endsWith('Query')) return query(context, name.slice(0, -'Query'.length), node);
  const sent = requestFields(node);
  switch (name) {
    case 'ListDel': return deleteListRecord(context, sent);
    case 'TxnDel': return deleteTxn(context, sent);
    case 'TxnVoid': return voidTxn(context, sent);
    case 'ListMerge': throw new StatusError(3500, 'The merge of list elements was refused.');
    case 'DataExtAdd': return writeDataExt(context, inner(node), true);
    case 'DataExtMod': return writeDataExt(context, inner(node), false);
    case 'DataExtDefAdd': return addDataExtDef(context, inner(node));
    default: return write(context, name, node, retOptions(sent).only);
  }
}

function write(context: RequestContext, name: string, node: XmlNode, only: ReadonlySet<string> | undefined): Outcome {
  const isAdd = name.endsWith('Add');
  const kind = name.slice(0, -3);
  if (name === 'ReceivePaymentAdd') return addPayment(context, inner(node), only);
  if (name === 'ReceivePaymentMod') return modPayment(context, inner(node), only);
  if (TXN_KINDS.has(kind)) return (isAdd ? addTxn : modTxn)(context, kind, sentTxn(kind, node), only);
  if (LIST_KINDS.has(kind)) return (isAdd ? addListRecord : modListRecord)(context, kind, inner(node), only);
  throw new StatusError(1030, `The request is unsupported: ${name}Rq.`);
}

function query(context: RequestContext, name: string, node: XmlNode): Outcome {
  const sent = requestFields(node);
  const { only } = retOptions(sent);
  switch (name) {
    case 'Host': return hostQuery(context, HIGHEST_VERSION);
    case 'Company': return companyQuery(context, texts(sent, 'OwnerID'), only);
    case 'Preferences': return preferencesQuery(context, only);
    case 'ListDeleted': return deletedQuery(context, sent, 'List');
    case 'TxnDeleted': return deletedQuery(context, sent, 'Txn');
  }
  if (kindsOfQuery(name).length === 0 && !TXN_KINDS.has(name) && name !== 'Transaction') {
    throw new StatusError(1030, `The request is unsupported: ${name}QueryRq.`);
  }
  const { iterator, iteratorID, metaData } = node.attributes;
  return runQuery(context, { name, sent, iterator, iteratorID, metaData });
}

/** Children of the request element itself. */
function requestFields(node: XmlNode): Fields {
  const model = requestModel(node.name.slice(0, -2));
  const fields: Fields = {};
  for (const child of node.children) {
    const particle = model?.byName.get(child.name);
    const value = particle?.type === undefined ? readFields(child) : child.text;
    if (!particle?.repeats) fields[child.name] = value;
    else fields[child.name] = [...[fields[child.name] ?? []].flat(), value];
  }
  return fields;
}

/** Fields of the aggregate inside an Add or Mod request. */
function inner(node: XmlNode): Fields {
  const child = node.children[0];
  return child ? readFields(child) : {};
}

/** Header fields, and the lines in document order: single and group lines mix. */
function sentTxn(kind: string, node: XmlNode): SentTxn {
  const aggregate = node.children[0];
  if (!aggregate) return { header: {}, lines: [] };
  const isLine = (child: XmlNode) => child.name.startsWith(`${kind}Line`);
  const header = readFields({ ...aggregate, children: aggregate.children.filter((child) => !isLine(child)) });
  const lines = aggregate.children.filter(isLine).map((child) => ({ isGroup: child.name.includes('LineGroup'), fields: readFields(child) }));
  return { header, lines };
}

/** Puts the ids in for useMacro. */
function useMacros(context: RequestContext, node: XmlNode): void {
  const macro = node.attributes['useMacro'];
  if (macro !== undefined) {
    const id = context.macros.get(macro);
    if (id === undefined) throw new StatusError(9100, `The macro "${macro}" is not defined.`);
    node.text = id;
  }
  node.children.forEach((child) => useMacros(context, child));
}

function defineMacro(context: RequestContext, node: XmlNode, outcome: Outcome): void {
  const aggregate = node.children[0];
  const macro = aggregate?.attributes['defMacro'];
  if (macro === undefined) return;
  if (context.macros.has(macro)) throw new StatusError(9101, `The macro "${macro}" is already defined.`);
  const id = text(outcome.recovery ?? {}, 'TxnID');
  if (id) context.macros.set(macro, id);
}

/** Whether a request changes the company file. */
export function isWrite(name: string): boolean {
  return !name.endsWith('Query');
}
