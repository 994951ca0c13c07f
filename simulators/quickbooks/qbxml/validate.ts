import type { XmlNode } from '../xml/parse';
import { fieldError, parseRefusal, type StatusError } from '../status';
import { aggregateModel, type Model, type Particle } from './grammar';
import { newerThan } from './since';

/**
 * Checks a request element against its model: names, order, required ones, enumerations, macros, and that nothing is
 * newer than the message's version. Throws the parser's 0x80040400, since QuickBooks refuses the whole message set.
 * Values are checked apart by `checkValues`, because a bad value fails only its own request.
 */
export function checkStructure(node: XmlNode, model: Model, version: number, path = node.name): void {
  const names = node.children.map((child) => `${child.name} `).join('');
  if (!model.order.test(names)) throw parseRefusal(`${path}: children are missing, unknown or out of order: ${names}`);
  if (node.children.length > 0 && node.text.trim() !== '') throw parseRefusal(`${path}: text between elements`);
  for (const child of node.children) {
    const particle = model.byName.get(child.name);
    if (!particle) throw parseRefusal(`${path}/${child.name}: unknown`);
    checkChild(child, particle, version, `${path}/${child.name}`, node.name);
  }
}

function checkChild(child: XmlNode, particle: Particle, version: number, path: string, parent: string): void {
  if (newerThan(parent, child.name, version)) throw parseRefusal(`${path}: newer than qbXML ${version}`);
  const allowed = particle.macro === 'd' ? 'defMacro' : particle.macro === 'u' ? 'useMacro' : '';
  for (const attribute of Object.keys(child.attributes)) {
    if (attribute !== allowed) throw parseRefusal(`${path}: attribute ${attribute}`);
  }
  if (particle.type === undefined) return checkStructure(child, aggregateModel(child.name), version, path);
  if (child.children.length > 0) throw parseRefusal(`${path}: elements inside a value`);
  if (particle.values && !particle.values.includes(child.text)) throw parseRefusal(`${path}: "${child.text}" is not in the list`);
  if (particle.type === 'G' && !GUID.test(child.text)) throw parseRefusal(`${path}: not a GUID in braces`);
}

const GUID = /^(0|\{[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\})$/;

/** Checks the leaves' values and lengths; throws StatusError for the first bad one. An empty value clears a field. */
export function checkValues(node: XmlNode, model: Model): void {
  for (const child of node.children) {
    const particle = model.byName.get(child.name);
    if (!particle) continue;
    if (particle.type === undefined) checkValues(child, aggregateModel(child.name));
    else if (child.text !== '') {
      const error = valueError(particle, child.text);
      if (error) throw error;
    }
  }
}

function valueError(particle: Particle, value: string): StatusError | undefined {
  const { name } = particle;
  switch (particle.type) {
    case 'B': return /^(true|false|0|1)$/.test(value) ? undefined : fieldError.boolean(name, value);
    case 'D': return dateError(name, value, /^\d{4}-\d{2}-\d{2}$/);
    case 'T': return dateError(name, value, /^\d{4}-\d{1,2}-\d{1,2}(T\d{1,2}(:\d{1,2}(:\d{1,2}([+-]\d{1,2}:\d{1,2})?)?)?)?$/);
    case 'A': return /^[+-]?\d{1,13}(\.\d{2})?$/.test(value) ? undefined : fieldError.amount(name, value);
    case 'P': return DECIMAL.test(value) ? undefined : fieldError.price(name, value);
    case 'R': return DECIMAL.test(value) ? undefined : fieldError.amount(name, value);
    case 'Q': return DECIMAL.test(value) ? undefined : fieldError.quantity(name, value);
    case 'F': return /^[+-]?\d*(\.\d*)?$/.test(value) ? undefined : fieldError.amount(name, value);
    case 'I': return /^[+-]?\d+$/.test(value) ? undefined : fieldError.invalid(name, value, 'A whole number was expected.');
    case 'X': return value.length > 36 ? fieldError.id(name, value) : undefined;
    default: return particle.maxLength !== undefined && value.length > particle.maxLength ? fieldError.tooLong(name, value) : undefined;
  }
}

const DECIMAL = /^[+-]?\d{1,10}(\.\d{1,5})?$/;

/** QuickBooks takes dates from 1970-01-02 to 2037-12-31 only. */
function dateError(name: string, value: string, form: RegExp): StatusError | undefined {
  if (!form.test(value)) return fieldError.date(name, value);
  const [year, month, day] = (value.split('T')[0] ?? '').split('-').map(Number) as [number, number, number];
  const time = Date.UTC(year, month - 1, day);
  const real = new Date(time).getUTCMonth() === month - 1;
  return real && time >= Date.UTC(1970, 0, 2) && time <= Date.UTC(2037, 11, 31) ? undefined : fieldError.date(name, value);
}
