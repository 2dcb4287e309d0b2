// The tables of a pack and its ties, as the README lists them.
import type { Pack, TableDefinition } from '../../src/model/pack';
import { termsOf, type Tie } from '../../src/model/tie';

/** The nine tables' concepts bear their set's name before their own; a reader of the README knows which set it is. */
const plain = (text: string): string => text.replaceAll('决算›', '');

export function tableList(pack: Pack): string {
  const tables = pack.tables.map(
    (table) => `| ${table.name} | ${table.alias} | ${itemsOf(table)} | ${tiesIn(table, pack).length} |`,
  );
  const between = pack.ties.filter((tie) => holders(tie, pack).length === 0);
  return [
    '| 名称 | 英文名 | 读的科目 | 表内关系 |',
    '|---|---|---|---|',
    ...tables,
    '',
    `<details><summary>核对的关系（${pack.ties.length} 条）</summary>`,
    '',
    ...pack.tables.flatMap((table) => section(table.name, tiesIn(table, pack))),
    ...section('表间', between),
    '</details>',
  ].join('\n');
}

function itemsOf({ kind, items, sides }: TableDefinition): string {
  if (kind === 'scores') return '指标的分值、得分、说明、完成值；总分、评价等次';
  const concepts = [...new Set(items.map(({ concept }) => plain(concept)))];
  const coded = sides.some(({ subjects }) => subjects !== null);
  return `${concepts.join('、')}${coded ? '；按科目列示的各行' : ''}`;
}

/** An equation is checked in every table that holds all of it; here it is listed where it is first. */
const holders = (tie: Tie, pack: Pack): TableDefinition[] =>
  tie.relation === '='
    ? pack.tables.filter((table) =>
        termsOf(tie).every(({ concept }) => table.items.some((item) => item.concept === concept)),
      )
    : [];

const tiesIn = (table: TableDefinition, pack: Pack): Tie[] =>
  pack.ties.filter((tie) => holders(tie, pack)[0] === table);

function section(title: string, ties: readonly Tie[]): string[] {
  if (ties.length === 0) return [];
  return [`**${title}**`, '', ...ties.map(line), ''];
}

function line({ sentence, kind, when, because }: Tie): string {
  const given = when ? '（有条件）' : '';
  const why = because === null ? '' : `：${because}`;
  return `- ${kind === '核实' ? '核实 ' : ''}\`${plain(sentence)}\`${given}${kind === '核实' || when ? why : ''}`;
}
