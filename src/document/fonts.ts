// The table of fonts: what a program takes where a machine has not the font by its Chinese name.
const OTHERS: Readonly<Record<string, string>> = {
  宋体: 'SimSun,Songti SC,Noto Serif CJK SC',
  仿宋: 'FangSong,仿宋_GB2312,STFangsong,Noto Serif CJK SC',
  黑体: 'SimHei,Heiti SC,Noto Sans CJK SC',
  楷体: 'KaiTi,楷体_GB2312,STKaiti,Noto Serif CJK SC',
};
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** GB 2312 */
const CHARSET = '86';

export function fontTable(): string {
  const fonts = Object.entries(OTHERS).map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="${CHARSET}"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${NAMESPACE}">${fonts.join('')}</w:fonts>`;
}
