// Which cells of a table are computed from others, and how: 总合计, 增减, 小计, 合计 of subjects, and sums that the pack's ties state.
import { ALL_UNITS } from '../model/fact';
import type { Pack, TableDefinition } from '../model/pack';
import { type Form, keyOf, type Meaning, type Slot } from './form';
import { difference, sum, sumOfClasses } from './formulas';
import { type Sums, sumsOf } from './sums';

/** The formula of every computed cell of a form that stands `down` rows below the top of its sheet; the other cells are the staff's. */
export function formulasOf(pack: Pack, table: TableDefinition, form: Form, down: number): Map<Slot, string> {
  const computed = new Computed(
    form.slots.map((slot) => ({ ...slot, row: slot.row + down })),
    sumsOf(pack, table),
  );
  return new Map(
    form.slots.flatMap((slot) => {
      const formula = computed.formulaOf(slot);
      return formula === null ? [] : [[slot, formula]];
    }),
  );
}

/** The column of the codes that staff write. */
const CODES = 0;

/** A row that staff name by its code themselves. */
const isNamed = ({ subject }: Slot): boolean => subject?.startsWith('row ') ?? false;

class Computed {
  private readonly byMeaning: ReadonlyMap<string, Slot>;

  constructor(
    private readonly slots: readonly Slot[],
    private readonly sums: Sums,
  ) {
    this.byMeaning = new Map(slots.map((slot) => [keyOf(slot), slot]));
  }

  formulaOf(slot: Slot): string | null {
    return (
      this.change(slot) ??
      this.ofUnits(slot) ??
      this.ofProjects(slot) ??
      this.ofNamedRows(slot) ??
      this.ofItems(slot) ??
      this.ofSubjects(slot)
    );
  }

  private find(meaning: Meaning): Slot | null {
    return this.byMeaning.get(keyOf(meaning)) ?? null;
  }

  /** 增减 = 决算 − 年初预算. */
  private change(slot: Slot): string | null {
    if (slot.version !== '增减') return null;
    const [final, budget] = [
      this.find({ ...slot, version: '决算' }),
      this.find({ ...slot, version: '年初预算' }),
    ];
    return final && budget ? difference(final, budget) : null;
  }

  private ofUnits(slot: Slot): string | null {
    if (slot.unit !== ALL_UNITS) return null;
    return added(this.slots.filter((other) => other.unit !== ALL_UNITS && same(slot, other, 'unit')));
  }

  private ofProjects(slot: Slot): string | null {
    if (slot.project !== null) return null;
    return added(this.slots.filter((other) => other.project !== null && same(slot, other, 'project')));
  }

  private ofNamedRows(slot: Slot): string | null {
    if (slot.subject !== null) return null;
    const parts = this.slots.filter((other) => isNamed(other) && same(slot, other, 'subject'));
    return parts.length === 0 ? null : sumOfClasses(parts, CODES);
  }

  private ofItems(slot: Slot): string | null {
    const terms = this.sums.get(slot.concept);
    if (!terms) return null;
    const parts = terms.map(({ concept, subject }) =>
      this.find({ ...slot, concept, subject: subject ?? slot.subject }),
    );
    // Where the table prints but some of them, the total is not just theirs; a subject that it does not list is none.
    const complete = terms.every(({ subject }, i) => parts[i] !== null || subject !== null);
    return complete ? added(parts.flatMap((part) => part ?? [])) : null;
  }

  /** 合计 = the uppermost subjects, a subject = those right beneath it. */
  private ofSubjects(slot: Slot): string | null {
    if (isNamed(slot)) return null;
    const own = slot.subject ?? '';
    const beneath = this.slots.filter(
      (other) =>
        other.subject !== null &&
        other.subject !== own &&
        other.subject.startsWith(own) &&
        same(slot, other, 'subject'),
    );
    const codes = beneath.map(({ subject }) => subject ?? '');
    return added(
      beneath.filter(({ subject }) => !codes.some((code) => code !== subject && subject?.startsWith(code))),
    );
  }
}

const added = (parts: readonly Slot[]): string | null => (parts.length === 0 ? null : sum(parts));

/** The same meaning but for one thing. */
function same(a: Meaning, b: Meaning, but: keyof Meaning): boolean {
  return keyOf({ ...a, [but]: '' }) === keyOf({ ...b, [but]: '' });
}
