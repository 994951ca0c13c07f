import type { CutPoint } from './faults';
import type { MethodName } from './service';

/** What happened in a client's life. */
export interface Statistics {
  updates: number;
  messageSets: number;
  calls: Partial<Record<MethodName, number>>;
  /** Errors of the Web Connector's own, with their QBWC numbers. */
  errors: string[];
  /** How often each cut point was struck. */
  struck: Map<CutPoint, number>;
  /** Keep every qbXML message received in `messages`. */
  recordMessages: boolean;
  messages: string[];
}

export function newStatistics(recordMessages = false): Statistics {
  return { updates: 0, messageSets: 0, calls: {}, errors: [], struck: new Map(), recordMessages, messages: [] };
}
