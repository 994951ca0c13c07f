import { parseXml, XmlError, type XmlNode } from './xml/parse';
import { element, leaf } from './xml/write';
import { checkStructure } from './qbxml/validate';
import { hasErrorRecovery, isOtherRequest, requestModel } from './qbxml/grammar';
import { writeFields, type Fields } from './qbxml/fields';
import { HResultError, parseRefusal, severityOf, StatusError } from './status';
import { runRequest } from './requests';
import type { Outcome, RequestContext } from './company/context';
import type { MessageSetRecord } from './company/state';
import { consultRecords, type RecoveryVerdict } from './recovery';

/** One request of a message set, checked for structure. */
export interface ParsedRequest {
  /** Name without Rq. */
  name: string;
  node: XmlNode;
}

export interface ParsedSet {
  version: number;
  /** Attributes of QBXMLMsgsRq. */
  attributes: Record<string, string>;
  requests: ParsedRequest[];
  /** The requests as text, for the recovery record. */
  checksum: string;
}

/** Called between requests, so that QuickBooks can be slow or crash in between. */
export type Pace = (index: number, request: ParsedRequest) => Promise<void>;

/** Parses a message set as QuickBooks' request processor does: any fault refuses the whole set with 0x80040400. */
export function parseMessageSet(xml: string, highest: number): ParsedSet {
  if (/[^\t\r\n\x20-\x7e]/.test(xml)) throw parseRefusal('a character outside ASCII');
  const { root, instructions } = readXml(xml);
  const version = Number(/^version\s*=\s*["'](\d+\.\d+)["']$/.exec(instructions['qbxml'] ?? '')?.[1]);
  if (!Number.isFinite(version)) throw parseRefusal('no <?qbxml version="..."?> instruction');
  if (version > highest) throw new HResultError('0x80040423', 'The version of qbXML that was requested is not supported or is unknown.', `version ${version}`);
  const set = root.children[0];
  if (root.name !== 'QBXML' || root.children.length !== 1 || set?.name !== 'QBXMLMsgsRq') throw parseRefusal('QBXML/QBXMLMsgsRq was expected');
  checkSetAttributes(set);
  const requests = set.children.map((node) => parseRequest(node, version));
  return { version, attributes: set.attributes, requests, checksum: set.children.map(canonical).join('') };
}

function readXml(xml: string) {
  try {
    return parseXml(xml);
  } catch (error) {
    if (error instanceof XmlError) throw parseRefusal(error.message);
    throw error;
  }
}

function checkSetAttributes(set: XmlNode): void {
  const known = new Set(['onError', 'newMessageSetID', 'oldMessageSetID', 'responseData']);
  for (const name of Object.keys(set.attributes)) if (!known.has(name)) throw parseRefusal(`QBXMLMsgsRq attribute ${name}`);
  const { onError, responseData } = set.attributes;
  if (onError === 'rollbackOnError') throw new HResultError('0x80040413', 'The rollbackOnError value of the onError attribute is not supported.');
  if (onError !== 'stopOnError' && onError !== 'continueOnError') throw parseRefusal('onError');
  if (responseData !== undefined && responseData !== 'includeAll' && responseData !== 'includeNone') throw parseRefusal('responseData');
}

function parseRequest(node: XmlNode, version: number): ParsedRequest {
  if (!node.name.endsWith('Rq')) throw parseRefusal(`${node.name} is not a request`);
  const name = node.name.slice(0, -2);
  const model = requestModel(name);
  if (!model) {
    if (isOtherRequest(name)) return { name, node };
    throw parseRefusal(`unknown request ${node.name}`);
  }
  const allowed = new Set(['requestID', ...(model.iterator ? ['iterator', 'iteratorID'] : []), ...(model.metaData ? ['metaData'] : [])]);
  for (const attribute of Object.keys(node.attributes)) {
    if (!allowed.has(attribute)) throw parseRefusal(`${node.name}: attribute ${attribute}`);
  }
  const { iterator, metaData } = node.attributes;
  if (iterator !== undefined && !['Start', 'Continue', 'Stop'].includes(iterator)) throw parseRefusal(`${node.name}: iterator`);
  if (metaData !== undefined && !['NoMetaData', 'MetaDataOnly', 'MetaDataAndResponseData'].includes(metaData)) throw parseRefusal(`${node.name}: metaData`);
  checkStructure(node, model, version);
  return { name, node };
}

/** The element with attributes sorted, for telling the same requests from others. */
function canonical(node: XmlNode): string {
  const attributes = Object.entries(node.attributes).sort(([a], [b]) => a.localeCompare(b)).map(([k, v]) => ` ${k}="${v}"`).join('');
  return `<${node.name}${attributes}>${node.children.length > 0 ? node.children.map(canonical).join('') : node.text}</>`;
}

/** Faults of the recovery store that a test can ask for. */
export interface RecoveryFaults {
  /** Pretend there is no record, with this status. */
  answer?: 600 | 9002;
  /** Carry the set out, but don't keep its record. */
  loseRecord?: boolean;
}

/**
 * Carries out a parsed message set against the company file and returns the answer XML. `makeContext` gives the
 * context of the message set; each request commits by itself, as in QuickBooks.
 */
export async function runMessageSet(
  set: ParsedSet, context: RequestContext, appName: string, pace: Pace, faults: RecoveryFaults = {},
): Promise<string> {
  const verdict = consultRecords(context.company.data.messageSets, appName, set, faults);
  if (verdict.kind === 'answer') return answerXml(set, verdict.code, verdict.record?.responses.map(statusRs).join('') ?? '');
  const record: MessageSetRecord | undefined = verdict.keepAs === undefined ? undefined : { id: verdict.keepAs, checksum: set.checksum, responses: [] };
  if (record && !faults.loseRecord) keep(context, appName, record, set);
  let stopped = false;
  let xml = '';
  for (const [index, request] of set.requests.entries()) {
    await pace(index, request);
    const result = stopped ? notProcessed() : runOne(context, request);
    if (result.code >= 1000 && set.attributes['onError'] === 'stopOnError') stopped = true;
    xml += responseXml(request, result, set.attributes['responseData'] === 'includeNone');
    if (record) record.responses[index] = storedResponse(request, result);
  }
  return answerXml(set, recoveryCode(verdict, faults), xml);
}

/** Before anything runs, every request counts as not processed; so a crash half way leaves a true record. */
function keep(context: RequestContext, appName: string, record: MessageSetRecord, set: ParsedSet): void {
  record.responses = set.requests.map((request) => storedResponse(request, notProcessed()));
  const records = context.company.data.messageSets;
  records[appName] = [...(records[appName] ?? []), record];
}

function recoveryCode(verdict: RecoveryVerdict, faults: RecoveryFaults): number | undefined {
  if (verdict.kind !== 'run' || !verdict.usesRecovery) return undefined;
  return faults.loseRecord && verdict.keepAs !== undefined ? 9005 : 0;
}

interface Result {
  code: number;
  message: string;
  outcome?: Outcome;
  /** Ret of a 3200. */
  ret?: string;
}

function notProcessed(): Result {
  return { code: 3231, message: 'The request has not been processed.' };
}

function runOne(context: RequestContext, request: ParsedRequest): Result {
  context.warning = undefined;
  try {
    const outcome = runRequest(context, request);
    const status = outcome.status ?? context.warning ?? { code: 0, message: 'Status OK' };
    return { ...status, outcome };
  } catch (error) {
    if (error instanceof StatusError) return { code: error.code, message: error.message, ...(error.ret ? { ret: error.ret } : {}) };
    throw error;
  }
}

function responseXml(request: ParsedRequest, result: Result, withoutData: boolean): string {
  const { outcome } = result;
  const wantsCount = request.node.attributes['metaData'] && request.node.attributes['metaData'] !== 'NoMetaData';
  return element(`${request.name}Rs`, {
    requestID: request.node.attributes['requestID'],
    statusCode: result.code,
    statusSeverity: severityOf(result.code),
    statusMessage: result.message,
    retCount: wantsCount ? outcome?.count : undefined,
    iteratorRemainingCount: outcome?.iterator?.remaining,
    iteratorID: outcome?.iterator?.id,
  }, withoutData ? '' : outcome?.xml ?? result.ret ?? '');
}

function storedResponse(request: ParsedRequest, result: Result): MessageSetRecord['responses'][number] {
  const requestID = request.node.attributes['requestID'];
  const recovery = hasErrorRecovery(request.name) ? result.outcome?.recovery : undefined;
  return {
    name: request.name, code: result.code, message: result.message,
    ...(requestID !== undefined ? { requestID } : {}), ...(recovery ? { recovery } : {}),
  };
}

/** A status check gives the statuses again, with ids instead of records. */
function statusRs(stored: MessageSetRecord['responses'][number]): string {
  const recovery: Fields | undefined = stored.recovery;
  return element(`${stored.name}Rs`, {
    requestID: stored.requestID, statusCode: stored.code, statusSeverity: severityOf(stored.code), statusMessage: stored.message,
  }, recovery ? element('ErrorRecovery', {}, writeFields('ErrorRecovery', recovery)) : '');
}

function answerXml(set: ParsedSet, code: number | undefined, inner: string): string {
  const body = element('QBXMLMsgsRs', {
    newMessageSetID: code === undefined ? undefined : set.attributes['newMessageSetID'], messageSetStatusCode: code,
  }, inner);
  return `<?xml version="1.0" ?>\n<QBXML>${body}</QBXML>`;
}

/** The answer that the Web Connector collects before its first sendRequestXML. */
export function hcpRequest(ownerId: string): string {
  return `<?xml version="1.0" ?><?qbxml version="3.0"?><QBXML><QBXMLMsgsRq onError="continueOnError"><HostQueryRq requestID="0" />` +
    `<CompanyQueryRq requestID="1">${leaf('OwnerID', ownerId)}</CompanyQueryRq><PreferencesQueryRq requestID="2" /></QBXMLMsgsRq></QBXML>`;
}
