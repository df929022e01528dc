// Code of the Worker is also tested under Node, so both sets of types are loaded at once (tsconfig.worker.json for
// node:crypto, tsconfig.node.json for all). Where the two describe one global differently, this file says what both have.
// A script without import or export: everything in it is global.

/** Node's URL wants iterators that can be disposed; those of the Workers' types do not say so. */
interface IterableIterator<T, TReturn, TNext> {
  [Symbol.dispose](): void;
}
