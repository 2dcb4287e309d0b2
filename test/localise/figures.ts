// npm run figures: how often the wrong cell is found, printed as the tables of the README.
// `npm run figures -- 0.1` does a tenth of the cases.
import { assess } from './assess';
import { fewest, groupOf, plantedCases } from './cases';
import { loadSolver } from './milp';
import { line, Tally } from './tally';

/** Slips, units, cases: for one slip ten thousand in all. */
const PLAN = [
  [1, 1, 6000],
  [1, 3, 3000],
  [1, 20, 1000],
  [2, 1, 1000],
  [2, 3, 1000],
  [2, 20, 300],
  [3, 1, 1000],
  [3, 3, 1000],
  [3, 20, 300],
] as const;
/** For HiGHS; groups with amounts too far apart for its floats (元 for 万元) are not among them. */
const GROUPS = { random: 350, book: 150 } as const;
const NEEDED: Readonly<Record<number, number>> = { 1: 0.99, 2: 0.95, 3: 0.85 };

async function main(part: number): Promise<void> {
  const rows: Tally[] = [];
  const sums = new Map<string, Tally>();
  let good = true;
  for (const [slips, units, all] of PLAN) {
    const row = new Tally(`${slips} × ${units}`);
    rows.push(row);
    for (const { planted, rounded } of plantedCases(slips, units, Math.ceil(all * part))) {
      const one = assess(planted);
      row.add(one);
      for (const name of [`${slips}, all`, rounded ? 'rounded books' : 'exact books']) {
        if (!sums.has(name)) sums.set(name, new Tally(name));
        sums.get(name)!.add(one);
      }
    }
    process.stderr.write(`${line(row.cells())}\n`);
    const needed = NEEDED[slips] ?? 1;
    good &&= row.rightCells >= needed * row.repairable && row.rightValues >= needed * row.determined;
    good &&= slips > 1 || row.wrong === 0;
  }
  console.log(line(Tally.HEADINGS));
  console.log(line(Tally.HEADINGS.map(() => '---')));
  for (const row of [...rows, ...sums.values()]) console.log(line(row.cells()));
  const same = await agreement(part);
  process.exitCode = good && same ? 0 : 1;
}

async function agreement(part: number): Promise<boolean> {
  const solver = await loadSolver();
  let [same, all] = [0, 0];
  for (const kind of ['random', 'book'] as const) {
    const sizes = new Map<number, number>();
    let [agreed, done] = [0, 0];
    for (let seed = 1; done < Math.ceil(GROUPS[kind] * part); seed++) {
      const claims = groupOf(kind, seed);
      if (!claims) continue;
      const { highs, search } = fewest(solver, claims);
      done++;
      if (highs !== null && highs === search) agreed++;
      else process.stderr.write(`${kind} ${seed}: HiGHS ${highs ?? 'none'}, search ${search ?? 'none'}\n`);
      sizes.set(highs ?? 0, (sizes.get(highs ?? 0) ?? 0) + 1);
    }
    const by = [...sizes].sort(([a], [b]) => a - b).map(([size, count]) => `${size}: ${count}`);
    console.log(
      `\nHiGHS, ${kind}: the same smallest size in ${agreed} of ${done} (cells: groups; ${by.join(', ')})`,
    );
    same += agreed;
    all += done;
  }
  return same === all;
}

void main(Number(process.argv[2] ?? 1));
