import { DatabaseSync } from 'node:sqlite';
import type { Landscape } from './landscape';

/** A wait in our queue, and the execution of n8n that it belongs to. */
export interface WaitSeen {
  /** Such as `Invoice`: what its tasks are about. */
  about: string;
  wait: 'open' | 'due' | 'delivered';
  executionId: string;
  /** n8n's word for the execution: `running` until it has saved that it waits. */
  execution: string;
}

/** Looks into the files of the queue and of n8n from outside, as they are on disk at this moment. */
export class Eye {
  private readonly queue: DatabaseSync;
  private readonly n8n: DatabaseSync;

  constructor(landscape: Landscape) {
    this.queue = new DatabaseSync(landscape.queueFile, { readOnly: true });
    this.n8n = new DatabaseSync(landscape.n8nFile, { readOnly: true });
  }

  close(): void {
    this.queue.close();
    this.n8n.close();
  }

  /** Waits of executions that have not ended, for the given records, oldest first. */
  waits(recordIds: string[]): WaitSeen[] {
    const places = recordIds.map(() => '?').join(',');
    const rows = this.queue
      .prepare(
        `SELECT w.id, w.state AS wait, w.execution_id AS executionId, min(t.title) AS about FROM qbd_wait w
         JOIN qbd_wait_task wt ON wt.wait_id = w.id JOIN qbd_task t ON t.id = wt.task_id
         WHERE t.source IN (${places}) GROUP BY w.id ORDER BY w.created_at, w.id`,
      )
      .all(...recordIds.map((id) => id.toLowerCase())) as unknown as (Omit<WaitSeen, 'execution'> & { about: string })[];
    return rows.map(({ wait, executionId, about }) => ({ wait, executionId, about, execution: this.execution(executionId) }));
  }

  private execution(id: string): string {
    const row = this.n8n.prepare('SELECT status FROM execution_entity WHERE id = ?').get(id) as { status: string } | undefined;
    return row?.status ?? 'gone';
  }
}

/**
 * Kills n8n at the first moment at which `caught` says so. n8n is frozen before it is looked at again: if it has gone on
 * in between, it is let go and the watch goes on, so a kill never misses its moment.
 * @param over tells that the moment will not come any more
 * @returns false when it was over first
 * @throws when neither comes
 */
export async function killWhen(landscape: Landscape, caught: (eye: Eye) => boolean, over: () => boolean, seconds = 240): Promise<boolean> {
  const eye = new Eye(landscape);
  const end = Date.now() + seconds * 1000;
  const pid = landscape.n8n.pid();
  try {
    while (!over()) {
      if (caught(eye)) {
        process.kill(pid, 'SIGSTOP');
        if (caught(eye)) {
          await landscape.n8n.kill();
          return true;
        }
        process.kill(pid, 'SIGCONT');
      }
      if (Date.now() > end) throw new Error(`neither the moment nor its end came within ${seconds} s`);
      await new Promise((go) => setTimeout(go, 2));
    }
    return false;
  } finally {
    eye.close();
  }
}
