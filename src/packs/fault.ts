// What is wrong with a pack's data: one sentence per fault, with its place, so that a finance officer can mend the file.

export interface PackFault {
  /** Where in the data: tables[3].items[2].under */
  readonly place: string;
  /** The file it is in, where that is not the pack's own but one that it is made from. */
  readonly source?: string;
  readonly zh: string;
  readonly en: string;
}

export class PackError extends Error {
  constructor(readonly faults: readonly PackFault[]) {
    super(faults.map((fault) => `${placeOf(fault)}: ${fault.en}`).join('\n'));
    this.name = 'PackError';
  }
}

/** tables[3].items[2]; of a file that the pack is made from, department-tables: tables[3].items[2]. */
export function placeOf({ source, place }: Pick<PackFault, 'source' | 'place'>): string {
  return source === undefined ? place : `${source}: ${place}`;
}

/** Walks untyped data, collecting faults instead of stopping at the first. */
export class Data {
  constructor(
    readonly value: unknown,
    readonly place: string,
    readonly faults: PackFault[],
  ) {}

  fault(zh: string, en: string): void {
    this.faults.push({ place: this.place || '(pack)', zh, en });
  }

  get absent(): boolean {
    return this.value === undefined || this.value === null;
  }

  get isMap(): boolean {
    return typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value);
  }

  get isList(): boolean {
    return Array.isArray(this.value);
  }

  at(key: string): Data {
    const inner = this.isMap ? (this.value as Record<string, unknown>)[key] : undefined;
    return new Data(inner, this.place ? `${this.place}.${key}` : key, this.faults);
  }

  /** The keys allowed here; any other is a fault (a misspelt key would otherwise be lost in silence). */
  only(...keys: string[]): void {
    if (!this.isMap) return;
    for (const key of Object.keys(this.value as object)) {
      if (!keys.includes(key)) {
        this.at(key).fault(
          `没有“${key}”这一项，可用：${keys.join('、')}`,
          `no such key; there are ${keys.join(', ')}`,
        );
      }
    }
  }

  entries(): [string, Data][] {
    if (this.absent) return [];
    if (!this.isMap) {
      this.fault('应为“名称: 内容”的列表', 'should be a map');
      return [];
    }
    return Object.keys(this.value as object).map((key) => [key, this.at(key)]);
  }

  list(): Data[] {
    if (this.absent) return [];
    if (!Array.isArray(this.value)) {
      this.fault('应为列表', 'should be a list');
      return [];
    }
    return this.value.map((inner, i) => new Data(inner, `${this.place}[${i}]`, this.faults));
  }

  /** Text; a number is taken as it is written. */
  text(fallback = ''): string {
    if (typeof this.value === 'string') return this.value;
    if (typeof this.value === 'number') return String(this.value);
    this.fault(this.absent ? '缺少这一项' : '应为文字', this.absent ? 'is missing' : 'should be text');
    return fallback;
  }

  optionalText(): string | null {
    return this.absent ? null : this.text();
  }

  /** A list of texts, or one text. */
  texts(): string[] {
    return typeof this.value === 'string' ? [this.value] : this.list().map((inner) => inner.text());
  }

  flag(): boolean {
    if (this.absent) return false;
    if (typeof this.value !== 'boolean') this.fault('应为 true 或 false', 'should be true or false');
    return this.value === true;
  }

  oneOf<T extends string>(choices: readonly T[], fallback: T): T {
    if (this.absent) return fallback;
    const found = choices.find((choice) => choice === this.value);
    if (found === undefined) {
      this.fault(`应为 ${choices.join('、')} 之一`, `should be one of ${choices.join(', ')}`);
    }
    return found ?? fallback;
  }

  /** Reads a value by a parser that throws; what it throws becomes a fault. */
  parsed<T>(parse: (text: string) => T, fallback: T): T {
    const text = this.text();
    if (typeof this.value !== 'string' && typeof this.value !== 'number') return fallback;
    try {
      return parse(text);
    } catch (error) {
      const said = error as { zh?: string; en?: string; message: string };
      this.fault(said.zh ?? `看不懂“${text}”`, said.en ?? said.message);
      return fallback;
    }
  }
}
