import type { TaskFailure } from '../../../engine/tasks/machine';

/** A failure in the form that the error output of the other nodes has, whatever else the user hands over. */
export function readFailure(value: unknown): Pick<TaskFailure, 'message' | 'written'> & Partial<TaskFailure> {
  if (typeof value === 'object' && value !== null && 'message' in value) {
    const failure = value as Partial<TaskFailure>;
    return { ...failure, message: String(failure.message), written: failure.written ?? 'not applied' };
  }
  return { message: typeof value === 'string' && value !== '' ? value : 'It failed for an unknown reason.', written: 'not applied' };
}

const written = {
  'not applied': 'Nothing was written to QuickBooks.',
  applied: 'It is written in QuickBooks.',
  unknown: 'Whether it was written in QuickBooks is not known.',
};

/** What a person reads on the Salesforce record: what happened, whether anything was written, what to do and who does it. */
export function failureText(failures: ReturnType<typeof readFailure>[]): string {
  const texts = failures.map(({ code, message, remedy, who, written: state }) =>
    [code ? `[${code}] ${message}` : message, written[state], remedy ? `What to do${who ? ` (${who})` : ''}: ${remedy}` : ''].filter(Boolean).join(' '),
  );
  return [...new Set(texts)].join('\n');
}
