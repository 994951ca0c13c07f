import { AsyncLocalStorage } from 'node:async_hooks';
import type { Clock } from '../../engine/clock';

interface Actor {
  /** Sleeps that are under way: its main flow's, and those of late answers that it has started. */
  sleeping: number;
}

interface Timer {
  actor: Actor | undefined;
  at: number;
  order: number;
  wake: () => void;
}

/**
 * Virtual time for several actors at once: it moves on to the next timer only when every actor sleeps, however long
 * their work with a database or a socket takes in real time.
 */
export class ActorClock implements Clock {
  private readonly actors = new Set<Actor>();
  private readonly timers: Timer[] = [];
  private readonly current = new AsyncLocalStorage<Actor>();
  private order = 0;

  constructor(private time: number) {}

  now(): number {
    return this.time;
  }

  /** Runs `work` as an actor of its own. */
  async act<T>(work: () => Promise<T>): Promise<T> {
    const actor: Actor = { sleeping: 0 };
    this.actors.add(actor);
    try {
      return await this.current.run(actor, work);
    } finally {
      this.actors.delete(actor);
      this.moveOn();
    }
  }

  sleep(milliseconds: number): Promise<void> {
    const actor = this.current.getStore();
    if (actor) actor.sleeping += 1;
    return new Promise((resolve) => {
      this.timers.push({
        actor,
        at: this.time + Math.max(0, milliseconds),
        order: this.order++,
        wake: () => {
          if (actor) actor.sleeping -= 1;
          resolve();
        },
      });
      this.moveOn();
    });
  }

  private moveOn(): void {
    // Later, so that whoever was just woken or has just ended can start something else first.
    setImmediate(() => {
      if (this.timers.length === 0) return;
      for (const actor of this.actors) if (actor.sleeping === 0) return;
      this.timers.sort((left, right) => left.at - right.at || left.order - right.order);
      const next = this.timers.shift();
      if (!next) return;
      this.time = Math.max(this.time, next.at);
      next.wake();
      // What was woken is not its actor's main flow (a late answer on its way): nobody else would move the time on.
      if (!next.actor || next.actor.sleeping > 0) this.moveOn();
    });
  }
}
