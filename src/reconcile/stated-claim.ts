// A claim as nearly all are: what its tie states once for all of its contexts, and one of these. A check has hundreds of thousands.
import type { CellRef, Subject, Version } from '../model/fact';
import type { Scope, TieKind, Verdict } from '../model/finding';
import type { Message } from '../model/message';
import type { Relation } from '../model/tie';
import type { Claim } from './claim';
import { findingId } from './finding-id';
import type { Operand } from './operand';

/** What all claims of one tie have in common: made once, and pointed at. */
export interface Statement {
  /** What their ids begin with: the tie and the table that states it. */
  readonly id: string;
  readonly sentence: string;
  readonly kind: TieKind;
  readonly scope: Scope;
  readonly relation: Relation;
  readonly note: Message | null;
}

/** A context, or a fact that stands in it. */
interface Place {
  readonly unit: string;
  readonly version: Version | null;
  readonly project: string | null;
  readonly subject: Subject | null;
}

export class StatedClaim implements Claim {
  verdict: Verdict | null | undefined = undefined;
  #id: string | null = null;
  readonly #statement: Statement;
  readonly #place: Place;

  constructor(
    statement: Statement,
    place: Place,
    readonly left: readonly Operand[],
    readonly right: readonly Operand[],
    readonly given?: readonly CellRef[],
  ) {
    this.#statement = statement;
    this.#place = place;
  }

  get id(): string {
    const { unit, version, project, subject } = this.#place;
    return (this.#id ??= findingId(this.#statement.id, unit, version, project, subject?.code ?? null));
  }
  get sentence(): string {
    return this.#statement.sentence;
  }
  get kind(): TieKind {
    return this.#statement.kind;
  }
  get scope(): Scope {
    return this.#statement.scope;
  }
  get relation(): Relation {
    return this.#statement.relation;
  }
  get note(): Message | null {
    return this.#statement.note;
  }
  get unit(): string {
    return this.#place.unit;
  }
  get version(): Version | null {
    return this.#place.version;
  }
  get project(): string | null {
    return this.#place.project;
  }
  get subject(): Subject | null {
    return this.#place.subject;
  }
}
