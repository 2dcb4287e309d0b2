// The notices that others' licences ask to go along with copies of their code.
const { EXCEPTIONS, licenceOf } = require('./licences.cjs');

/** @typedef {import('./shipped.cjs').Shipped} Shipped */

const RULE = '#'.repeat(80);

/** The words of a licence, for packages that name it and do not bring it. @type {Readonly<Record<string, string>>} */
const WORDS = {
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};

/** @param {readonly Shipped[]} shipped */
function noticesOf(shipped) {
  const apache = shipped.flatMap(({ texts }) => texts).find((text) => /^\s*Apache License\s/.test(text));
  /** @param {Shipped} one */
  const text = (one) => {
    if (one.texts.length > 0) return one.texts.join('\n\n');
    const licence = licenceOf(one) ?? '';
    const words = licence === 'Apache-2.0' ? apache : WORDS[licence];
    if (words === undefined) throw new Error(`${one.name}: no text of its licence ${licence}`);
    return `(The package has no licence file; the words of the licence it states.)\n\nCopyright (c) ${one.author || `the authors of ${one.name}`}\n\n${words}`;
  };
  /** @param {Shipped} one */
  const notice = (one) => {
    const known = text(one);
    const remarks = one.remarks.filter((remark) => !known.includes(remark));
    const why = EXCEPTIONS[one.name] ? [`(${EXCEPTIONS[one.name]?.because})`] : [];
    const own = remarks.length > 0 ? ['In its files:', ...remarks] : [];
    return [`${RULE}\n${one.name} ${one.version}: ${licenceOf(one)}`, ...why, known, ...own].join('\n\n');
  };
  const head =
    '本文件夹中的程序含有下列第三方代码及其许可证。\nThe programs in this folder contain the code of others below, each with its licence.';
  return `${[head, ...shipped.map(notice)].join('\n\n')}\n`;
}

module.exports = { noticesOf };
