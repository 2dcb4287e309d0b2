// A pack made from several files: `includes` puts parts that packs share into it, `extends` changes another pack's weights,
// bands and wording. Done on the data as written, before it is read.
import { Data, type PackFault } from './fault';
import { extend } from './extend';
import { PACK_FILE } from './format';
import { grow, locator, type MapNode, type Node, plain } from './located';
import { merge } from './merge';
import { keysOf } from './shape';

/** A file of pack data, by the name that its faults are shown under. */
export interface PackSource {
  readonly name: string;
  readonly data: unknown;
}

/** Where the files are that a pack may be made from. */
export interface Library {
  /** `from`: the file that refers to it. */
  readonly find: (reference: string, from: string) => PackSource | null;
  /** Those there are, for whoever asks for another. */
  readonly names: readonly string[];
}

export interface Composed {
  /** As one file would have it. */
  readonly data: unknown;
  readonly faults: readonly PackFault[];
  /** No file was missing: what else is wrong with the data is its own fault. */
  readonly complete: boolean;
  /** Shows a fault of the data where it was written. */
  readonly located: (fault: PackFault) => PackFault;
}

export function compose(own: PackSource, library: Library): Composed {
  const composer = new Composer(library);
  const tree = composer.compose(own, [own.name]);
  const locate = locator(tree);
  const from = ({ source, ...fault }: PackFault): PackFault =>
    source === undefined || source === own.name ? fault : { ...fault, source };
  return {
    data: plain(tree),
    faults: composer.faults.map(from),
    complete: composer.complete,
    located: (fault) => from({ ...fault, ...locate(fault.place) }),
  };
}

/** Of a file that is included: who it is, and its schema, are not taken over. */
const ITS_OWN = ['id', 'title'];
/** What this composer is told by, or an editor: the reader does not know it. */
const FOR_OTHERS = ['$schema', 'includes', 'extends'];
/** What a file may say that does not extend another, as people are told. */
const KNOWN = [...keysOf(PACK_FILE), 'extends'];

class Composer {
  readonly faults: PackFault[] = [];
  complete = true;
  /** Two parts may both need a third; it is put in once. */
  private readonly included = new Set<string>();

  constructor(private readonly library: Library) {}

  /** `chain`: the files that led here, this one last. */
  compose(source: PackSource, chain: readonly string[]): Node {
    const tree = grow(source.data, source.name);
    if (tree.kind !== 'map') return tree;
    const faults: PackFault[] = [];
    const data = new Data(source.data, '', faults);
    const composed = data.at('extends').absent
      ? this.withParts(data, tree, chain)
      : this.extended(data, tree, chain);
    this.faults.push(...faults.map((fault) => ({ ...fault, source: source.name })));
    return composed;
  }

  private extended(data: Data, tree: MapNode, chain: readonly string[]): Node {
    const base = this.open(data.at('extends'), chain);
    return base ? extend(base, tree, data) : without(tree, FOR_OTHERS);
  }

  private withParts(data: Data, tree: MapNode, chain: readonly string[]): Node {
    let whole: Node | null = null;
    const references = data.at('includes');
    const list = references.isList ? references.list() : references.absent ? [] : [references];
    for (const [i, reference] of list.entries()) {
      if (list.findIndex(({ value }) => value === reference.value) < i) {
        reference.fault('同一部分写了两次', 'the same part is named twice');
        continue;
      }
      const part = this.open(reference, chain, this.included);
      if (part) whole = whole ? merge(whole, part, this.faults) : part;
    }
    data.only(...KNOWN);
    const unknown = [...tree.entries.keys()].filter((key) => !KNOWN.includes(key));
    const own = without(tree, [...FOR_OTHERS, ...unknown]);
    if (whole?.kind !== 'map') return own;
    // Its places that are missing are missing from this file, not from the part.
    return { ...merge(without(whole, ITS_OWN), own, this.faults), source: tree.source, place: '' };
  }

  /** The file referred to, itself put together; null where there is none, or it is in already. */
  private open(reference: Data, chain: readonly string[], already?: Set<string>): MapNode | null {
    const name = reference.text();
    if (name === '') {
      this.complete = false;
      return null;
    }
    const source = this.library.find(name, chain.at(-1) ?? '');
    if (!source) {
      const { names } = this.library;
      reference.fault(
        `没有“${name}”，可用：${names.join('、')}`,
        `there is no “${name}”; there are ${names.join(', ')}`,
      );
    } else if (chain.includes(source.name)) {
      const round = [...chain.slice(chain.indexOf(source.name)), source.name].join(' → ');
      reference.fault(`绕回了自己：${round}`, `leads back to itself: ${round}`);
    } else if (already?.has(source.name)) return null;
    else {
      already?.add(source.name);
      const node = this.compose(source, [...chain, source.name]);
      if (node.kind === 'map') return node;
      reference.fault(`“${name}”里没有“名称: 内容”`, `“${name}” holds no map`);
    }
    this.complete = false;
    return null;
  }
}

function without(tree: MapNode, keys: readonly string[]): MapNode {
  return { ...tree, entries: new Map([...tree.entries].filter(([key]) => !keys.includes(key))) };
}
