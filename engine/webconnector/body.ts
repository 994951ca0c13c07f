import type { IncomingMessage } from 'node:http';

export interface BodyLimits {
  /** Largest body that is kept, bytes. */
  maxBytes: number;
  /** Longest silence between two pieces, ms. */
  idleMs: number;
  /** Longest time for the whole body, ms. */
  totalMs: number;
}

export const defaultBodyLimits: BodyLimits = { maxBytes: 32 * 1024 * 1024, idleMs: 30_000, totalMs: 300_000 };

export type Body =
  | { kind: 'complete'; bytes: Buffer }
  /** More than the limit: the beginning, enough to know whose call it is. */
  | { kind: 'oversized'; head: Buffer }
  | { kind: 'failed'; reason: string };

/** What is kept of a body that is too large: the envelope and the ticket come first in it. */
const HEAD_BYTES = 64 * 1024;
/** A sender that is not let finish may never read the answer, so the rest is read and dropped, up to this many limits. */
const DROPPED_LIMITS = 4;

/**
 * Reads the body of a request under a cap and two time limits. Never rejects. Socket time, not the engine's clock: it
 * guards the connection, no business depends on it.
 */
export function readBody(request: IncomingMessage, limits: BodyLimits): Promise<Body> {
  if (request.readableEnded) {
    return Promise.resolve({ kind: 'failed', reason: 'The message was read before it came here.' });
  }
  return new Promise((resolve) => {
    const collector = new Collector(limits.maxBytes);
    const finish = (body: Body) => {
      clearTimeout(total);
      clearTimeout(idle);
      request.off('data', onData).off('end', onEnd).off('close', onCut).off('error', onCut);
      // An error after this must not end the process.
      request.on('error', () => undefined);
      resolve(body);
    };
    const tooSlow = () => finish({ kind: 'failed', reason: 'The message took too long to arrive.' });
    const onEnd = () => finish(collector.body());
    const onCut = () => finish({ kind: 'failed', reason: 'The message was cut off.' });
    const onData = (piece: Buffer) => {
      idle.refresh();
      collector.add(piece);
      if (collector.length > limits.maxBytes * DROPPED_LIMITS) finish(collector.body());
    };
    const total = setTimeout(tooSlow, limits.totalMs);
    const idle = setTimeout(tooSlow, limits.idleMs);
    request.on('data', onData).on('end', onEnd).on('close', onCut).on('error', onCut);
  });
}

class Collector {
  length = 0;
  private pieces: Buffer[] = [];
  private head: Buffer | null = null;

  constructor(private readonly maxBytes: number) {}

  add(piece: Buffer): void {
    this.length += piece.length;
    if (this.head !== null) return;
    this.pieces.push(piece);
    if (this.length <= this.maxBytes) return;
    this.head = Buffer.from(Buffer.concat(this.pieces).subarray(0, HEAD_BYTES));
    this.pieces = [];
  }

  body(): Body {
    return this.head === null
      ? { kind: 'complete', bytes: Buffer.concat(this.pieces) }
      : { kind: 'oversized', head: this.head };
  }
}
