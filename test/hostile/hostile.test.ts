// One row a hostile file: one clear line in both languages, status 2 and nothing written; or, where it is lawful, it is checked.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Asked } from '../../src/cli/last-folder';
import { type Answer, answerTo, type Manner } from '../../src/cli/answer';
import { WorkbookError } from '../../src/workbook/port';
import { troubleSentence } from '../../src/workbook/trouble';
import { openXlsx } from '../../src/workbook/xlsx';
import { buildGouji, Folder } from '../support/gouji';
import type { HostileCase } from './book';
import { HOSTILE } from './cases';
import { LARGE } from './large';

const folder = new Folder();
beforeAll(buildGouji, 120_000);
let [cases, passed] = [0, 0];
afterAll(() => {
  folder.remove();
  process.stdout.write(`hostile files: ${cases} cases, ${cases - passed} failed\n`);
});

const manner = (language: 'zh' | 'en'): Manner => ({
  ...{ strict: false, pack: null, last: null, json: false, csv: false, out: null, slip: null },
  language,
});
const asked = (file: string): Asked => ({
  ...{ file: folder.file(file), place: file, trouble: null, listed: false },
  ...{ last: null, remark: null },
});
const answer = (file: string, language: 'zh' | 'en'): Promise<Answer> =>
  answerTo(asked(file), manner(language), null);

/** What the preview says, which reads every cell of every sheet. */
function preview(bytes: Uint8Array): string | null {
  try {
    openXlsx(bytes, 'a.xlsx').contents();
    return null;
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return troubleSentence(error.trouble, error.detail).zh;
  }
}

/** The one line; the preview, where no area is cut out, has no objection to cells far apart. */
async function expectTold({ file, told }: HostileCase): Promise<void> {
  const bytes = file();
  folder.put('a.xlsx', bytes);
  const [zh, en] = [await answer('a.xlsx', 'zh'), await answer('a.xlsx', 'en')];
  if (told === null) {
    expect([zh.status, zh.error]).toEqual([0, null]);
    expect(zh.text).toContain('可以上报');
    expect(preview(bytes)).toBeNull();
    return;
  }
  expect([zh.status, zh.error]).toEqual([2, told[0]]);
  expect(en.status).toBe(2);
  expect(en.error?.startsWith(told[1])).toBe(true);
  expect(en.error).not.toContain('\n');
  expect(preview(bytes)).toBe(told[0].includes('离得太远') ? null : told[0]);
  expect(readdirSync(folder.path)).toEqual(['a.xlsx']);
}

test.each(HOSTILE)('$name', async (one) => {
  cases++;
  await expectTold(one);
  passed++;
});

const PROGRAM = join(__dirname, '../../dist/cli/gouji.js');

test.each(LARGE)(
  'with half a gigabyte: $name',
  ({ file, told }) => {
    cases++;
    folder.put('a.xlsx', file());
    const words = ['--max-old-space-size=512', PROGRAM, 'fill', 'a.xlsx', '-o', 'out.xlsx'];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, {
      cwd: folder.path,
      encoding: 'utf8',
    });
    expect([status, stdout, stderr]).toEqual([2, '', `gouji: a.xlsx: ${told?.[0] ?? ''}\n`]);
    expect(readdirSync(folder.path)).toEqual(['a.xlsx']);
    passed++;
  },
  120_000,
);
