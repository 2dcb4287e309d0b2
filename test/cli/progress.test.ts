// The bar on a terminal: drawn over in place, out of the way of what is printed, gone at the end; nothing where it is piped.
import { Progress } from '../../src/cli/progress';

function drawn(files: number, isTTY: boolean): string[] {
  const written: string[] = [];
  const progress = new Progress({ isTTY, write: (text) => written.push(text) }, files);
  for (let i = 1; i <= files; i++) progress.step(() => written.push(`report ${i}\n`));
  return written.map((text) => text.replace('\r\u001b[K', '⌫'));
}

test('on a terminal', () => {
  expect(drawn(3, true)).toEqual([
    `⌫${'░'.repeat(30)} 0/3 0%`,
    '⌫',
    'report 1\n',
    `⌫${'█'.repeat(10)}${'░'.repeat(20)} 1/3 33%`,
    '⌫',
    'report 2\n',
    `⌫${'█'.repeat(20)}${'░'.repeat(10)} 2/3 66%`,
    '⌫',
    'report 3\n',
  ]);
});

test('none when piped, and none for one file', () => {
  expect(drawn(2, false)).toEqual(['report 1\n', 'report 2\n']);
  expect(drawn(1, true)).toEqual(['report 1\n']);
});
