import { Arranger, type ArrangedElement, type ArrangeOptions } from './arrange';
import { catalogueVersion, requestType, requestTypes } from './catalogue';
import type { QbxmlError } from './errors';
import type { QbxmlMessageSet, QbxmlRequest } from './message';
import { nodeFromXml, requestNode, type QbxmlNode } from './node';
import type { Unrepresentable } from './text';
import { QbxmlParseError, readXml, type XmlElement } from './xml';

export interface QbxmlCheckOptions {
  /** qbXML version of the receiver, such as `13.0`; the catalogue's own when left out. */
  version?: string;
  /** What becomes of elements that the version doesn't have: `refuse` (default) or `drop`. */
  newer?: 'refuse' | 'drop';
  /** What becomes of characters that QuickBooks can't store: `refuse` (default) or `questionMark`. */
  unrepresentable?: Unrepresentable;
}

/** Longest requestID that QuickBooks takes (status 1060 above it). */
export const maxRequestIdLength = 50;
/** Longest message-set id (messageSetStatusCode 9004 above it). */
export const maxMessageSetIdLength = 23;

type Request = QbxmlRequest & { requestID?: string };

/**
 * Everything that is wrong with a request whose body may be in any order; an empty list when QuickBooks' schema takes
 * it. Paths begin with the request's name.
 */
export function validateRequest(request: Request, options: QbxmlCheckOptions = {}): QbxmlError[] {
  return arrangeRequest(request, options, request.type).errors;
}

/** The same for a whole message set; paths begin with `requests[0]/`. */
export function validateMessageSet(set: QbxmlMessageSet, options: Omit<QbxmlCheckOptions, 'version'> = {}): QbxmlError[] {
  return arrangeMessageSet(set, options).errors;
}

/**
 * Everything that is wrong with the text of a message set, order included, by the version that its processing
 * instruction names. Text that isn't XML at all gives one error with an empty path.
 */
export function validateXml(xml: string, options: Omit<QbxmlCheckOptions, 'version'> = {}): QbxmlError[] {
  let root: XmlElement;
  try {
    root = readXml(xml);
  } catch (error) {
    if (!(error instanceof QbxmlParseError)) throw error;
    return [{ path: '', rule: 'structure', limit: 'XML', value: null, message: error.message }];
  }
  const set = root.children[0];
  if (root.name !== 'QBXML' || root.children.length !== 1 || !set || set.name !== 'QBXMLMsgsRq') {
    const value = [root.name, ...root.children.map(({ name }) => name)];
    const message = 'A message must be a QBXML element with one QBXMLMsgsRq in it.';
    return [{ path: root.name, rule: 'structure', limit: 'QBXML/QBXMLMsgsRq', value, message }];
  }
  const version = declaredVersion(xml);
  const node = nodeFromXml(set, 'QBXML/QBXMLMsgsRq');
  const errors = version === undefined ? [noVersion] : [];
  errors.push(...setFaults(node.attributes, node.path));
  for (const child of node.children) errors.push(...checkRequest(child, arrangeOptions({ ...options, version }, true)).errors);
  return errors;
}

const noVersion: QbxmlError = {
  path: '?qbxml', rule: 'version', limit: '<?qbxml version="13.0"?>', value: null,
  message: 'The processing instruction with the qbXML version is missing.',
};

/** The version that a message's processing instruction names. */
export function declaredVersion(xml: string): string | undefined {
  return /<\?qbxml\s+version\s*=\s*["']\s*([\d.]+)\s*["']\s*\?>/.exec(xml)?.[1];
}

/** A request in the schema's order, with what is wrong with it. */
export function arrangeRequest(
  request: Request, options: QbxmlCheckOptions, path: string,
): { element: ArrangedElement | undefined; errors: QbxmlError[] } {
  const id: Record<string, string> = request.requestID ? { requestID: request.requestID } : {};
  const node = requestNode(request.type, request.body, { ...id, ...request.attributes }, path);
  return checkRequest(node, arrangeOptions(options, false));
}

/** All requests of a set in the schema's order, with what is wrong with them and with the set itself. */
export function arrangeMessageSet(
  set: QbxmlMessageSet, options: Omit<QbxmlCheckOptions, 'version'>,
): { elements: ArrangedElement[]; errors: QbxmlError[] } {
  const { onError, newMessageSetID, oldMessageSetID, responseData } = set;
  const errors = setFaults({ onError, newMessageSetID, oldMessageSetID, responseData }, '');
  if (!/^\d+\.\d+$/.test(set.version)) {
    errors.push({ path: 'version', rule: 'version', limit: '13.0', value: set.version, message: 'version must be such as 13.0.' });
  }
  const elements: ArrangedElement[] = [];
  set.requests.forEach((request, index) => {
    const arranged = arrangeRequest(request, { ...options, version: set.version }, `requests[${index}]/${request.type}`);
    errors.push(...arranged.errors);
    if (arranged.element) elements.push(arranged.element);
  });
  return { elements, errors };
}

function arrangeOptions(options: QbxmlCheckOptions, checkOrder: boolean): ArrangeOptions {
  const { version = catalogueVersion, newer = 'refuse', unrepresentable = 'refuse' } = options;
  return { version, newer, unrepresentable, checkOrder };
}

function checkRequest(node: QbxmlNode, options: ArrangeOptions): { element: ArrangedElement | undefined; errors: QbxmlError[] } {
  const type = requestType(node.name);
  if (!type) {
    const message = `qbXML ${catalogueVersion} has no request ${node.name}.`;
    const limit = nearNames(node.name);
    return { element: undefined, errors: [{ path: node.path, rule: 'requestType', limit, value: node.name, message }] };
  }
  const arranger = new Arranger(options);
  const element = arranger.arrange(node, type);
  return { element, errors: [...arranger.errors, ...requestIdFaults(node), ...iteratorFaults(node)] };
}

/** Requests about the same thing, for a name that doesn't exist. */
function nearNames(name: string): string[] {
  const stem = name.replace(/(Add|Mod|Query|Del|Void)?(Rq)?$/, '').toLowerCase();
  return requestTypes().filter((each) => stem.length > 2 && each.toLowerCase().startsWith(stem)).slice(0, 10);
}

function requestIdFaults(node: QbxmlNode): QbxmlError[] {
  const id = String(node.attributes['requestID'] ?? '');
  if (id.length <= maxRequestIdLength) return [];
  const message = `requestID has ${id.length} characters; at most ${maxRequestIdLength} are taken.`;
  return [{ path: `${node.path}/@requestID`, rule: 'requestID', limit: maxRequestIdLength, value: id, message }];
}

/** An iterator needs a page size, and its id from the second page on. */
function iteratorFaults(node: QbxmlNode): QbxmlError[] {
  const { iterator, iteratorID } = node.attributes;
  if (iterator === undefined) return [];
  const errors: QbxmlError[] = [];
  const fault = (path: string, limit: string, value: string | null, message: string): void => {
    errors.push({ path: `${node.path}/${path}`, rule: 'iterator', limit, value, message });
  };
  const paged = node.children.some(({ name }) => name === 'MaxReturned');
  if (!paged && iterator !== 'Stop') fault('MaxReturned', 'MaxReturned', null, 'An iterator needs MaxReturned, the size of a page.');
  if (iterator !== 'Start' && !iteratorID) fault('@iteratorID', 'iteratorID', null, `Iterator ${iterator} needs the iteratorID.`);
  if (iterator === 'Start' && iteratorID) {
    fault('@iteratorID', 'no iteratorID', String(iteratorID), 'An iterator that starts has no iteratorID yet.');
  }
  return errors;
}

function setFaults(attributes: Record<string, unknown>, path: string): QbxmlError[] {
  const errors: QbxmlError[] = [];
  const at = (name: string): string => (path ? `${path}/@${name}` : name);
  const onError = String(attributes['onError'] ?? '');
  if (onError !== 'stopOnError' && onError !== 'continueOnError') {
    const message = 'onError must be stopOnError or continueOnError; QuickBooks refuses rollbackOnError.';
    errors.push({ path: at('onError'), rule: 'onError', limit: ['stopOnError', 'continueOnError'], value: onError, message });
  }
  for (const name of ['newMessageSetID', 'oldMessageSetID']) {
    const id = String(attributes[name] ?? '');
    if (id.length <= maxMessageSetIdLength) continue;
    const message = `${name} has ${id.length} characters; QuickBooks takes at most ${maxMessageSetIdLength}.`;
    errors.push({ path: at(name), rule: 'messageSetID', limit: maxMessageSetIdLength, value: id, message });
  }
  const responseData = attributes['responseData'];
  if (responseData !== undefined && responseData !== 'includeAll' && responseData !== 'includeNone') {
    const message = 'responseData must be includeAll or includeNone.';
    errors.push({ path: at('responseData'), rule: 'enumeration', limit: ['includeAll', 'includeNone'], value: String(responseData), message });
  }
  return errors;
}
