import type { Fields } from '../qbxml/fields';
import { StatusError } from '../status';
import type { CompanyFile } from './company';

export type Edition = 'pro' | 'premier' | 'enterprise';

/** One list being read page by page; it dies with the QuickBooks session. */
export interface Iteration {
  id: string;
  request: string;
  /** The request's filters as text: a Continue must repeat them. */
  filters: string;
  /** Ids still to come. */
  remaining: string[];
}

/** What a request needs to know while it is carried out. */
export interface RequestContext {
  company: CompanyFile;
  edition: Edition;
  /** qbXML version of the message. */
  version: number;
  iterations: Map<string, Iteration>;
  newGuid(): string;
  /** Ids by macro name, of this message set. */
  macros: Map<string, string>;
  /** Set by a request that was carried out with a remark (530, 570). */
  warning: { code: number; message: string } | undefined;
  /** Throws 3175 while somebody has the record open. */
  checkLock(id: string): void;
}

/** The outcome of a request that was carried out. */
export interface Outcome {
  /** XML inside the Rs element. */
  xml: string;
  /** Rows of a query; undefined for everything else. */
  count?: number;
  iterator?: { id: string; remaining: number };
  /** Recovery data of a write. */
  recovery?: Fields;
  /** A status other than 0 that comes with rows: 1 and 500. */
  status?: { code: number; message: string };
}

export function staleEdit(given: string, ret: string): StatusError {
  return new StatusError(3200, `The provided edit sequence "${given}" is out-of-date. `, ret);
}

export function notFound(id: string): StatusError {
  return new StatusError(3120, `Object "${id}" specified in the request cannot be found.  QuickBooks error message: Invalid argument.  The specified record does not exist in the list.`);
}

export function nothingFound(): { code: number; message: string } {
  return { code: 1, message: 'A query request did not find a matching object in QuickBooks' };
}

export function partlyFound(what: string): { code: number; message: string } {
  return {
    code: 500,
    message: `The query request has not been fully completed. There was a required element ("${what}") that could not be found in QuickBooks.`,
  };
}
