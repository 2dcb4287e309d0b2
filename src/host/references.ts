// Objects that the library keeps across requests, by the reference it was given for them.
export class ReferenceTable<T> {
  private readonly byReference = new Map<string, T>();
  private readonly byObject = new Map<T, string>();
  private last = 0;

  keep(object: T): string {
    const known = this.byObject.get(object);
    if (known) return known;
    this.last += 1;
    const reference = `_ref_${this.last}`;
    this.byReference.set(reference, object);
    this.byObject.set(object, reference);
    return reference;
  }

  get(reference: string): T | null {
    return this.byReference.get(reference) ?? null;
  }

  of(object: T): string | null {
    return this.byObject.get(object) ?? null;
  }

  remove(reference: string): void {
    const object = this.byReference.get(reference);
    this.byReference.delete(reference);
    if (object) this.byObject.delete(object);
  }

  clear(): void {
    this.byReference.clear();
    this.byObject.clear();
  }

  get size(): number {
    return this.byReference.size;
  }
}
