// How a Chinese official document looks: A4 with its margins, 宋体 for titles, 黑体 and 楷体 for headings, 仿宋 for text.
import { AlignmentType, type IParagraphOptions, type IRunOptions, LineRuleType } from 'docx';
import type { ParagraphStyle } from '../model/document';

/** 20ths of a point, as everything that docx measures. */
export const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 2098, bottom: 1984, left: 1587, right: 1474, footer: 1417 },
};
/** Left and right of what stands in a table’s cell. */
export const CELL_MARGIN = 60;
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

const LATIN = 'Times New Roman';
export const fontOf = (eastAsia: string): { ascii: string; hAnsi: string; cs: string; eastAsia: string } => ({
  ascii: LATIN,
  hAnsi: LATIN,
  cs: LATIN,
  eastAsia,
});

/** Half points. */
const [TITLE, TEXT, SMALL] = [44, 32, 21];
export const SMALLEST = 15;
export const TABLE_TEXT = SMALL;
const LINE = { line: 560, lineRule: LineRuleType.EXACT };
const INDENT = { firstLine: 640 };

interface Look {
  readonly font: string;
  readonly size: number;
  readonly bold?: true;
  readonly paragraph: IParagraphOptions;
}

export const LOOKS: Readonly<Record<ParagraphStyle, Look>> = {
  title: {
    font: '宋体',
    size: TITLE,
    bold: true,
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { line: 640, lineRule: LineRuleType.AT_LEAST, after: 320 },
      outlineLevel: 0,
    },
  },
  heading: {
    font: '黑体',
    size: TEXT,
    paragraph: { spacing: { ...LINE, before: 160 }, keepNext: true, indent: INDENT, outlineLevel: 0 },
  },
  subheading: {
    font: '楷体',
    size: TEXT,
    bold: true,
    paragraph: { spacing: LINE, keepNext: true, indent: INDENT, outlineLevel: 1 },
  },
  item: {
    font: '仿宋',
    size: TEXT,
    bold: true,
    paragraph: { spacing: LINE, keepNext: true, indent: INDENT, outlineLevel: 2 },
  },
  body: {
    font: '仿宋',
    size: TEXT,
    // Not justified: an expression in numbers is not to be pulled apart.
    paragraph: { spacing: LINE, indent: INDENT },
  },
  note: {
    font: '仿宋',
    size: TEXT,
    bold: true,
    paragraph: {
      spacing: { line: 480, lineRule: LineRuleType.AT_LEAST, after: 160 },
      border: {
        top: { style: 'single', size: 8, color: 'C00000', space: 4 },
        bottom: { style: 'single', size: 8, color: 'C00000', space: 4 },
        left: { style: 'single', size: 8, color: 'C00000', space: 4 },
        right: { style: 'single', size: 8, color: 'C00000', space: 4 },
      },
    },
  },
  caption: {
    font: '仿宋',
    size: 28,
    bold: true,
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { line: 440, lineRule: LineRuleType.EXACT, before: 160, after: 40 },
      keepNext: true,
    },
  },
  signature: {
    font: '仿宋',
    size: TEXT,
    paragraph: { alignment: AlignmentType.RIGHT, spacing: LINE, indent: { right: 640 } },
  },
};

export function runLook({ font, size, bold }: Look): IRunOptions {
  return { font: fontOf(font), size, ...(bold ? { bold } : {}) };
}
