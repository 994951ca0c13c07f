import type { JsonValue } from '../json';
import type { TaskFailure, Written } from '../tasks/machine';

/** A failure that one of our own rules decides. Nothing was written unless `written` says otherwise. */
export function refusal(
  code: string,
  message: string,
  remedy: string,
  who: TaskFailure['who'],
  more: { detail?: JsonValue; written?: Written } = {},
): TaskFailure {
  return {
    code, message, remedy, who,
    written: more.written ?? 'not applied',
    ...(more.detail === undefined ? {} : { detail: more.detail }),
  };
}
