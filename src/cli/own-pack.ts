// The pack that --pack names: one that comes with Gouji by its id, or a file of the user's own, which may be made from both.
import { dirname, join, normalize } from 'node:path';
import type { Language, Message } from '../model/message';
import { DEFAULT_PACK, type Pack, PACKS, packById, shippedLibrary } from '../packs';
import type { Library, PackSource } from '../packs/compose';
import { PackError, type PackFault } from '../packs/fault';
import { openPack } from '../packs/open';
import { FileError, readFile } from './files';
import { type PackDocument, parsePack, SyntaxTrouble } from './pack-document';

/** A pack that cannot be used: what has to be mended, a line each. */
export class UnusablePack extends Error {
  constructor(readonly lines: readonly Message[]) {
    super(lines.map(({ en }) => en).join('\n'));
    this.name = 'UnusablePack';
  }
}

/** Throws an UnusablePack. */
export async function packNamed(wanted: string): Promise<Pack> {
  if (isFile(wanted)) return packOfFile(wanted);
  const pack = await packById(wanted);
  if (pack) return pack;
  const ids = PACKS.map(({ id }) => id);
  throw new UnusablePack([
    {
      zh: `没有规则包“${wanted}”，随程序的有：${ids.join('、')}；自己的规则包请写文件名（.yaml 或 .json）。`,
      en: `There is no pack “${wanted}”. Those that come with Gouji: ${ids.join(', ')}; name a pack of your own by its file (.yaml or .json).`,
    },
  ]);
}

const isFile = (name: string): boolean => /\.(?:ya?ml|json)$/i.test(name);

async function packOfFile(file: string): Promise<Pack> {
  const shelf = new Shelf(await shippedLibrary());
  const path = normalize(file);
  const source = shelf.open(path, path);
  const faults: PackFault[] = [];
  try {
    const pack = openPack(source, shelf);
    if (!PACKS.some(({ id }) => id === pack.id)) return pack;
    // A workbook that remembers it would be scored by the other the next time.
    faults.push({
      place: 'id',
      zh: `“${pack.id}”是随程序的规则包的编号，请另起一个`,
      en: `“${pack.id}” is the id of a pack that comes with Gouji; choose another`,
    });
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    faults.push(...error.faults);
  }
  throw new UnusablePack(faults.map((fault) => shelf.line(fault, path)));
}

/** The shipped files, and those beside the user's own. */
class Shelf implements Library {
  readonly names: readonly string[];
  private readonly documents = new Map<string, PackDocument>();

  constructor(private readonly shipped: Library) {
    this.names = [...shipped.names, './*.yaml', './*.json'];
  }

  find(reference: string, from: string): PackSource | null {
    if (!isFile(reference)) return this.shipped.find(reference, from);
    return this.open(normalize(join(dirname(from), reference)), from);
  }

  open(path: string, from: string): PackSource {
    try {
      const document = parsePack(new TextDecoder('utf-8').decode(readFile(path)));
      this.documents.set(path, document);
      return { name: path, data: document.data };
    } catch (error) {
      if (error instanceof SyntaxTrouble) throw new UnusablePack([at(`${path}:${error.line}`, error.text)]);
      if (!(error instanceof FileError)) throw error;
      const by: Message =
        path === from ? { zh: '', en: '' } : { zh: `（${from} 用到它）`, en: ` (used by ${from})` };
      throw new UnusablePack([at(path, { zh: `${error.text.zh}${by.zh}`, en: `${error.text.en}${by.en}` })]);
    }
  }

  /** mine.yaml:12: indicators[2].rule: 应为… */
  line({ source, place, zh, en }: PackFault, own: string): Message {
    const file = source ?? own;
    const line = this.documents.get(file)?.lineOf(place);
    return at(`${line === undefined ? file : `${file}:${line}`}: ${place}`, { zh, en });
  }
}

const at = (where: string, { zh, en }: Message): Message => ({
  zh: `${where}: ${zh}`,
  en: `${where}: ${en}`,
});

/** What `gouji packs` prints. */
export async function packList(language: Language): Promise<string> {
  const packs = await Promise.all(PACKS.map(({ id }) => packById(id)));
  const width = Math.max(...PACKS.map(({ id }) => id.length));
  const lines = packs.flatMap((pack) => {
    if (!pack) return [];
    const { id, title, tables, indicators, full } = pack;
    const stated = indicators.every(({ points }) => points !== null);
    const points = stated
      ? { zh: `${full.toString()} 分`, en: `${full.toString()} points` }
      : { zh: '分值由工作簿定', en: 'points left to the workbook' };
    const standard = id === DEFAULT_PACK.id ? { zh: '，默认', en: ', the default' } : { zh: '', en: '' };
    const said: Message =
      indicators.length === 0
        ? { zh: `${tables.length} 张表，不评分`, en: `${tables.length} tables, no scores` }
        : {
            zh: `${indicators.length} 个指标，${points.zh}${standard.zh}`,
            en: `${indicators.length} indicators, ${points.en}${standard.en}`,
          };
    return `${id.padEnd(width)}  ${title}  ${said[language]}`;
  });
  return `${lines.join('\n')}\n`;
}
