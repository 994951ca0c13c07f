import { measure, type Bench } from './measure';
import { qbxmlBenches } from './qbxml';
import { idlePoll } from './webConnector';

const benches: Bench[] = [...qbxmlBenches, idlePoll];

/** npm run bench [WORD]: times what is done often; with a word, only the benches whose name has it. */
async function main(word = ''): Promise<void> {
  console.log(`${'ms an operation'.padEnd(76)}   median      p95     runs`);
  for (const bench of benches.filter(({ what }) => what.includes(word))) {
    const { what, runs, median, p95 } = await measure(bench);
    console.log(`${what.padEnd(76)} ${median.toFixed(2).padStart(8)} ${p95.toFixed(2).padStart(8)} ${String(runs).padStart(8)}`);
  }
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
