// The floor: what any reader of these files has to do. Inflate every sheet and walk its XML once, keeping nothing but a count.
// node floor.cjs FOLDER|FILE [threads]
const { readdirSync, readFileSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { isMainThread, parentPort, Worker, workerData } = require('node:worker_threads');
const { unzipSync } = require('fflate');
const { SaxesParser } = require('saxes');

const decoder = new TextDecoder();

/** @param {string} file */
function scan(file) {
  const parts = unzipSync(readFileSync(file), {
    filter: ({ name }) => /^xl\/(?:worksheets\/sheet\d+|sharedStrings|workbook)\.xml$/.test(name),
  });
  let elements = 0;
  for (const bytes of Object.values(parts)) {
    const parser = new SaxesParser();
    parser.on('opentag', () => elements++);
    parser.write(decoder.decode(bytes)).close();
  }
  return elements;
}

/** @param {readonly string[]} files */
const scanAll = (files) => files.reduce((sum, file) => sum + scan(file), 0);

function main() {
  const [, , place = '', threads = '1'] = process.argv;
  const files = statSync(place).isDirectory() ? readdirSync(place).map((name) => join(place, name)) : [place];
  const count = Number(threads);
  if (count === 1) {
    console.log(scanAll(files));
    return;
  }
  for (let i = 0; i < count; i++) {
    const own = files.filter((_, at) => at % count === i);
    new Worker(__filename, { workerData: own }).on('message', (elements) => console.log(elements));
  }
}

if (isMainThread) main();
else parentPort?.postMessage(scanAll(workerData));
