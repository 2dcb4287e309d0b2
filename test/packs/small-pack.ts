// A small sound pack to break, and what is said of it then.
import type { Pack } from '../../src/model/pack';
import { PackError } from '../../src/packs/fault';
import { loadPack } from '../../src/packs/load-checked';

/** A small sound pack; `more` replaces parts of it. */
const sound = (more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  id: 'small',
  title: '小规则包',
  concepts: { 收入: ['收入合计'], 支出: [], 人数: { kind: 'people' }, 结余: { signed: true } },
  tables: [{ name: '收支', alias: 'Both', version: '决算', items: ['收入', '支出'] }],
  ties: ['收入 = 支出 + 结余'],
  indicators: [
    { id: 'a', path: ['投入', '目标', '合理性'], points: 95.5 },
    {
      id: 'b',
      path: ['投入', '目标', '支出率'],
      points: '4.5',
      formula: '支出 ÷ 收入',
      rule: { kind: 'linear', target: '100%', step: '1%', points: '0.5' },
    },
  ],
  grades: [
    { name: '优', from: 90 },
    { name: '差', from: 0 },
  ],
  ...more,
});
export const load = (more: Readonly<Record<string, unknown>> = {}): Pack => loadPack(sound(more));

/** tables[0].kind 应为 grid、pairs、scores 之一 */
export function faults(more: Readonly<Record<string, unknown>>): string[] {
  try {
    load(more);
  } catch (error) {
    if (error instanceof PackError) return error.faults.map(({ place, zh }) => `${place} ${zh}`);
    throw error;
  }
  return [];
}
