// The command line's words: which command, which files, which options. Wrong words give one clear line.
import { parseArgs } from 'node:util';
import type { Language, Message } from '../model/message';
import type { CheckCommand, Command, CompareCommand, TemplateCommand } from './command';
import { isDay } from './date';

/** What was wrong with the call. */
export class UsageError extends Error {
  constructor(readonly text: Message) {
    super(text.en);
    this.name = 'UsageError';
  }
}

const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** Throws a UsageError. */
export function readArguments(words: readonly string[]): Command {
  const { values, positionals } = parsed(words);
  const language = LANGUAGES.find((known) => known === (values.lang ?? 'zh'));
  if (language === undefined) {
    throw new UsageError({ zh: '--lang 只能是 zh 或 en。', en: '--lang takes zh or en.' });
  }
  const [command, ...files] = positionals;
  if (values.help || command === undefined || command === 'help') return { command: 'help', language };
  if (command === 'packs') {
    if (files.length === 0) return { command, language };
    throw new UsageError({ zh: 'packs 后面不写文件。', en: 'packs takes no file.' });
  }
  if (command !== 'check' && (values.slip !== undefined || values.date !== undefined)) {
    throw new UsageError({
      zh: '--slip 和 --date 只用于 check。',
      en: '--slip and --date go with check only.',
    });
  }
  if (command === 'template') return templateCommand(values, files, language);
  if (values.units !== undefined || values.accounts) {
    throw new UsageError({
      zh: '--units 和 --accounts 只用于 template。',
      en: '--units and --accounts go with template only.',
    });
  }
  if (command === 'compare') return compareCommand(values, files, language);
  if (values.details) {
    throw new UsageError({ zh: '--details 只用于 compare。', en: '--details goes with compare only.' });
  }
  const { json, strict, force, pack = null, last = null, output: out = null } = values;
  const common = { files, json, strict, force, pack, last, language };
  if (command !== 'check' && command !== 'fill' && command !== 'report' && command !== 'bind') {
    throw new UsageError({
      zh: `没有“${command}”这个命令，可用 check、compare、fill、report、bind、template 和 packs。`,
      en: `There is no command “${command}”; there are check, compare, fill, report, bind, template and packs.`,
    });
  }
  if (files.length === 0)
    throw new UsageError({ zh: '请写明要核对的文件。', en: 'Name the file to be checked.' });
  if (command === 'check')
    return { command, ...common, out, ...forMany(values), ...slipOptions(values, files) };
  if (values.csv || values.workers !== undefined) {
    throw new UsageError({
      zh: '--csv 和 --workers 只用于 check 和 compare。',
      en: '--csv and --workers go with check and compare only.',
    });
  }
  if (files.length > 1)
    throw new UsageError({
      zh: `${command} 一次只能给一个文件。`,
      en: `${command} takes one file at a time.`,
    });
  if (out === null) {
    throw new UsageError({
      zh: `${command} 要用 -o 写明输出文件。`,
      en: `${command} needs -o and the output file.`,
    });
  }
  if (command === 'report' && json) {
    throw new UsageError({
      zh: 'report 写的是 Word 文件，没有 --json；要 JSON 请用 check。',
      en: 'report writes a Word file and takes no --json; use check for that.',
    });
  }
  return { command, ...common, out };
}

type Values = ReturnType<typeof parsed>['values'];

function forMany({ csv, json, workers }: Values): Pick<CheckCommand, 'csv' | 'workers'> {
  if (csv && json) {
    throw new UsageError({
      zh: '--csv 和 --json 只能写一个。',
      en: 'Give --csv or --json, not both.',
    });
  }
  if (workers === undefined) return { csv, workers: null };
  if (!/^[1-9]\d{0,2}$/.test(workers)) {
    throw new UsageError({
      zh: '--workers 后面写线程数，如 --workers 4。',
      en: '--workers takes a number of threads, as in --workers 4.',
    });
  }
  return { csv, workers: Number(workers) };
}

function slipOptions(values: Values, files: readonly string[]): Pick<CheckCommand, 'slip' | 'date'> {
  const { slip = null, date = null, output } = values;
  if (slip !== null && (output !== undefined || files.length > 1)) {
    throw new UsageError({
      zh: '--slip 只写一个文件的审核单，也不与 -o 同用；几个文件请用 -o 汇总.xlsx，其中有各部门的审核单。',
      en: '--slip is for one file and not together with -o; for several use -o OUT.xlsx, which has a slip for each department.',
    });
  }
  if (date !== null && slip === null && output === undefined) {
    throw new UsageError({
      zh: '--date 是审核单上的日期，与 --slip 或 -o 同用。',
      en: '--date is the date on an audit slip: it goes with --slip or -o.',
    });
  }
  if (date !== null && !isDay(date)) {
    throw new UsageError({
      zh: `--date 要写成 2026-11-25 这样的日期，“${date}”不是。`,
      en: `--date takes a date such as 2026-11-25, which “${date}” is not.`,
    });
  }
  return { slip, date };
}

function templateCommand(values: Values, files: readonly string[], language: Language): TemplateCommand {
  const [out, ...others] = files;
  if (out === undefined || others.length > 0 || values.output !== undefined) {
    throw new UsageError({
      zh: 'template 后面写一个输出文件，如 gouji template 模板.xlsx。',
      en: 'template takes one output file, as in gouji template OUT.xlsx.',
    });
  }
  const { pack = null, units = null, accounts, force } = values;
  return { command: 'template', out, pack, units, accounts, force, language };
}

function compareCommand(values: Values, files: readonly string[], language: Language): CompareCommand {
  const [old, now, ...others] = files;
  if (old === undefined || now === undefined || others.length > 0) {
    throw new UsageError({
      zh: 'compare 后面写两个文件或两个文件夹，先上次的，后这次的，如 gouji compare 上次.xlsx 这次.xlsx。',
      en: 'compare takes two files or two folders, the last hand-in first, as in gouji compare OLD.xlsx NEW.xlsx.',
    });
  }
  const { force, output, last, json, strict, details, pack = null } = values;
  if (force || output !== undefined || last !== undefined) {
    throw new UsageError({
      zh: 'compare 只用 --pack、--strict、--json 和 --lang，比两个文件夹时还有 --csv、--details 和 --workers。',
      en: 'compare takes --pack, --strict, --json and --lang only, and of two folders --csv, --details and --workers.',
    });
  }
  const { csv, workers } = forMany(values);
  if (details && (json || csv)) {
    throw new UsageError({
      zh: '--details 不与 --json、--csv 同用：--json 已经有全部内容，--csv 一个部门一行。',
      en: '--details goes without --json, which has it all, and without --csv, which has a line a department.',
    });
  }
  return { command: 'compare', old, now, json, csv, details, workers, strict, pack, language };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        csv: { type: 'boolean', default: false },
        details: { type: 'boolean', default: false },
        workers: { type: 'string' },
        strict: { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        output: { type: 'string', short: 'o' },
        pack: { type: 'string' },
        slip: { type: 'string' },
        date: { type: 'string' },
        last: { type: 'string' },
        units: { type: 'string' },
        accounts: { type: 'boolean', default: false },
        lang: { type: 'string' },
      },
    });
  } catch (error) {
    const said = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new UsageError({ zh: `参数不对：${said}`, en: `Wrong arguments: ${said}` });
  }
}
