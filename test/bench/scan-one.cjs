// The floor for one book in memory: its bytes inflated and its sheets walked once, in milliseconds; the median of five, warm.
const { readFileSync } = require('node:fs');
const { unzipSync } = require('fflate');
const { SaxesParser } = require('saxes');

const bytes = readFileSync(process.argv[2] ?? '');
/** @type {number[]} */
const times = [];
for (let run = 0; run <= 5; run++) {
  const start = performance.now();
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (/^xl\/(?:worksheets\/sheet\d+|sharedStrings|workbook)\.xml$/.test(name))
      new SaxesParser().write(new TextDecoder().decode(part)).close();
  }
  if (run > 0) times.push(performance.now() - start);
}
console.log(JSON.stringify({ milliseconds: times.sort((a, b) => a - b)[2] }));
