import { createServer, type AddressInfo, type Server } from 'node:net';

type Ports<N extends number> = N extends 1 ? [number] : N extends 2 ? [number, number] : number[];

/** Ports of 127.0.0.1 that are free now, all different; for programs that can't be told to take any free one. */
export async function freePorts<N extends number>(count: N): Promise<Ports<N>> {
  const servers = await Promise.all(Array.from({ length: count }, listening));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports as Ports<N>;
}

function listening(): Promise<Server> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on('error', fail);
    server.listen(0, '127.0.0.1', () => done(server));
  });
}
