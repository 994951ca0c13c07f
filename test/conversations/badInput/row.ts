import { Conversation } from '../conversation';

/** The tests of some rows of docs/bad-input.md by their titles. */
export type Rows = Record<string, () => Promise<void>>;

/** Messages of all rows: each must be one that Intuit's schema takes. */
export const sent: string[] = [];

/** Runs `work` in a conversation of its own. */
export async function conversing(work: (conversation: Conversation) => Promise<void>): Promise<void> {
  const conversation = await Conversation.open();
  try {
    await work(conversation);
    sent.push(...conversation.recorder.messages());
  } finally {
    await conversation.close();
  }
}
