import type { JsonObject, JsonValue } from '../json';
import { requestType, responseType, type ComplexType, type ElementType } from './catalogue';
import type { QbxmlErrorRecovery, QbxmlMessageSet, QbxmlReply, QbxmlResponse, QbxmlRet } from './message';
import { attributePrefix, orderKey, textKey } from './node';
import { declaredVersion } from './validate';
import { QbxmlParseError, readXml, type XmlElement } from './xml';

export interface ParseOptions {
  /** Longest text accepted, in characters; no limit when left out. */
  maxLength?: number;
}

/**
 * Reads QuickBooks' answer. Values stay the strings that QuickBooks wrote, an element that the schema repeats is always
 * an array, elements and values that the schema doesn't know are kept. Throws QbxmlParseError for what is no qbXML
 * answer at all: then nothing is known about what became of the requests.
 */
export function parseReply(xml: string, options: ParseOptions = {}): QbxmlReply {
  const sets = messageSets(read(xml, options, 'lenient', 'QuickBooks sent an empty answer.'), 'QBXMLMsgsRs');
  const attributes: Record<string, string> = Object.assign({}, ...sets.map((set) => set.attributes ?? {}));
  const { newMessageSetID, messageSetStatusCode } = attributes;
  return {
    ...(newMessageSetID === undefined ? {} : { newMessageSetID }),
    ...(messageSetStatusCode === undefined ? {} : { messageSetStatusCode: wholeNumber(messageSetStatusCode) ?? -1 }),
    responses: sets.flatMap((set) => set.children.map(response)),
  };
}

/**
 * Reads a message set for QuickBooks, such as a person wrote, without loss: building it again gives the same set.
 * Requests without a requestID get an empty one. The message isn't validated: see validateXml.
 */
export function parseMessageSet(xml: string, options: ParseOptions = {}): QbxmlMessageSet {
  const [set, another] = messageSets(read(xml, options, 'strict', 'The message is empty.'), 'QBXMLMsgsRq');
  if (!set || another) throw new QbxmlParseError('A message holds exactly one QBXMLMsgsRq.');
  const { onError, newMessageSetID, oldMessageSetID, responseData } = set.attributes ?? {};
  if (onError !== 'stopOnError' && onError !== 'continueOnError') {
    throw new QbxmlParseError('QBXMLMsgsRq must say onError="stopOnError" or onError="continueOnError".');
  }
  return {
    version: declaredVersion(xml) ?? '13.0',
    onError,
    ...(newMessageSetID === undefined ? {} : { newMessageSetID }),
    ...(oldMessageSetID === undefined ? {} : { oldMessageSetID }),
    ...(responseData === 'includeAll' || responseData === 'includeNone' ? { responseData } : {}),
    requests: set.children.map(request),
  };
}

function read(xml: string, { maxLength }: ParseOptions, manner: 'strict' | 'lenient', whenEmpty: string): XmlElement {
  if (/^[\uFEFF\s]*$/.test(xml)) throw new QbxmlParseError(whenEmpty);
  if (maxLength !== undefined && xml.length > maxLength) {
    throw new QbxmlParseError(`The text has ${xml.length} characters; at most ${maxLength} are accepted.`);
  }
  return readXml(xml, manner);
}

function messageSets(root: XmlElement, name: string): XmlElement[] {
  if (root.name !== 'QBXML') throw new QbxmlParseError(`Not qbXML: the root element is ${root.name}, not QBXML.`);
  const sets = root.children.filter((child) => child.name === name);
  if (sets.length === 0) throw new QbxmlParseError(`Not what was expected: the QBXML element holds no ${name}.`);
  return sets;
}

function request(element: XmlElement): QbxmlMessageSet['requests'][number] {
  const { requestID = '', ...attributes } = element.attributes ?? {};
  return {
    type: element.name,
    requestID,
    body: body(element, requestType(element.name)),
    ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
  };
}

function response(element: XmlElement): QbxmlResponse {
  const type = responseType(element.name);
  const rets: QbxmlRet[] = [];
  const {
    requestID, statusCode, statusSeverity, statusMessage, iteratorID, iteratorRemainingCount, retCount, ...others
  } = element.attributes ?? {};
  const parsed: QbxmlResponse = {
    type: element.name,
    requestID,
    statusCode: wholeNumber(statusCode) ?? -1,
    statusSeverity: statusSeverity ?? '',
    statusMessage: statusMessage ?? '',
    body: { ...attributeKeys(others), ...body(element, type, rets) },
    rets,
  };
  if (iteratorID !== undefined) parsed.iteratorID = iteratorID;
  const remaining = wholeNumber(iteratorRemainingCount);
  if (remaining !== undefined) parsed.iteratorRemainingCount = remaining;
  const count = wholeNumber(retCount);
  if (count !== undefined) parsed.retCount = count;
  const recovery = element.children.find(({ name }) => name === 'ErrorRecovery');
  if (recovery) parsed.errorRecovery = errorRecovery(recovery);
  return parsed;
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*-?\d{1,15}\s*$/.test(text) ? Number(text) : undefined;
}

function errorRecovery(element: XmlElement): QbxmlErrorRecovery {
  const recovery: Record<string, string> = {};
  for (const { name, text } of element.children) recovery[name] = text;
  return recovery;
}

function isObject(json: JsonValue): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function value(element: XmlElement, type: ElementType | undefined): JsonValue {
  const holdsElements = element.children.length > 0 || (type?.kind === 'complex' && !type.text);
  if (holdsElements) {
    return { ...attributeKeys(element.attributes), ...body(element, type?.kind === 'complex' ? type : undefined) };
  }
  return element.attributes ? { ...attributeKeys(element.attributes), [textKey]: element.text } : element.text;
}

function attributeKeys(attributes: Record<string, string> | undefined): JsonObject {
  const keys: JsonObject = {};
  for (const name in attributes) keys[`${attributePrefix}${name}`] = attributes[name];
  return keys;
}

/**
 * Children by name. What the schema repeats is an array; so is what stands more than once without being known to.
 * Records are put into `rets` as well, in the order of the document.
 */
function body(element: XmlElement, type: ComplexType | undefined, rets?: QbxmlRet[]): JsonObject {
  const json: JsonObject = {};
  for (const child of element.children) {
    const known = type?.elements.get(child.name);
    const childValue = value(child, known?.type);
    if (rets && child.name.endsWith('Ret')) {
      rets.push({ type: child.name, fields: isObject(childValue) ? childValue : { [textKey]: childValue } });
    }
    const before = json[child.name];
    if (Array.isArray(before)) before.push(childValue);
    else if (before !== undefined) json[child.name] = [before, childValue];
    else json[child.name] = known?.repeats ? [childValue] : childValue;
  }
  if (isMixed(element.children, type)) json[orderKey] = element.children.map(({ name }) => name);
  return json;
}

/** Whether repeated elements of one name stand after those of another that the schema names later: only their order tells. */
function isMixed(children: XmlElement[], type: ComplexType | undefined): boolean {
  let last = -1;
  for (const { name } of children) {
    const known = type?.elements.get(name);
    if (!known?.repeats) continue;
    if (known.rank < last) return true;
    last = known.rank;
  }
  return false;
}
