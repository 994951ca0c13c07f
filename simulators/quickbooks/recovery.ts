import type { MessageSetRecord } from './company/state';
import type { ParsedSet, RecoveryFaults } from './processor';

/** What the recovery attributes of a message set mean for it. */
export type RecoveryVerdict =
  /** Nothing is carried out: a status (with the stored responses, where there are some). */
  | { kind: 'answer'; code: number | undefined; record?: MessageSetRecord }
  /** Carry it out; keep its statuses under `keepAs`. */
  | { kind: 'run'; keepAs: string | undefined; usesRecovery: boolean };

/** Longest message-set id. */
const MAX_ID = 23;

/** Mark of an id that was only asked about: another set under it would not match. */
const PROBED = 'probed';

/**
 * QuickBooks' message-set error recovery, kept per application in the company file. New id and unknown: carry out and
 * keep. New id, known, same requests: the statuses again, nothing carried out; other requests: 9001. Old equal to new
 * without requests: a status check. Old alone: forget it. Old beside a new one with requests: forget the old, carry out.
 */
export function consultRecords(
  all: Record<string, MessageSetRecord[]>, appName: string, set: ParsedSet, faults: RecoveryFaults,
): RecoveryVerdict {
  const newId = set.attributes['newMessageSetID'];
  const oldId = set.attributes['oldMessageSetID'];
  if (newId === undefined && oldId === undefined) return { kind: 'run', keepAs: undefined, usesRecovery: false };
  const tooLong = [newId, oldId].some((id) => (id?.length ?? 0) > MAX_ID);
  if (tooLong) return { kind: 'answer', code: 9004 };
  const records = (all[appName] ??= []);
  const empty = set.requests.length === 0;
  if (empty && newId === undefined) return forget(all, appName, oldId ?? '', faults);
  if (empty && newId === oldId) return statusCheck(all, appName, records, newId ?? '', faults);
  if (oldId !== undefined && oldId !== newId) all[appName] = oldId === 'ClearAllMessageSets' ? [] : records.filter((one) => one.id !== oldId);
  const known = newId === undefined ? undefined : all[appName]?.find((one) => one.id === newId);
  if (!known) return { kind: 'run', keepAs: newId, usesRecovery: true };
  if (known.checksum !== set.checksum) return { kind: 'answer', code: 9001 };
  return { kind: 'answer', code: 0, record: known };
}

function forget(all: Record<string, MessageSetRecord[]>, appName: string, id: string, faults: RecoveryFaults): RecoveryVerdict {
  const records = all[appName] ?? [];
  const known = !faults.answer && (id === 'ClearAllMessageSets' || records.some((one) => one.id === id));
  all[appName] = id === 'ClearAllMessageSets' ? [] : records.filter((one) => one.id !== id);
  return { kind: 'answer', code: known ? 0 : 600 };
}

/**
 * Nothing kept answers 600 where the file knows no set of this application at all (another file, a restored one),
 * else 9002. The question itself leaves a trace: requests sent under that id later give 9001.
 */
function statusCheck(
  all: Record<string, MessageSetRecord[]>, appName: string, records: MessageSetRecord[], id: string, faults: RecoveryFaults,
): RecoveryVerdict {
  const known = records.find((one) => one.id === id);
  if (known && known.checksum !== PROBED && !faults.answer) return { kind: 'answer', code: 0, record: known };
  const others = records.some((one) => one.checksum !== PROBED);
  if (!known) all[appName] = [...records, { id, checksum: PROBED, responses: [] }];
  return { kind: 'answer', code: faults.answer ?? (others ? 9002 : 600) };
}
