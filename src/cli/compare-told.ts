// A comparison of two files as it is printed: the report with what was not compared, or the JSON.
import type { Language, Message } from '../model/message';
import type { Compared } from './compare-files';
import { comparisonJson } from './compare-json';
import { comparisonReport } from './compare-report';

export function comparedJson({ comparison, remembered, leftOut }: Compared, language: Language): object {
  return { ...comparisonJson(comparison, remembered, language), leftOut };
}

export function comparedReport(compared: Compared, language: Language): string {
  const { comparison, remembered } = compared;
  const missed = notCompared(compared);
  const first = missed ? `${missed[language]}\n` : '';
  return first + comparisonReport(comparison, remembered, language);
}

function notCompared({ leftOut, comparison }: Compared): Message | null {
  if (leftOut.length === 0) return null;
  const names = leftOut.map((name) => `“${name}”`);
  const { pack } = comparison.now;
  return {
    zh: `注意：上次的 ${names.join('、')} 不在规则包“${pack}”里，没有相比。请看这次是否漏报，或用 --pack 指明规则包。`,
    en: `Note: ${names.join(', ')} of the last workbook are not in the pack “${pack}” and were not compared. See whether they are missing now, or name a pack with --pack.`,
  };
}

/** What a line a department has to tell besides; null where there is nothing. */
export function reservations({ comparison, remembered, leftOut }: Compared): Message | null {
  const { pack } = comparison.now;
  const said: Message[] = [
    ...(remembered === null
      ? []
      : [
          {
            zh: `上次记住的规则包是“${remembered}”，两份都按“${pack}”核对`,
            en: `the last one remembers the pack “${remembered}”, both were checked by “${pack}”`,
          },
        ]),
    ...(leftOut.length === 0
      ? []
      : [
          {
            zh: `上次的${leftOut.map((name) => `“${name}”`).join('、')}没有相比，请看这次是否漏报`,
            en: `${leftOut.map((name) => `“${name}”`).join(', ')} of the last one not compared: see whether missing now`,
          },
        ]),
  ];
  if (said.length === 0) return null;
  return { zh: said.map(({ zh }) => zh).join('；'), en: said.map(({ en }) => en).join('; ') };
}
