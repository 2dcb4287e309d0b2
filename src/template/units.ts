// The names of reporting units a template is asked for: those that its tables could not tell apart, or would take for something else, are refused.
import { normalLabel } from '../model/label';
import type { Message } from '../model/message';
import type { Pack } from '../model/pack';

/** Where none is named: the department itself. */
export const defaultUnits = ({ units }: Pack): readonly string[] => [[...units.keys()][0] ?? '机关'];

/** From one line: 机关,甲所、乙中心. */
export const unitsIn = (line: string): string[] =>
  line
    .split(/[,，、;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Null where the names will do. */
export function unitsFault(pack: Pack, units: readonly string[]): Message | null {
  if (units.length === 0) return { zh: '请至少写一个机构的名称。', en: 'Name at least one unit.' };
  const known = new Map<string, string>();
  for (const unit of units) {
    const name = canonical(pack, unit);
    const before = known.get(name);
    if (before !== undefined)
      return {
        zh: `“${before}”和“${unit}”是同一个机构，请只写一个。`,
        en: `“${before}” and “${unit}” are the same unit; name it once.`,
      };
    if (isWord(pack, name))
      return {
        zh: `“${unit}”不能作机构的名称：表里有别的意思。请换一个写法。`,
        en: `“${unit}” cannot be the name of a unit: it means something else in the tables. Spell it otherwise.`,
      };
    known.set(name, unit);
  }
  return null;
}

function canonical({ units }: Pack, unit: string): string {
  const label = normalLabel(unit);
  return [...units].find(([, names]) => names.includes(label))?.[0] ?? label;
}

/** 合计, 小计, 注：…, or nothing but an enumerator. */
function isWord({ allUnits, subtotals, stubs }: Pack, name: string): boolean {
  const words = [...allUnits, ...subtotals, ...Object.values(stubs).flat()];
  return (
    name === '' || words.includes(name) || /^(?:注|备注|说明|填表|填报|制表|审核)|:|^[\d.-]+$/.test(name)
  );
}
