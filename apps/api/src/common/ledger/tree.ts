import { createHash } from 'node:crypto';

/** Merkle tree of RFC 6962 over a log: proves that an entry is in it, and that a later log holds an earlier one whole. */
export type Hash = Uint8Array;

const hash = (kind: number, ...parts: Uint8Array[]): Hash => {
  const digest = createHash('sha256').update(Uint8Array.of(kind));
  for (const part of parts) digest.update(part);
  return new Uint8Array(digest.digest());
};

/** Leaves and nodes begin differently, so that none can stand for the other. */
export const leafHash = (content: Uint8Array): Hash => hash(0, content);
const nodeHash = (left: Hash, right: Hash): Hash => hash(1, left, right);
const emptyRoot: Hash = new Uint8Array(createHash('sha256').digest());

/** A tree that only grows: keeps one hash for each full subtree, so 20 of a million leaves. */
export class GrowingTree {
  /** Of the full subtrees, the largest first. */
  readonly peaks: Hash[];
  size: number;

  constructor({ size = 0, peaks = [] }: { size?: number; peaks?: readonly Hash[] } = {}) {
    this.size = size;
    this.peaks = [...peaks];
  }

  append(leaf: Hash): void {
    let right = leaf;
    // Each trailing 1 of the size is a full subtree as large as the one that has just become full.
    for (let rest = this.size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      right = nodeHash(this.peaks.pop() ?? emptyRoot, right);
    }
    this.peaks.push(right);
    this.size += 1;
  }

  root(): Hash {
    return this.peaks.length === 0 ? emptyRoot : this.peaks.reduceRight((right, left) => nodeHash(left, right));
  }
}

export function rootOf(leaves: readonly Hash[]): Hash {
  const tree = new GrowingTree();
  for (const leaf of leaves) tree.append(leaf);
  return tree.root();
}

/** The largest power of two smaller than `size`: where a tree of that size divides. */
function divide(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}

/** The hashes beside the way from one leaf to the root. */
export function inclusionProof(leaves: readonly Hash[], index: number): Hash[] {
  if (leaves.length <= 1) return [];
  const half = divide(leaves.length);
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)];
  return index < half
    ? [...inclusionProof(left, index), rootOf(right)]
    : [...inclusionProof(right, index - half), rootOf(left)];
}

export interface Inclusion {
  leaf: Hash;
  index: number;
  size: number;
  proof: readonly Hash[];
  root: Hash;
}

export function isIncluded({ leaf, index, size, proof, root }: Inclusion): boolean {
  if (index < 0 || index >= size) return false;
  const steps = [...proof];
  const climb = (place: number, of: number): Hash | undefined => {
    if (of === 1) return leaf;
    const half = divide(of);
    const isLeft = place < half;
    const own = isLeft ? climb(place, half) : climb(place - half, of - half);
    const beside = steps.shift();
    if (!own || !beside) return undefined;
    return isLeft ? nodeHash(own, beside) : nodeHash(beside, own);
  };
  const reached = climb(index, size);
  return reached !== undefined && steps.length === 0 && isSame(reached, root);
}

/** Shows that the tree of the first `size` leaves is the beginning of the tree of all. */
export function consistencyProof(leaves: readonly Hash[], size: number): Hash[] {
  const prove = (part: readonly Hash[], old: number, isWhole: boolean): Hash[] => {
    if (old === part.length) return isWhole ? [] : [rootOf(part)];
    const half = divide(part.length);
    const [left, right] = [part.slice(0, half), part.slice(half)];
    return old <= half
      ? [...prove(left, old, isWhole), rootOf(right)]
      : [...prove(right, old - half, false), rootOf(left)];
  };
  return size === 0 ? [] : prove(leaves, size, true);
}

export interface Growth {
  from: { size: number; root: Hash };
  to: { size: number; root: Hash };
  proof: readonly Hash[];
}

export function isGrowth({ from, to, proof }: Growth): boolean {
  if (from.size > to.size) return false;
  if (from.size === 0) return proof.length === 0 && isSame(from.root, emptyRoot);
  const steps = [...proof];
  /** Both roots of one part: of what was there before, and of what is there now. */
  const climb = (old: number, size: number, isWhole: boolean): { was: Hash; is: Hash } | undefined => {
    if (old === size) {
      const own = isWhole ? from.root : steps.shift();
      return own && { was: own, is: own };
    }
    const half = divide(size);
    const isLeft = old <= half;
    const own = isLeft ? climb(old, half, isWhole) : climb(old - half, size - half, false);
    const beside = steps.shift();
    if (!own || !beside) return undefined;
    return isLeft
      ? { was: own.was, is: nodeHash(own.is, beside) }
      : { was: nodeHash(beside, own.was), is: nodeHash(beside, own.is) };
  };
  const reached = climb(from.size, to.size, true);
  return reached !== undefined && steps.length === 0 && isSame(reached.was, from.root) && isSame(reached.is, to.root);
}

const isSame = (one: Hash, other: Hash) => Buffer.from(one).equals(other);
