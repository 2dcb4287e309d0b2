// Writes beside a bundle what it is made of: bom.cdx.json and THIRD-PARTY-NOTICES.txt. A licence that is not allowed fails the build.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Compilation, WebpackError, sources } = require('webpack');
const { billOf } = require('./bill.cjs');
const { refusals } = require('./licences.cjs');
const { noticesOf } = require('./notices.cjs');
const { shippedPackages } = require('./shipped.cjs');

const NAME = 'supply';

/** The files that modules came from, those joined into one too. @param {Iterable<import('webpack').Module>} modules @returns {string[]} */
const filesOf = (modules) =>
  [...modules].flatMap((module) => {
    const { resource, modules: joined } =
      /** @type {{ resource?: string, modules?: import('webpack').Module[] }} */ (module);
    if (joined) return filesOf(joined);
    return resource ? [String(resource).split('?', 1)[0] ?? ''] : [];
  });

class Supply {
  /** @param {string} bundle @param {readonly string[]} copied packages whose files are copied into it */
  constructor(bundle, copied = []) {
    this.bundle = bundle;
    this.copied = copied;
  }

  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => this.write(compilation));
    });
  }

  /** @param {import('webpack').Compilation} compilation */
  write(compilation) {
    const top = compilation.compiler.context;
    /** @type {import('./lock.cjs').Lock} */
    const lock = JSON.parse(readFileSync(join(top, 'package-lock.json'), 'utf8')).packages;
    const shipped = shippedPackages(top, lock, filesOf(compilation.modules), ['webpack', ...this.copied]);
    for (const refusal of refusals(shipped)) compilation.errors.push(new WebpackError(refusal));
    if (compilation.errors.length > 0) return;
    const bill = `${JSON.stringify(billOf(this.bundle, lock, shipped), null, 2)}\n`;
    compilation.emitAsset('bom.cdx.json', new sources.RawSource(bill));
    compilation.emitAsset('THIRD-PARTY-NOTICES.txt', new sources.RawSource(noticesOf(shipped)));
  }
}

module.exports = { Supply };
