import type { JsonObject, JsonValue } from '../json';
import type { XmlElement } from './xml';

export type Scalar = string | number | boolean;

/** An element on its way to QuickBooks, whether it came as JSON or as XML. */
export interface QbxmlNode {
  name: string;
  /** Where it stands, such as `InvoiceAddRq/InvoiceAdd/InvoiceLineAdd[0]/Quantity`; indexes count from 0. */
  path: string;
  attributes: Record<string, Scalar>;
  text?: Scalar;
  children: QbxmlNode[];
  /** Place among its siblings where the source tells one; JSON does only for names in `#order`. */
  position?: number;
}

/** Key of the text beside attributes. */
export const textKey = '#text';
/** Key that tells the order of elements of several names, such as lines and group lines: a list of their names. */
export const orderKey = '#order';
/** First character of an attribute's key. */
export const attributePrefix = '@';

/** Makes a node of JSON: see QbxmlRequest.body for the form. `null` and `undefined` are as if left out. */
export function nodeFromJson(name: string, value: JsonValue, path: string): QbxmlNode {
  const node: QbxmlNode = { name, path, attributes: {}, children: [] };
  if (value === null) return node;
  if (typeof value !== 'object') return { ...node, text: value };
  if (Array.isArray(value)) return node;
  for (const [key, child] of Object.entries(value)) addJson(node, key, child);
  const order = value[orderKey];
  if (Array.isArray(order)) takeOrder(node.children, order);
  return node;
}

function addJson(node: QbxmlNode, key: string, value: JsonValue | undefined): void {
  if (value === undefined || value === null || key === orderKey) return;
  if (key === textKey && typeof value !== 'object') node.text = value;
  else if (key.startsWith(attributePrefix)) addAttribute(node, key.slice(1), value);
  else if (Array.isArray(value)) value.forEach((item, index) => addItem(node, key, item, `${node.path}/${key}[${index}]`));
  else addItem(node, key, value, `${node.path}/${key}`);
}

function addItem(node: QbxmlNode, name: string, value: JsonValue, path: string): void {
  if (value !== null) node.children.push(nodeFromJson(name, value, path));
}

function addAttribute(node: QbxmlNode, name: string, value: JsonValue): void {
  if (value !== null) node.attributes[name] = typeof value === 'object' ? JSON.stringify(value) : value;
}

function takeOrder(children: QbxmlNode[], order: JsonValue[]): void {
  const next = new Map<JsonValue, number>();
  order.forEach((name, position) => {
    const nth = next.get(name) ?? 0;
    next.set(name, nth + 1);
    const child = children.filter((each) => each.name === name)[nth];
    if (child) child.position = position;
  });
}

/** Makes a node of an element, keeping the order of the document. */
export function nodeFromXml(element: XmlElement, path: string): QbxmlNode {
  const node: QbxmlNode = { name: element.name, path, attributes: element.attributes ?? {}, children: [] };
  if (element.children.length === 0 || element.text.trim() !== '') node.text = element.text;
  const totals = countNames(element.children);
  const seen = new Map<string, number>();
  node.children = element.children.map((child, position) => {
    const index = seen.get(child.name) ?? 0;
    seen.set(child.name, index + 1);
    const suffix = (totals.get(child.name) ?? 0) > 1 ? `[${index}]` : '';
    return { ...nodeFromXml(child, `${path}/${child.name}${suffix}`), position };
  });
  return node;
}

function countNames(elements: XmlElement[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of elements) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The request element as a node: its attributes, requestID included, and its body. */
export function requestNode(type: string, body: JsonObject, attributes: Record<string, string>, path: string): QbxmlNode {
  const node = nodeFromJson(type, body, path);
  return { ...node, attributes: { ...node.attributes, ...attributes } };
}
