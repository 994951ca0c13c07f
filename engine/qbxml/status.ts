import { hresultRows, refusedUnread, statusRanges, statusRows } from './statusTable';

/**
 * - `ok`, `empty`: done; nothing found. `warning`: done, with a remark.
 * - `transient`: a lock or the like; the same request may be sent again. `notProcessed`: did not run; the same.
 * - `stale`: changed meanwhile; read again first. `iterator`: paged query ended; start it again.
 * - `nameInUse`, `missingReference`, `data`: the content must change. `rule`: accounting or closed period forbids it.
 * - `permission`, `feature`: the user, the edition or the preferences must change.
 * - `internal`: outcome unknown. `recovery`: about the record of a message set. `bug`: ours.
 */
export type StatusClass =
  | 'ok' | 'empty' | 'warning' | 'transient' | 'notProcessed' | 'stale' | 'iterator' | 'nameInUse' | 'missingReference'
  | 'data' | 'rule' | 'permission' | 'feature' | 'internal' | 'recovery' | 'bug';

export interface StatusFacts {
  code: number;
  /** In plain words, without a full stop. */
  meaning: string;
  class: StatusClass;
  /** Whether a write that got this status is in the company file. */
  written: 'applied' | 'not applied' | 'unknown';
  /** What to do, as a sentence. */
  remedy: string;
  who: 'bookkeeper' | 'n8n owner';
  /** False when only the range of the code is known. */
  known: boolean;
}

export interface HresultFacts {
  /** Normalised, such as `0x80040400`. */
  code: string;
  /** In plain words, without a full stop. */
  meaning: string;
  /** What became of a write that was answered by this code. */
  afterWrite: 'notExecuted' | 'inDoubt';
  /** Whether the session can go on with other requests. */
  session: 'continue' | 'end';
  /** Whether the next update may succeed without anybody doing something. */
  retry: boolean;
  remedy: string;
  who: 'bookkeeper' | 'n8n owner';
  known: boolean;
}

// QuickBooks' own words for locks. 3170 and 3180 have other causes too, which no repetition cures, so they must say it in full.
const lockTexts = /modified by another user|could not be locked|failed to acquire the lock|list element is in use/i;
const lockCodes = new Set([3170, 3175, 3176, 3177, 3180]);
const wideLockTexts = /\block(ed|s)?\b|in use|another user|^\s*$/i;
const wideLockCodes = new Set([3175, 3176, 3177]);

/**
 * What a qbXML status code means. Severity is left out on purpose: QuickBooks labels some errors `Info`.
 * @param message QuickBooks' own text, which alone tells a lock from an error for 3170, 3175, 3176, 3177 and 3180.
 */
export function classifyStatus(code: number, message = ''): StatusFacts {
  const row = Object.hasOwn(statusRows, code) ? statusRows[code] : undefined;
  const known = row ?? statusRanges.find(({ to }) => code <= to)?.row ?? statusRanges[0]?.row;
  if (!known) throw new Error('The status table is empty.');
  const [kind, meaning, written, remedy, who] = known;
  const facts: StatusFacts = { code, meaning, class: kind, written, remedy, who, known: row !== undefined };
  return isLock(code, message) ? { ...facts, ...lock } : facts;
}

const lock: Partial<StatusFacts> = {
  class: 'transient',
  meaning: 'The record is locked, because somebody else has it open',
  remedy: 'Nothing to do: it is sent again by itself. If it stays so, close the record on the other computer.',
};

function isLock(code: number, message: string): boolean {
  if (!lockCodes.has(code)) return false;
  return lockTexts.test(message) || (wideLockCodes.has(code) && wideLockTexts.test(message));
}

/** What an hresult means that the Web Connector reports by connectionError or receiveResponseXML. */
export function classifyHresult(hresult: string): HresultFacts {
  const code = normaliseHresult(hresult);
  const row = Object.hasOwn(hresultRows, code) ? hresultRows[code] : undefined;
  const [meaning, retry, remedy, who] = row ?? unknownHresult;
  return {
    code, meaning, retry, remedy, who,
    // Whatever else went wrong says nothing about requests that were with QuickBooks already.
    afterWrite: refusedUnread.has(code) ? 'notExecuted' : 'inDoubt',
    session: code === '0x80040400' ? 'continue' : 'end',
    known: row !== undefined,
  };
}

const unknownHresult: [string, boolean, string, HresultFacts['who']] = [
  'The Web Connector reports an error that is not in our table', true,
  "Act on the Web Connector's own words, on the computer of QuickBooks.", 'bookkeeper',
];

/** `0x80040400`, `80040400`, `-2147220480` are the same code. */
export function normaliseHresult(hresult: string): string {
  const text = hresult.trim();
  const hex = /^(?:0x)?([0-9a-f]{8})\b/i.exec(text)?.[1];
  if (hex) return `0x${hex.toUpperCase()}`;
  if (/^-\d{1,10}$/.test(text)) return `0x${(Number(text) >>> 0).toString(16).toUpperCase().padStart(8, '0')}`;
  return text;
}

/** The whole table, for the node that explains codes and for the documentation. */
export function knownStatuses(): StatusFacts[] {
  return Object.keys(statusRows).map((code) => classifyStatus(Number(code), 'said'));
}

/** The same for hresults. */
export function knownHresults(): HresultFacts[] {
  return Object.keys(hresultRows).map(classifyHresult);
}
