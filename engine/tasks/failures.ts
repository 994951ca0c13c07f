import { classifyHresult, classifyStatus, type StatusClass } from '../qbxml/status';
import type { Answer, TaskFailure } from './machine';

import { refusal } from '../sync/refusal';

export { refusal };

/** The status table says what happens next while a task goes on; these are for a task that has ended by such a code. */
const finalRemedies: Partial<Record<StatusClass, string>> = {
  transient: 'Close the record on the other computer, or wait until QuickBooks is free, then retry the task.',
  notProcessed: 'Mend what failed before it, then send it again.',
  stale: 'Read the record again, decide which values are right, then send the change again.',
  iterator: 'Run the query again from its start.',
  empty: 'Check whether the record that was meant is still in QuickBooks, then send it again.',
};

/**
 * What a failed answer means to a person. Meaning, remedy and who are those of the status table; QuickBooks' own
 * words are kept, because for many codes only they name the field or record.
 * @param what what was asked for, such as `Adding the invoice`.
 * @param wasWrite false for a read, which never leaves anything behind.
 */
export function failureOf(answer: Answer, what = 'The request', wasWrite = true): TaskFailure {
  const known = classifyStatus(answer.statusCode, answer.statusMessage);
  const said = answer.statusMessage.trim();
  return {
    code: String(answer.statusCode),
    message: `${what} was not carried out: ${withoutPeriod(known.meaning)}.${said ? ` QuickBooks said: ${withoutPeriod(said)}.` : ''}`,
    written: wasWrite ? known.written : 'not applied',
    remedy: finalRemedies[known.class] ?? known.remedy,
    who: known.who,
  };
}

/** What an hresult of the Web Connector means for a task whose write, or only read, it ended. */
export function failureOfHresult(hresult: string, message: string, wasWrite: boolean): TaskFailure {
  const known = classifyHresult(hresult);
  const said = message.trim();
  return {
    code: hresult,
    message: `${withoutPeriod(known.meaning)}.${said ? ` The Web Connector said: ${said}` : ''}`,
    written: wasWrite && known.afterWrite === 'inDoubt' ? 'unknown' : 'not applied',
    remedy: known.remedy,
    who: known.who,
  };
}

function withoutPeriod(sentence: string): string {
  return sentence.trim().replace(/\.$/, '');
}

/** Most times that a write is sent again after its answer was lost and its record wasn't found. */
export const mostResent = 8;

/** QuickBooks dies over a write again and again: somebody has to look before it goes on for ever. */
export function notCarriedOut(times: number): TaskFailure {
  return refusal(
    'NOT_CARRIED_OUT',
    `The write was sent ${times + 1} times; each time its answer was lost or said nothing certain, and it is not in QuickBooks.`,
    'See on the computer of QuickBooks what interrupts it (the Web Connector’s log tells), then retry the task.',
    'bookkeeper',
  );
}
