// Loaded into n8n's process: when whoever started it is gone, however it died, the pipe on descriptor 3 closes, and n8n
// goes with the task runner that it started (they share a process group).
import { Socket } from 'node:net';

const parent = new Socket({ fd: 3, readable: true, writable: false });
parent.on('close', () => process.kill(-process.pid, 'SIGKILL'));
parent.resume();
parent.unref();
