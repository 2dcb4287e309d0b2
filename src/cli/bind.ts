// gouji bind: a copy of the workbook in which the tables that were found for certain have their names; the rest is listed.
import type { Found } from '../audit/found';
import { foundNotes, joined } from '../audit/found-notes';
import { areaAddress } from '../model/address';
import type { Language, Message } from '../model/message';
import { safeText } from '../model/safe-text';
import type { Pack } from '../packs';
import { bind } from '../read/bind';
import type { BindCommand } from './command';
import { checkOut, FileError, writeFile } from './files';
import { jsonText } from './json';
import { findIn, openBook, writable } from './reading';
import type { Status } from './status';

/** A table and what has become of it. */
interface Row {
  readonly name: string;
  readonly status: 'named' | 'bound' | 'doubtful' | 'broken' | 'missing';
  readonly range: string | null;
  readonly because: Message;
  readonly candidates: readonly {
    readonly range: string;
    readonly score: number;
    readonly because: Message;
    readonly doubts: Message;
  }[];
}

/** Throws a FileError or WorkbookError for a file that cannot be used. */
export async function runBind(command: BindCommand, named: Pack | null): Promise<Status> {
  const [file = ''] = command.files;
  checkOut([file, command.pack], command.out, command.force);
  const book = writable(await openBook(file));
  const { found, pack } = await findIn(book, named);
  const index = book.index();
  const rows = bind(index, pack).map(({ table, name, area, problem }): Row => {
    if (name === null) return rowOf(table.name, found);
    const because = problem?.message ?? joined([]);
    const range = area && areaAddress(area);
    return { name: table.name, status: area ? 'named' : 'broken', range, because, candidates: [] };
  });
  // Tables of 部门决算公开 that are all doubtful do not make it the workbook's pack, but are listed.
  const listed = new Set(rows.map(({ name }) => name));
  for (const { table, standing } of found.searches)
    if (standing === 'doubtful' && !listed.has(table.name)) rows.push(rowOf(table.name, found));
  if (rows.every(({ status }) => status === 'missing')) throw noTable(found);
  await book.apply({ sheets: [], names: found.names });
  writeFile(command.out, book.bytes());
  const said = command.json
    ? `${jsonText(toJson(index.workbook, pack, rows, found, command.language))}\n`
    : report(index.workbook, pack, rows, found, command);
  process.stdout.write(command.json ? said : safeText(said));
  return rows.some(({ status }) => status === 'doubtful' || status === 'broken') ? 1 : 0;
}

function rowOf(name: string, { searches }: Found): Row {
  const search = searches.find(({ table }) => table.name === name);
  const [first] = search?.candidates ?? [];
  const nothing = { name, range: null, because: joined([]), candidates: [] };
  if (!search || !first) return { ...nothing, status: 'missing' };
  const because = joined([...first.evidence, ...search.leftAside]);
  if (search.standing === 'certain') {
    return { ...nothing, status: 'bound', range: areaAddress(first.area), because };
  }
  const candidates = search.candidates.map(({ area, score, evidence, doubts }) => ({
    range: areaAddress(area),
    score,
    because: joined(evidence),
    doubts: joined(doubts),
  }));
  return { ...nothing, status: 'doubtful', because: joined(search.leftAside), candidates };
}

/** No table has a name and none is found for certain. */
export function noTable({ searches }: Found): FileError {
  const doubtful = searches.filter(({ standing }) => standing === 'doubtful');
  if (doubtful.length === 0) {
    return new FileError({
      zh: '没有标准表：工作簿里没有规则包要求的名称，也没有找到标题、表头相符的表。请先为各表定义名称，或从模板开始。',
      en: 'No standard table: the workbook has none of the names that the pack asks for, and no table with its title and headings was found. Define the names, or start from the template.',
    });
  }
  const list = doubtful.map(({ table: { name }, candidates }) => {
    return `“${name}”${candidates.map(({ area }) => areaAddress(area)).join('、')}`;
  });
  return new FileError({
    zh: `没有标准表能够确定：${list.join('；')} 有疑问。请先为正确的区域定义名称。`,
    en: `No standard table is certain; doubtful: ${list.join('; ')}. Define the names for the right ranges.`,
  });
}

function toJson(
  workbook: string,
  pack: Pack,
  rows: readonly Row[],
  found: Found,
  language: Language,
): object {
  return {
    workbook,
    pack: pack.id,
    tables: rows.map(({ name, status, range, because, candidates }) => ({
      name,
      status,
      range,
      because: because[language],
      candidates: candidates.map((one) => ({
        ...one,
        because: one.because[language],
        doubts: one.doubts[language],
      })),
    })),
    hidden: found.hidden,
  };
}

function report(
  workbook: string,
  pack: Pack,
  rows: readonly Row[],
  found: Found,
  { language, out }: BindCommand,
): string {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const of = (status: Row['status']): readonly Row[] => rows.filter((row) => row.status === status);
  const names = (list: readonly Row[]): string => list.map(({ name }) => name).join(say('、', ', '));
  const lines = [`${workbook} · ${pack.id}`];
  const section = (status: Row['status'], title: string, body: (row: Row) => string[]): void => {
    const list = of(status);
    if (list.length > 0) lines.push('', `${title} ${list.length}`, ...list.flatMap(body));
  };
  section('bound', say('已定义名称', 'Names defined'), ({ name, range, because }) => [
    `  ${name} → ${range ?? ''}`,
    `      ${because[language]}`,
  ]);
  section('doubtful', say('拿不准，没有定义', 'Doubtful, not defined'), ({ name, candidates, because }) => [
    `  ${name}`,
    ...candidates.flatMap((one) => [
      `    ${one.range}  ${one.score}%  ${one.because[language]}`,
      `      ${say('疑点', 'doubts')}: ${one.doubts[language]}`,
    ]),
    ...(because[language] === '' ? [] : [`    ${because[language]}`]),
  ]);
  section('broken', say('名称有问题', 'Names that are broken'), ({ name, because }) => [
    `  ${name}: ${because[language]}`,
  ]);
  const [named, missing] = [of('named'), of('missing')];
  if (named.length > 0)
    lines.push('', `${say('已有名称', 'Named already')} ${named.length}: ${names(named)}`);
  if (missing.length > 0)
    lines.push('', `${say('没有找到', 'Not found')} ${missing.length}: ${names(missing)}`);
  const unsearched = foundNotes(found).find(({ name }) => name === null);
  if (unsearched) lines.push('', unsearched.message[language]);
  lines.push('', say(`已写入 ${out}。`, `Written to ${out}.`));
  return `${lines.join('\n')}\n`;
}
