// A small pack for ties of any form: 收支 holds 甲 and 乙, 又表 holds 丙, 另表 holds 丁 and 戊.
import type { Pack } from '../../src/model/pack';
import { loadPack } from '../../src/packs/load-checked';

const LISTED = [
  { name: '收支', alias: 'Both', version: '决算', items: ['甲', '乙'] },
  { name: '又表', alias: 'Another', version: '决算', items: ['丙'] },
  { name: '另表', alias: 'Third', version: '决算', items: ['丁', '戊'] },
];

export function tiePack(ties: readonly unknown[], tables: readonly object[] = LISTED): Pack {
  return loadPack({
    id: 'ties',
    title: 'ties',
    measure: '万元',
    concepts: { 甲: [], 乙: [], 丙: [], 丁: [], 戊: [] },
    versions: { 年初预算: ['预算数'], 决算: ['决算数'], 增减: ['增减'] },
    stubs: { unit: ['单位'], item: ['项目'], project: ['项目名称'] },
    allUnits: ['合计'],
    subtotals: ['小计'],
    tables,
    ties,
    indicators: [],
    grades: [],
  });
}
