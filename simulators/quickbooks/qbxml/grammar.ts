import data from './grammar.json';

/**
 * The qbXML 13.0 messages the simulated QuickBooks reads, as its own data (grammar.json). The notation is that of a
 * regular expression over child elements: `Name:S41 IsActive:B? (ListID:X+|FullName:S+)? Lines*`.
 * Leaf types: S string (with maximum length), B boolean, D date, T date-time, A amount, P price, Q quantity, R percent,
 * X id, G guid, I integer, F float, V interval, `{A,B}` one of. Without a type the element holds other elements.
 * `^d` and `^u` allow defMacro and useMacro. A request model starts with `%` when it takes an iterator, `#` for metaData.
 */
export interface Particle {
  name: string;
  /** Leaf type letter, `enum`, or undefined for an aggregate. */
  type: string | undefined;
  maxLength: number | undefined;
  values: string[] | undefined;
  repeats: boolean;
  macro: '' | 'd' | 'u';
}

export interface Model {
  /** Children in schema order. */
  particles: Particle[];
  byName: Map<string, Particle>;
  /** Matches the child names, each followed by a space. */
  order: RegExp;
}

export interface RequestModel extends Model {
  iterator: boolean;
  metaData: boolean;
}

const aggregates: Record<string, string> = data.aggregates;
const requests: Record<string, string> = data.requests;
const recoverable = new Set<string>(data.recoverable);
const otherRequests = new Set<string>(data.otherRequests);
const aggregateCache = new Map<string, Model>();
const requestCache = new Map<string, RequestModel>();

/** Model of an aggregate such as `CustomerAdd` or `InvoiceRet`. */
export function aggregateModel(name: string): Model {
  let model = aggregateCache.get(name);
  if (!model) {
    const text = aggregates[name];
    if (text === undefined) throw new Error(`no aggregate ${name} in the simulator's grammar`);
    model = compile(text);
    aggregateCache.set(name, model);
  }
  return model;
}

/** Model of a request by its name without Rq; undefined when the simulator doesn't know it. */
export function requestModel(name: string): RequestModel | undefined {
  const cached = requestCache.get(name);
  if (cached) return cached;
  const text = requests[name];
  if (text === undefined) return undefined;
  const flags = /^[%#]*/.exec(text)?.[0] ?? '';
  const model = { ...compile(text.slice(flags.length)), iterator: flags.includes('%'), metaData: flags.includes('#') };
  requestCache.set(name, model);
  return model;
}

/** A request of qbXML 13.0 that this simulator doesn't carry out: QuickBooks would know it. */
export function isOtherRequest(name: string): boolean {
  return otherRequests.has(name);
}

/** Whether a status check returns ErrorRecovery for the request (its response type has the element). */
export function hasErrorRecovery(name: string): boolean {
  return recoverable.has(name);
}

const PARTICLE = /([A-Za-z0-9]+)(?::(?:([A-Z])(\d*)|\{([^}]*)\}))?(?:\^([du]))?([?*+]?)/y;

function compile(text: string): Model {
  const particles: Particle[] = [];
  let expression = '';
  for (let at = 0; at < text.length; ) {
    const character = text[at] ?? '';
    if (' ()|?*+'.includes(character)) {
      expression += character === ' ' ? '' : character === '(' ? '(?:' : character;
      at += 1;
      continue;
    }
    PARTICLE.lastIndex = at;
    const match = PARTICLE.exec(text);
    if (!match?.[1]) throw new Error(`bad model at ${at}: ${text}`);
    at = PARTICLE.lastIndex;
    particles.push(particleOf(match));
    expression += `(?:${match[1]} )${match[6] ?? ''}`;
  }
  return { particles, byName: new Map(particles.map((p) => [p.name, p])), order: new RegExp(`^${expression}$`) };
}

function particleOf(match: RegExpExecArray): Particle {
  const repeat = match[6] ?? '';
  return {
    name: match[1] ?? '',
    type: match[4] !== undefined ? 'enum' : match[2],
    maxLength: match[3] ? Number(match[3]) : undefined,
    values: match[4]?.split(','),
    repeats: repeat === '*' || repeat === '+',
    macro: (match[5] ?? '') as '' | 'd' | 'u',
  };
}
