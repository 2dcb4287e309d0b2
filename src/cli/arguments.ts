// The command line's words: which command, which files, which options. Wrong words give one clear line.
import { parseArgs } from 'node:util';
import type { Language, Message } from '../model/message';

export interface CheckCommand {
  readonly command: 'check';
  readonly files: readonly string[];
  readonly json: boolean;
  readonly strict: boolean;
  /** As given: the id of a shipped pack, or a file; null: as the workbook remembers. */
  readonly pack: string | null;
  /** The file of last year's book; null for none. */
  readonly last: string | null;
  readonly language: Language;
}

export interface FillCommand extends Omit<CheckCommand, 'command'> {
  readonly command: 'fill';
  readonly out: string;
  readonly force: boolean;
}

export interface TemplateCommand extends Pick<FillCommand, 'pack' | 'language' | 'out' | 'force'> {
  readonly command: 'template';
  /** As given: names in one line; null: the department alone. */
  readonly units: string | null;
  /** With the tables of 部门决算公开 beside those of the pack. */
  readonly accounts: boolean;
}

/** Defines names for the tables that are found. */
export interface BindCommand extends Omit<FillCommand, 'command'> {
  readonly command: 'bind';
}

export type Command =
  | CheckCommand
  | TemplateCommand
  | FillCommand
  | BindCommand
  | { readonly command: 'help'; readonly language: Language }
  | { readonly command: 'packs'; readonly language: Language };

/** What was wrong with the call. */
export class UsageError extends Error {
  constructor(readonly text: Message) {
    super(text.en);
    this.name = 'UsageError';
  }
}

export const HELP: Message = {
  zh: `用法：
  gouji check 文件…               核对勾稽关系并评分，结果给人看
  gouji check 文件 --json         同样的结果，JSON 格式，只输出到标准输出
  gouji fill 文件 -o 输出.xlsx    另存一份填好评分表和勾稽核对表的工作簿
  gouji template 输出.xlsx        空白模板：规则包的各张表，名称、表头和合计公式都已做好
  gouji bind 文件 -o 输出.xlsx    按标题和表头查找没有名称的标准表，另存一份定义好名称的工作簿
  gouji packs                     列出随程序的规则包
选项：
  --pack 编号或文件   用哪个规则包：gouji packs 列出的编号，或 .yaml、.json 文件；
               不写就用工作簿记住的，没有记住就用 wanzhou-2019
  --last 文件  上年的工作簿：年初结转等与它相核，上年三公经费没有填的用它的
  --units 机关,甲所   模板里有哪几个机构，各占一行（块）；不写就只有机关
  --accounts   模板里加上部门决算公开的九张表
  --strict     尾差和没有通过的核实关系也算不平（影响退出状态）
  --force      输出文件已存在时覆盖
  --lang en    用英文说明
退出状态：0 全部平或尾差；1 有不平、缺数或读不出的数；2 文件用不了，或没有标准表（bind：1 有拿不准的表）`,
  en: `Usage:
  gouji check FILE…              check the ties and score, for people
  gouji check FILE --json        the same as JSON, alone on standard output
  gouji fill FILE -o OUT.xlsx    a copy of the workbook with its summary and ledger written
  gouji template OUT.xlsx        an empty workbook: the pack's tables with names, headings and total formulas
  gouji bind FILE -o OUT.xlsx    finds standard tables without names by title and headings; a copy with the names defined
  gouji packs                    lists the packs that come with Gouji
Options:
  --pack ID|FILE   the pack to use: an id that gouji packs lists, or a .yaml or .json file;
               else the one that the workbook remembers, else wanzhou-2019
  --last FILE  last year’s workbook: what was carried over is compared with it
  --units A,B  the reporting units of a template, a row or block each; else 机关 alone
  --accounts   adds the nine tables of 部门决算公开 to a template
  --strict     counts 尾差 and broken 核实 ties as well (in the exit status)
  --force      overwrites an existing output file
  --lang zh    speaks Chinese (the default)
Exit status: 0 every tie holds or differs by rounding; 1 some tie is broken, incomplete or unreadable; 2 a file cannot be used, or has no standard table (bind: 1 some table is doubtful)`,
};

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
  if (command === 'template') return templateCommand(values, files, language);
  if (values.units !== undefined || values.accounts) {
    throw new UsageError({
      zh: '--units 和 --accounts 只用于 template。',
      en: '--units and --accounts go with template only.',
    });
  }
  const common = {
    files,
    json: values.json,
    strict: values.strict,
    pack: values.pack ?? null,
    last: values.last ?? null,
    language,
  };
  if (command !== 'check' && command !== 'fill' && command !== 'bind') {
    throw new UsageError({
      zh: `没有“${command}”这个命令，可用 check、fill、bind、template 和 packs。`,
      en: `There is no command “${command}”; there are check, fill, bind, template and packs.`,
    });
  }
  if (files.length === 0)
    throw new UsageError({ zh: '请写明要核对的文件。', en: 'Name the file to be checked.' });
  if (command === 'check') {
    if (values.output !== undefined) {
      throw new UsageError({ zh: '-o 只用于 fill 和 bind。', en: '-o goes with fill and bind only.' });
    }
    return { command, ...common };
  }
  if (files.length > 1)
    throw new UsageError({
      zh: `${command} 一次只能给一个文件。`,
      en: `${command} takes one file at a time.`,
    });
  if (values.output === undefined) {
    throw new UsageError({
      zh: `${command} 要用 -o 写明输出文件。`,
      en: `${command} needs -o and the output file.`,
    });
  }
  return { command, ...common, out: values.output, force: values.force };
}

type Values = ReturnType<typeof parsed>['values'];

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

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        output: { type: 'string', short: 'o' },
        pack: { type: 'string' },
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
