import { isWrite } from '../requests';

/** authRet[2] and authRet[3]: seconds to postpone, and the least gap. */
export function scheduleOf(answer: readonly string[]): { postpone?: number; minimumRunEvery?: number } {
  const seconds = (text: string | undefined) => (text && /^\d+$/.test(text) ? Number(text) : undefined);
  const postpone = seconds(answer[2]);
  const minimumRunEvery = seconds(answer[3]);
  return { ...(postpone === undefined ? {} : { postpone }), ...(minimumRunEvery === undefined ? {} : { minimumRunEvery }) };
}

/** Names of a message set's requests, without Rq. */
export function requestsIn(xml: string): string[] {
  return [...xml.matchAll(/<([A-Za-z]+)Rq[\s>/]/g)].map((match) => match[1] ?? '').filter((name) => name !== 'QBXMLMsgs');
}

/** Status codes of an answer, that of the message set first where there is one. */
export function statusesIn(answer: string): string[] {
  const set = /messageSetStatusCode="(\d+)"/.exec(answer)?.[1];
  const codes = [...answer.matchAll(/ statusCode="(\d+)"/g)].map((match) => match[1] ?? '');
  return [...(set === undefined ? [] : [`set ${set}`]), ...codes];
}

/** Whether a message set changes the company file. */
export function hasWrites(xml: string): boolean {
  return requestsIn(xml).some(isWrite);
}

/** Ids of records that a message set changes. */
export function recordsChangedBy(xml: string): string[] {
  return [...xml.matchAll(/<[A-Za-z]+Mod>\s*<(?:ListID|TxnID)>([^<]+)</g)].map((match) => match[1] ?? '');
}
