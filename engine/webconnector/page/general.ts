import { classifyHresult, classifyStatus } from '../../qbxml/status';

/** What a code alone says, in words that name no record; null for codes of our own rules, which have no such words. */
export function general(code: string): { message: string; remedy: string } | null {
  if (/^\d+$/.test(code)) return sentences(classifyStatus(Number(code)));
  if (/^0x/i.test(code)) return sentences(classifyHresult(code));
  return null;
}

function sentences({ meaning, remedy }: { meaning: string; remedy: string }): { message: string; remedy: string } {
  return { message: `${meaning}.`, remedy };
}
