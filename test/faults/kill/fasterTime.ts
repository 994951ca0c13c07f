/**
 * Loaded before a program (node --require): lets its clock run faster, so that half a minute of quarantine passes in a
 * second or two. QBD_TEST_TIME holds the moment from which on, in ms, and how many times faster; every process of a
 * run gets the same, so all agree on the time and it goes on through a restart.
 */
const [from = 0, factor = 1] = (process.env['QBD_TEST_TIME'] ?? '').split(',').map(Number);
const machineTime = Date.now.bind(Date);
if (factor > 1) Date.now = () => Math.floor(from + (machineTime() - from) * factor);
