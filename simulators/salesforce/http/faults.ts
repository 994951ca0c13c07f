import { SalesforceError } from '../errors';
import type { Change } from '../data/rules';
import { isObject, text, type Json, type JsonObject } from '../values';

/**
 * A fault that the next matching requests meet.
 * - `session-expired` 401, and the token is no longer valid
 * - `request-limit` 403 REQUEST_LIMIT_EXCEEDED
 * - `unavailable` 503 SERVER_UNAVAILABLE
 * - `html` 500 with a page instead of JSON
 * - `reset` the connection ends before anything is done
 * - `reset-after` the request is carried out, then the connection ends: the answer is lost
 * - `slow` the answer comes after `delayMs`
 * - `row` a single record is refused with `errorCode`; `skip` counts records then, not requests
 */
export const FAULT_KINDS = ['session-expired', 'request-limit', 'unavailable', 'html', 'reset', 'reset-after', 'slow', 'row'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  kind: FaultKind;
  /** Only requests of this method, or whose path matches this regular expression. */
  method?: string;
  path?: string;
  /** Matching requests that are let through first. */
  skip?: number;
  /** How many requests meet it; 1 by default. */
  count?: number;
  delayMs?: number;
  /** For `row`: object and the error. */
  object?: string;
  errorCode?: string;
  message?: string;
}

interface Armed extends Fault {
  skip: number;
  count: number;
}

/** Faults that wait for their requests. */
export class Faults {
  private armed: Armed[] = [];

  add(fault: Fault): void {
    this.armed.push({ ...fault, skip: fault.skip ?? 0, count: fault.count ?? 1 });
  }

  list(): Fault[] {
    return this.armed;
  }

  clear(): void {
    this.armed = [];
  }

  /** The fault that this request meets, used up by one. */
  take(method: string, path: string): Fault | undefined {
    return this.consume(
      (fault) => fault.kind !== 'row' && (!fault.method || fault.method.toUpperCase() === method) && (!fault.path || new RegExp(fault.path).test(path)),
    );
  }

  /** @throws SalesforceError for a record that a `row` fault is meant for */
  guard(change: Change): void {
    const fault = this.consume((one) => one.kind === 'row' && (!one.object || one.object === change.object.name));
    if (fault) throw new SalesforceError(fault.errorCode ?? 'UNABLE_TO_LOCK_ROW', fault.message ?? 'unable to obtain exclusive access to this record');
  }

  private consume(matches: (fault: Fault) => boolean): Fault | undefined {
    for (const fault of this.armed.filter(matches)) {
      if (fault.skip > 0) {
        fault.skip--;
        continue;
      }
      fault.count--;
      this.armed = this.armed.filter((one) => one.count > 0);
      return fault;
    }
    return undefined;
  }
}

/** Reads a fault from JSON. @throws SalesforceError when the kind is not known */
export function readFault(input: Json | undefined): Fault {
  const body: JsonObject = isObject(input) ? input : {};
  const kind = FAULT_KINDS.find((one) => one === body.kind);
  if (!kind) throw new SalesforceError('INVALID_INPUT', `kind has to be one of ${FAULT_KINDS.join(', ')}`);
  const number = (name: string) => (typeof body[name] === 'number' ? body[name] : undefined);
  const word = (name: string) => text(body[name]) || undefined;
  return {
    kind, method: word('method'), path: word('path'), skip: number('skip'), count: number('count'), delayMs: number('delayMs'),
    object: word('object'), errorCode: word('errorCode'), message: word('message'),
  };
}
