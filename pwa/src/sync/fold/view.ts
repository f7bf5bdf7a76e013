import type { Row } from '../records';

export type Rows = ReadonlyMap<string, ReadonlyMap<string, Row>>;

/** Rows of every noun with changes laid over them; the rows beneath are never touched. */
export class View {
  private readonly over = new Map<string, Map<string, Row | null>>();
  private readonly lists = new Map<string, Row[]>();

  constructor(private readonly base: Rows) {}

  get(noun: string, id: string | null | undefined): Row | undefined {
    if (!id) return undefined;
    const changed = this.over.get(noun)?.get(id);
    return changed === undefined ? this.base.get(noun)?.get(id) : (changed ?? undefined);
  }

  /** In no promised order. The same array until something changes. */
  all(noun: string): Row[] {
    const known = this.lists.get(noun);
    if (known) return known;
    const list = this.gather(noun);
    this.lists.set(noun, list);
    return list;
  }

  nouns(): string[] {
    return [...new Set([...this.base.keys(), ...this.over.keys()])].sort();
  }

  /** True while a command that touched this row waits to be seen by the server. */
  isPending(noun: string, id: string): boolean {
    return this.over.get(noun)?.has(id) ?? false;
  }

  put(noun: string, row: Row): void {
    this.lay(noun, row.id, row);
  }

  /** Lays fields over a row; does nothing where the row is gone, as the server will refuse the command. */
  change(noun: string, id: string, fields: Record<string, unknown>): void {
    const row = this.get(noun, id);
    if (row) this.lay(noun, id, { ...row, ...fields });
  }

  remove(noun: string, id: string): void {
    if (this.get(noun, id)) this.lay(noun, id, null);
  }

  private lay(noun: string, id: string, row: Row | null): void {
    const changed = this.over.get(noun) ?? new Map<string, Row | null>();
    this.over.set(noun, changed.set(id, row));
    this.lists.delete(noun);
  }

  private gather(noun: string): Row[] {
    const changed = this.over.get(noun);
    const base = this.base.get(noun);
    if (!changed) return base ? [...base.values()] : [];
    const kept = base ? [...base.values()].filter(row => !changed.has(row.id)) : [];
    return kept.concat([...changed.values()].filter(row => row !== null));
  }
}
