// npm run properties -- --books 100000 [--seed N] [--law WORD]: every law, a line for each; what fails is printed with its seed.
import { LAWS, line, tried } from './law';
import './amounts.test';
import './broken-tie.test';
import './consistent-books.test';
import './filled-twice.test';
import './intervals.test';
import './layout.test';
import './measure.test';
import './order-and-spelling.test';
import './written-and-read.test';

function option(name: string): string | null {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
}

async function main(): Promise<void> {
  const books = Number(option('books') ?? 2000);
  const seed = Number(option('seed') ?? 20190101);
  const word = option('law') ?? '';
  for (const law of LAWS.filter(({ name }) => name.includes(word))) {
    const start = performance.now();
    const outcome = await tried(law, Math.max(1, Math.round(books * law.share)), seed);
    console.log(line(law.name, outcome, seed));
    process.stderr.write(`  ${((performance.now() - start) / 1000).toFixed(0)} s\n`);
    if (outcome.report !== null) {
      console.log(outcome.report);
      process.exitCode = 1;
    }
  }
}

void main();
