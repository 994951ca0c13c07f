// Loaded into a started process: when whoever started it is gone, however it died, the pipe on descriptor 3 closes, and
// the process goes with what it started itself (they share a process group).
import { Socket } from 'node:net';

const parent = new Socket({ fd: 3, readable: true, writable: false });
parent.on('close', () => process.kill(-process.pid, 'SIGKILL'));
parent.resume();
parent.unref();
