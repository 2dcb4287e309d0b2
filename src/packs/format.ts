// The format of a pack file: which keys there are, and what stands at them. The reader knows no other.
import { VERSIONS } from '../model/fact';
import { CHANGED_INDICATOR, INDICATOR } from './format-rules';
import { map, type Shape } from './shape';

export const MEASURES = ['元', '千元', '万元', '亿元'] as const;
export { VERSIONS };
export const STUB_ROLES = ['ordinal', 'unit', 'item', 'project', 'code'] as const;
export const CONCEPT_KINDS = ['money', 'people'] as const;
export const TABLE_KINDS = ['grid', 'pairs', 'scores', 'statement'] as const;
export const FORM_ROWS = ['versions', 'items'] as const;
export const TIE_KINDS = ['平衡', '核实'] as const;

/** The same shape at each of these keys. */
function each<K extends string>(keys: readonly K[], shape: Shape): Record<K, Shape> {
  return Object.fromEntries(keys.map((key) => [key, shape])) as Record<K, Shape>;
}

export const CONCEPT = map('concept', {
  kind: { choice: CONCEPT_KINDS },
  synonyms: 'texts',
  signed: 'flag',
});
export const ITEM = map(
  'item',
  { concept: 'text', label: 'texts', under: 'text', version: { choice: VERSIONS }, optional: 'flag' },
  'concept',
);
const ITEMS: Shape = { list: { either: ['text', ITEM] } };
export const SIDE = map('side', { items: ITEMS, subjects: 'text' }, 'items');
/** How the template prints a table: nothing that reading it depends on. */
export const FORM = map('form', {
  title: 'text',
  sheet: 'text',
  rows: { choice: FORM_ROWS },
  versions: { list: { choice: VERSIONS } },
  blank: 'amount',
  sides: 'texts',
  subjects: 'texts',
  blocks: { list: { mapOf: 'text' } },
});
export const TABLE = map(
  'table',
  {
    name: 'text',
    alias: 'text',
    kind: { choice: TABLE_KINDS },
    version: { choice: VERSIONS },
    items: ITEMS,
    subjects: 'text',
    sides: { list: SIDE },
    groups: 'texts',
    ignored: 'texts',
    form: FORM,
  },
  'name',
);
export const TIE = map(
  'tie',
  { tie: 'text', when: 'text', kind: { choice: TIE_KINDS }, because: 'text' },
  'tie',
);
export const GRADE = map('grade', { name: 'text', from: 'amount' }, 'name', 'from');
export const DECIMALS = map('decimals', each(MEASURES, 'amount'));
export const VERSION_LABELS = map('versions', each(VERSIONS, 'texts'));
export const STUBS = map('stubs', each(STUB_ROLES, 'texts'));

const GRADES_AND_SECTIONS = {
  full: 'amount',
  grades: { list: GRADE },
  sections: { mapOf: 'texts' },
} as const satisfies Record<string, Shape>;

/** A pack once it is put together. */
export const PACK = map(
  'pack',
  {
    id: 'text',
    title: 'text',
    measure: { choice: MEASURES },
    decimals: DECIMALS,
    versions: VERSION_LABELS,
    stubs: STUBS,
    allUnits: 'texts',
    subtotals: 'texts',
    units: { mapOf: 'texts' },
    concepts: { mapOf: { either: ['texts', CONCEPT] } },
    subjects: { mapOf: 'texts' },
    tables: { list: TABLE },
    ties: { list: { either: ['text', TIE] } },
    last: { mapOf: 'text' },
    ...GRADES_AND_SECTIONS,
    indicators: { list: INDICATOR },
  },
  'id',
  'title',
);

/** A pack, or a part of one, as a file of its own. */
export const PACK_FILE = map('pack', { $schema: 'text', includes: 'texts', ...PACK.keys });

/** A place's changes of another pack. */
export const EXTENSION = map(
  'pack',
  {
    $schema: 'text',
    id: 'text',
    title: 'text',
    extends: 'text',
    ...GRADES_AND_SECTIONS,
    indicators: { list: CHANGED_INDICATOR },
    omits: 'texts',
  },
  'id',
  'title',
  'extends',
);
