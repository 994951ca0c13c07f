import { createServer } from 'node:net';

let next = 15_000 + ((process.pid * 37) % 12_000);

/**
 * A port of 127.0.0.1 below the range from which systems give ports to outgoing calls: a program that is started again
 * on it must not find it taken meanwhile.
 */
export async function steadyPort(): Promise<number> {
  for (;;) {
    // Taken before it is tried: runs that look at the same time must not get the same one.
    const port = next;
    next = next < 30_000 ? next + 1 : 15_000;
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
