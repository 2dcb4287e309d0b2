// npm run -s gouji -- …: the command line in a checkout. Builds it if the sources are newer (saying so on stderr only),
// then is that program: same arguments, standard input and output, and exit status.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isFresh, mainFile, top } from './start/fresh.mjs';

const program = mainFile('cli');
if (!isFresh('cli')) {
  console.error('正在构建 gouji（首次运行，或源码有改动）… Building gouji …');
  const built = spawnSync(process.execPath, [join(top, 'src', 'build.mjs'), 'cli'], {
    stdio: ['ignore', 2, 2],
  });
  if (built.status !== 0) process.exit(2);
}
process.argv[1] = program;
createRequire(import.meta.url)(program); // import() would look through the whole file for its exports first
