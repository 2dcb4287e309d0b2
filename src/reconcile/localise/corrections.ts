// One group of broken ties, and its smallest sets of cells → corrections, likeliest first, with reasons in words.
import type { Correction } from '../../model/correction';
import type { Message } from '../../model/message';
import type { Doubts } from './doubts';
import type { Group } from './groups';
import { reasonsFor } from './reasons';
import { type Found, type FoundSet, MOST_CELLS, MOST_SETS } from './search';
import type { System } from './system';
import { textIn } from './text';
import { costOf } from './weights';

const SETS_A_STEP = 10;

export function* correctionsOf(
  system: System,
  group: Group,
  signed: (concept: string) => boolean,
  doubts: Doubts,
): Generator<undefined, Correction[]> {
  if (group.sets.length === 0) return [unexplained(group)];
  const ranked = [];
  for (const [i, { solution }] of group.sets.entries()) {
    if (i % SETS_A_STEP === SETS_A_STEP - 1) yield;
    const reasons = reasonsFor(system, solution);
    ranked.push({ solution, reasons, cost: costOf(system, solution, reasons.explained, signed) });
  }
  ranked.sort((a, b) => a.cost - b.cost);
  yield;
  return ranked.map(({ solution, reasons }): Correction => {
    const doubt = group.sets.length === 1 ? doubts(group, solution.cells) : null;
    const confirming = solution.exact.filter(({ holds }) => holds);
    return {
      cells: cellsOf(system, solution),
      unique: group.bound === null && group.sets.length === 1 && doubt === null,
      reason: sentence([
        ...reasons.messages,
        mends(group.broken.length, confirming.length),
        ...(doubt ? [doubt] : others(group)),
      ]),
      repairs: group.broken.map(({ claim }) => claim.id),
      confirms: confirming.map(({ claim }) => claim.id),
    };
  });
}

function cellsOf(system: System, { cells, values }: FoundSet['solution']): Correction['cells'] {
  return cells.map((index, i) => {
    const variable = system.variable(index);
    const { concept, unit, version, amount, formula } = variable.operand;
    const suggested = textIn(system, variable, values[i] ?? 0n);
    return {
      cell: variable.cell,
      concept,
      unit,
      version,
      amount: amount?.toString() ?? null,
      suggested,
      formula,
    };
  });
}

/** What is said of the other sets; nothing where there are none. */
function others({ sets, bound }: Found): Message[] {
  const cells = (sets[0] as FoundSet).cells.length;
  const [zh, en] = [`都只动 ${cells} 个单元格`, `of ${cells} ${cells === 1 ? 'cell' : 'cells'}`];
  if (bound === 'work')
    return [
      {
        zh: '到计算量上限为止，没有找全所有改法，请核对原始凭证',
        en: 'the search ended at its work bound before all changes were seen: compare with the vouchers',
      },
    ];
  if (bound === 'sets')
    return [
      {
        zh: `改法超过 ${MOST_SETS} 种（${zh}），没有全部列出，请核对原始凭证`,
        en: `more than ${MOST_SETS} changes ${en} would do, not all are listed: compare with the vouchers`,
      },
    ];
  if (sets.length === 1) return [];
  return [
    {
      zh: `共有 ${sets.length} 种改法，${zh}，请核对原始凭证`,
      en: `one of ${sets.length} possible changes ${en}: compare with the vouchers`,
    },
  ];
}

function mends(broken: number, confirming: number): Message {
  const [zh, en] =
    confirming > 0
      ? [
          `，另有 ${confirming} 处关系印证`,
          `, and ${confirming} more ${confirming === 1 ? 'tie confirms' : 'ties confirm'} it`,
        ]
      : ['', ''];
  return {
    zh: `改后 ${broken} 处不平或缺数全部消除${zh}`,
    en: `it mends ${broken === 1 ? 'the one broken tie' : `all ${broken} broken ties`}${en}`,
  };
}

function sentence(parts: readonly Message[]): Message {
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
}

function unexplained(group: Group): Correction {
  const many = group.broken.length;
  const bound: Message =
    group.bound === 'work'
      ? { zh: '到计算量上限为止，找不到', en: 'up to the work bound no change was found' }
      : {
          zh: `改动 ${MOST_CELLS} 个单元格以内找不到`,
          en: `no change of up to ${MOST_CELLS} cells was found`,
        };
  return {
    cells: [],
    unique: false,
    reason: {
      zh: `${bound.zh}能${many === 1 ? '消除这处' : `同时消除这 ${many} 处`}不平或缺数的改法，请逐项核对`,
      en: `${bound.en} that mends ${many === 1 ? 'this tie' : `these ${many} ties together`}: check them one by one`,
    },
    repairs: group.broken.map(({ claim }) => claim.id),
    confirms: [],
  };
}
