// exceljs: every file of a folder loaded, and where their equations are given, each checked in plain floating point.
// node exceljs.cjs FOLDER [TIES-FOLDER]
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const ExcelJS = require('exceljs');

async function main() {
  const [, , folder = '', tiesFolder = ''] = process.argv;
  let [checked, alarms, failed] = [0, 0, 0];
  for (const name of readdirSync(folder)) {
    const book = new ExcelJS.Workbook();
    try {
      await book.xlsx.load(/** @type {any} */ (readFileSync(join(folder, name))));
    } catch {
      failed++;
      continue;
    }
    const tiesFile = join(tiesFolder, `${name}.json`);
    if (tiesFolder === '' || !existsSync(tiesFile)) continue;
    /** @type {import('./ties').PlainTie[]} */
    const ties = JSON.parse(readFileSync(tiesFile, 'utf8'));
    /** @param {import('./ties').PlainTie['left']} side */
    const sum = (side) =>
      side.reduce((total, [sheet, row, column, factor]) => {
        const value = book.getWorksheet(sheet)?.getCell(row + 1, column + 1).value;
        return total + factor * (typeof value === 'number' ? value : 0);
      }, 0);
    for (const { left, right, held } of ties) {
      checked++;
      if (held && sum(left) !== sum(right)) alarms++;
    }
  }
  console.log(JSON.stringify({ checked, falseAlarms: alarms, failed }));
}

void main();
