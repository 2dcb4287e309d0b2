// Cell styles to be written: a look of ours, or a user's own style with another number format.
import type { CellStyle } from '../../model/sheet';
import { borderLine, type Edge, type Look, LOOKS } from '../looks';
import { element, setAttribute, startTag } from './edit';
import { builtInFormat } from './formats';
import { numberFormats, ownFont, type StyleItem, StyleSections } from './style-sections';

/** The first number a workbook may give to a format of its own. */
const FIRST_OWN_FORMAT = 164;

export class StyleBook {
  private readonly sections: StyleSections;
  private readonly looks = new Map<CellStyle, number>();

  constructor(text: string, part: string) {
    this.sections = new StyleSections(text, part);
  }

  /** The part with all styles asked for so far. */
  result(): string {
    return this.sections.result();
  }

  /** The cell style that gives a cell one of our looks. */
  look(style: CellStyle): number {
    const known = this.looks.get(style);
    if (known !== undefined) return known;
    const look = LOOKS[style];
    const alignment = element('alignment', {
      horizontal: look.align === 'general' ? null : look.align,
      vertical: 'center',
      wrapText: look.wrap ? 1 : null,
    });
    const index = this.sections.add(
      'cellXfs',
      element(
        'xf',
        {
          numFmtId: 0,
          fontId: this.sections.add('fonts', this.font(look)),
          fillId: look.fill === null ? 0 : this.sections.add('fills', fill(look.fill)),
          borderId: look.border === 'none' ? 0 : this.sections.add('borders', border(look)),
          xfId: this.sections.hasNamedStyles ? 0 : null,
          applyFont: 1,
          applyFill: 1,
          applyBorder: 1,
          applyAlignment: 1,
        },
        alignment,
      ),
    );
    this.looks.set(style, index);
    return index;
  }

  /** A style that differs from another only in its number format and in whether the cell's text is marked as text. */
  derive(base: number, format: string | undefined, asText: 'yes' | 'no' | 'as it is'): number {
    // The first item exists even in a file without styles: asking for the list makes it.
    const xf = this.sections.items('cellXfs')[base];
    if (!xf) return base;
    let tag = startTag(xf.source, xf.element);
    const before = tag;
    if (format !== undefined) tag = withFormat(tag, xf, this.formatId(format));
    const { quotePrefix } = xf.element.attributes;
    if (asText === 'yes') tag = setAttribute(tag, 'quotePrefix', '1');
    else if (asText === 'no' && quotePrefix !== undefined) tag = setAttribute(tag, 'quotePrefix', null);
    if (tag === before) return base;
    return this.sections.addPrefixed('cellXfs', tag + xf.source.slice(xf.element.innerStart, xf.element.end));
  }

  private formatId(code: string): number {
    const own = numberFormats(this.sections);
    const known = builtInFormat(code) ?? own.find((format) => format.code === code)?.id;
    if (known !== undefined) return known;
    const id = own.reduce((next, format) => Math.max(next, format.id + 1), FIRST_OWN_FORMAT);
    this.sections.add('numFmts', element('numFmt', { numFmtId: id, formatCode: code }));
    return id;
  }

  private font(look: Look): string {
    const own = ownFont(this.sections);
    const marks = [look.bold ? '<b/>' : '', look.italic ? '<i/>' : '', look.underline ? '<u/>' : ''].join('');
    const color = look.color === null ? own.color : element('color', { rgb: argb(look.color) });
    return element('font', {}, `${marks}${element('sz', { val: look.size })}${color}${own.face}`);
  }
}

/** The tag of a cell style with a number format, unless it has that already. */
function withFormat(tag: string, xf: StyleItem, id: number): string {
  if (Number(xf.element.attributes['numFmtId'] ?? 0) === id) return tag;
  return setAttribute(setAttribute(tag, 'numFmtId', String(id)), 'applyNumberFormat', '1');
}

function fill(color: string): string {
  const colors = `${element('fgColor', { rgb: argb(color) })}<bgColor indexed="64"/>`;
  return element('fill', {}, element('patternFill', { patternType: 'solid' }, colors));
}

function border(look: Look): string {
  const order: readonly Edge[] = ['left', 'right', 'top', 'bottom'];
  const edges = order.map((edge) => {
    const line = borderLine(look.border, edge);
    return line
      ? element(edge, { style: line.weight }, element('color', { rgb: argb(line.color) }))
      : element(edge, {});
  });
  return element('border', {}, `${edges.join('')}<diagonal/>`);
}

/** #E7E6E6 → FFE7E6E6. */
function argb(color: string): string {
  return `FF${color.slice(1)}`;
}
