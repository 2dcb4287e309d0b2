// All facts of a workbook, found by what they mean; the first place of a concept in pack order is its home.
import { ALL_UNITS, type Fact, type Subject, type Version } from './fact';
import type { Steps } from './steps';

/** Which amount of a concept is meant. */
export interface Context {
  readonly unit: string;
  readonly version: Version | null;
  readonly project: string | null;
  readonly subject: Subject | null;
}

/** A context with the one text that stands for it: made once, looked up by a hundred times. A copy (`{...it}`) has none. */
export class KeyedContext implements Context {
  readonly unit: string;
  readonly version: Version | null;
  readonly project: string | null;
  readonly subject: Subject | null;
  readonly #key: string;

  constructor(context: Context) {
    this.unit = context.unit;
    this.version = context.version;
    this.project = context.project;
    this.subject = context.subject;
    this.#key = KeyedContext.keyOf(context);
  }

  /** Of what the subject is a part of. */
  ofWhole(): KeyedContext {
    const { unit, version, project } = this;
    return new KeyedContext({ unit, version, project, subject: null });
  }

  /** One text for one context, that of a fact as well. */
  static keyOf(context: Context): string {
    if (context instanceof KeyedContext) return context.#key;
    return `${context.unit}\t${context.version ?? ''}\t${context.project ?? ''}\t${context.subject?.code ?? ''}`;
  }
}

/** The facts of one table in one context, by concept. */
export class ContextFacts extends KeyedContext {
  readonly byConcept = new Map<string, Fact>();
}

/** The facts of one table. Of two facts with the same meaning the first counts; the other is one more place of it. */
export class TableFacts {
  private readonly contexts = new Map<string, ContextFacts>();
  /** The context of each fact. */
  readonly contextOf: readonly KeyedContext[];
  /** Every reporting unit of the table, without 总合计, in its order. */
  readonly units: readonly string[];
  readonly concepts: ReadonlySet<string>;
  private readonly offered = new Map<string, Set<Version | null>>();
  private readonly divided = new Set<string>();
  private readonly projects = new Map<string, Set<string>>();

  constructor(
    readonly table: string,
    readonly facts: readonly Fact[],
    /** Concepts of which the table says, in words, that there is nothing to report (本表无数据). */
    readonly nothing: readonly string[] = [],
  ) {
    const units = new Set<string>();
    const concepts = new Set<string>();
    const contextOf: KeyedContext[] = [];
    for (const fact of facts) {
      const key = KeyedContext.keyOf(fact);
      let context = this.contexts.get(key);
      if (!context) {
        context = new ContextFacts(fact);
        this.contexts.set(key, context);
      }
      contextOf.push(context);
      if (!context.byConcept.has(fact.concept)) context.byConcept.set(fact.concept, fact);
      if (fact.unit !== ALL_UNITS) units.add(fact.unit);
      concepts.add(fact.concept);
      if (fact.subject !== null) this.divided.add(fact.concept);
      const versions = this.offered.get(fact.concept);
      if (versions) versions.add(fact.version);
      else this.offered.set(fact.concept, new Set([fact.version]));
      if (fact.project !== null) {
        this.projects.set(fact.unit, (this.projects.get(fact.unit) ?? new Set()).add(fact.project));
      }
    }
    this.units = [...units];
    this.concepts = concepts;
    this.contextOf = contextOf;
  }

  /** The table has a place for this concept in this version, for some unit. */
  offers(concept: string, version: Version | null): boolean {
    return this.offered.get(concept)?.has(version) ?? false;
  }

  /** The table gives this concept by coded subjects. */
  divides(concept: string): boolean {
    return this.divided.has(concept);
  }

  get hasSubjects(): boolean {
    return this.divided.size > 0;
  }

  get hasProjects(): boolean {
    return this.projects.size > 0;
  }

  projectsOf(unit: string): readonly string[] {
    return [...(this.projects.get(unit) ?? [])];
  }

  all(): Iterable<ContextFacts> {
    return this.contexts.values();
  }

  in(context: Context): ContextFacts | undefined {
    return this.contexts.get(KeyedContext.keyOf(context));
  }

  find(concept: string, context: Context): Fact | undefined {
    return this.in(context)?.byConcept.get(concept);
  }
}

/** All places of one concept. */
interface Places {
  readonly all: Fact[];
  /** The number of the meaning, by context. */
  readonly byContext: Map<string, number>;
  readonly contexts: KeyedContext[];
}

export class Facts {
  private readonly byConcept = new Map<string, Places>();
  private readonly byMeaning: Fact[][] = [];
  private readonly taken: TableFacts[] = [];

  constructor(tables: readonly TableFacts[]) {
    for (const table of tables) this.take(table);
  }

  /** A step for each table. */
  static *inSteps(tables: readonly TableFacts[]): Steps<Facts> {
    const facts = new Facts([]);
    for (const table of tables) {
      facts.take(table);
      yield;
    }
    return facts;
  }

  /** In pack order. */
  get tables(): readonly TableFacts[] {
    return this.taken;
  }

  private take(table: TableFacts): void {
    this.taken.push(table);
    table.facts.forEach((fact, i) => this.add(fact, table.contextOf[i]));
  }

  private add(fact: Fact, context = new KeyedContext(fact)): void {
    const key = KeyedContext.keyOf(context);
    let places = this.byConcept.get(fact.concept);
    if (!places) this.byConcept.set(fact.concept, (places = { all: [], byContext: new Map(), contexts: [] }));
    places.all.push(fact);
    const there = places.byContext.get(key);
    if (there !== undefined) {
      // Nearly all have one place or two: a list that grows keeps room for many.
      this.byMeaning[there] = [...(this.byMeaning[there] ?? []), fact];
      return;
    }
    places.byContext.set(key, this.byMeaning.push([fact]) - 1);
    places.contexts.push(context);
  }

  /** Every place where this amount is reported (blank cells too), the home first. */
  places(concept: string, context: Context): readonly Fact[] {
    const meaning = this.byConcept.get(concept)?.byContext.get(KeyedContext.keyOf(context));
    return (meaning === undefined ? null : this.byMeaning[meaning]) ?? [];
  }

  /** Every context in which a concept is reported, in pack order. */
  contexts(concept: string): readonly KeyedContext[] {
    return this.byConcept.get(concept)?.contexts ?? [];
  }

  home(concept: string, context: Context): Fact | undefined {
    return this.places(concept, context)[0];
  }

  /** All facts of a concept, whatever their context, in pack order. */
  of(concept: string): readonly Fact[] {
    return this.byConcept.get(concept)?.all ?? [];
  }

  /** Each meaning with its places. */
  meanings(): Iterable<readonly Fact[]> {
    return this.byMeaning;
  }

  /**
   * The department's own amount of a concept: 总合计, else the only unit, else every unit (to be added up), each at
   * its home. Empty where the concept is not reported anywhere.
   */
  ofDepartment(concept: string, version: Version | null): readonly Fact[] {
    const whole = this.home(concept, { unit: ALL_UNITS, version, project: null, subject: null });
    // A total that cannot be read is not replaced by the sum: nobody knows what it says.
    if (whole && (whole.amount !== null || !whole.readable)) return [whole];
    const homes = new Map<string, Fact>();
    for (const fact of this.of(concept)) {
      if (fact.version !== version || fact.unit === ALL_UNITS) continue;
      if (fact.project !== null || fact.subject !== null) continue;
      if (!homes.has(fact.unit)) homes.set(fact.unit, fact);
    }
    return homes.size > 0 ? [...homes.values()] : whole ? [whole] : [];
  }
}
