#!/usr/bin/env node
import { text } from 'node:stream/consumers';
import { systemClock } from '../clock';
import { openQueue } from '../queue';
import { main } from './main';

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());
// `qbd queue list | head` closes the pipe early, which is no error of ours.
process.stdout.on('error', () => process.exit());

void main(process.argv.slice(2), {
  out: (words) => process.stdout.write(words),
  err: (words) => process.stderr.write(words),
  environment: process.env,
  readStdin: () => text(process.stdin),
  openQueue,
  sleep: systemClock.sleep,
  now: systemClock.now,
  stop: stop.signal,
}).then((code) => {
  process.exitCode = code;
});
