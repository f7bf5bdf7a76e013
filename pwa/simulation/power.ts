/** When the power fails: at the `transaction`-th write transaction from now on, before it is committed or just
 * after, when nothing in memory has heard of it yet. */
export interface Death {
  transaction: number;
  committed: boolean;
}

/** One life of a device, from start to crash. Once it has died, nothing it still does in memory reaches the
 * disk or the network; the disk (the factory) outlives it. */
export class Life {
  private dead = false;
  private death: Death | null = null;
  private writes = 0;
  private readonly running = new Set<IDBTransaction>();
  private readonly mourners: (() => void)[] = [];

  get alive(): boolean {
    return !this.dead;
  }

  doom(death: Death | null): void {
    this.death = death;
    this.writes = 0;
  }

  onDeath(mourn: () => void): void {
    this.mourners.push(mourn);
  }

  die(): void {
    if (this.dead) return;
    this.dead = true;
    for (const transaction of this.running) abort(transaction);
    for (const mourn of this.mourners) mourn();
  }

  /** The factory as this life sees it. */
  factory(disk: IDBFactory): IDBFactory {
    const open = (name: string, version?: number) => this.open(disk, name, version);
    return new Proxy(disk, { get: (target, key) => (key === 'open' ? open : Reflect.get(target, key)) });
  }

  private open(disk: IDBFactory, name: string, version?: number): unknown {
    // The dead get a request that is never answered.
    if (this.dead) return {};
    const request = disk.open(name, version);
    request.addEventListener('success', () => this.watch(request.result));
    return request;
  }

  private watch(database: IDBDatabase): void {
    const begin = database.transaction.bind(database);
    database.transaction = (stores, mode, options) => {
      if (this.dead) throw new DOMException('the power is out', 'InvalidStateError');
      const transaction = begin(stores, mode, options);
      this.follow(transaction);
      return transaction;
    };
  }

  private follow(transaction: IDBTransaction): void {
    this.running.add(transaction);
    const due = transaction.mode === 'readwrite' && this.death && ++this.writes === this.death.transaction;
    transaction.addEventListener('abort', () => this.running.delete(transaction));
    transaction.addEventListener('complete', () => {
      this.running.delete(transaction);
      if (due) this.die();
    });
    if (due && !this.death?.committed) this.die();
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It was over already.
  }
}
