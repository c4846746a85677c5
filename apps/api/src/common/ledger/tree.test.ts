import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { consistencyProof, GrowingTree, inclusionProof, isGrowth, isIncluded, leafHash, rootOf } from './tree.ts';

const hex = (hash: Uint8Array) => Buffer.from(hash).toString('hex');
const leaf = (text: string) => leafHash(Buffer.from(text, 'hex'));

/** The well-known inputs of certificate transparency, with the roots its own implementations give. */
const known = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const logs = fc
  .array(fc.uint8Array({ maxLength: 8 }), { minLength: 1, maxLength: 70 })
  .map((contents) => contents.map(leafHash));
const withPlace = logs.chain((leaves) => fc.tuple(fc.constant(leaves), fc.nat({ max: leaves.length - 1 })));

describe('the tree over a log', () => {
  it('has the roots of RFC 6962, however far it has grown', () => {
    const leaves = known.map(leaf);
    expect(roots.map((_, place) => hex(rootOf(leaves.slice(0, place + 1))))).toEqual(roots);
    expect(hex(rootOf([]))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('goes on from what was kept of it', () => {
    fc.assert(
      fc.property(withPlace, ([leaves, place]) => {
        const first = new GrowingTree();
        for (const one of leaves.slice(0, place)) first.append(one);
        const again = new GrowingTree({ size: first.size, peaks: first.peaks });
        for (const one of leaves.slice(place)) again.append(one);
        expect(hex(again.root())).toBe(hex(rootOf(leaves)));
      }),
    );
  });

  it('proves each entry that is in it, at its place and no other', () => {
    fc.assert(
      fc.property(withPlace, ([leaves, index]) => {
        const root = rootOf(leaves);
        const proof = inclusionProof(leaves, index);
        const own = { leaf: leaves[index] ?? root, index, size: leaves.length, proof, root };
        expect(isIncluded(own)).toBe(true);
        expect(isIncluded({ ...own, leaf: leafHash(Buffer.from('another')) })).toBe(false);
        expect(isIncluded({ ...own, index: leaves.length })).toBe(false);
        expect(isIncluded({ ...own, proof: [...proof, root] })).toBe(false);
        if (proof.length > 0) expect(isIncluded({ ...own, proof: proof.slice(1) })).toBe(false);
      }),
    );
  });

  it('proves that a later log holds an earlier one, unless an entry was changed or taken away', () => {
    fc.assert(
      fc.property(withPlace, fc.nat(), ([leaves, size], changed) => {
        const to = { size: leaves.length, root: rootOf(leaves) };
        const from = { size, root: rootOf(leaves.slice(0, size)) };
        const proof = consistencyProof(leaves, size);
        expect(isGrowth({ from, to, proof })).toBe(true);
        if (size === 0) return;
        const place = changed % size;
        const bent = leaves.map((own, at) => (at === place ? leafHash(Buffer.from('bent')) : own));
        const bentTo = { size: bent.length, root: rootOf(bent) };
        expect(isGrowth({ from, to: bentTo, proof: consistencyProof(bent, size) })).toBe(false);
        expect(isGrowth({ from: to, to: from, proof })).toBe(from.size === to.size);
      }),
    );
  });

  it('takes neither a longer nor a shorter proof, nor one that a log has grown backwards', () => {
    const leaves = known.map(leaf);
    const [from, to] = [3, 8].map((size) => ({ size, root: rootOf(leaves.slice(0, size)) }));
    const proof = consistencyProof(leaves, 3);
    // As if two entries were the beginning of one: the steps fit, if nobody looks at the sizes.
    const [one, two, three] = [leaf('01'), leaf('02'), leaf('03')];
    const backwards = {
      from: { size: 2, root: rootOf([three, one]) },
      to: { size: 1, root: rootOf([three, rootOf([one, two])]) },
      proof: [one, two, three],
    };

    const shown = [proof, proof.slice(1), proof.slice(0, -1), [...proof, one], []].map((steps) =>
      isGrowth({ from: from ?? backwards.from, to: to ?? backwards.to, proof: steps }),
    );

    expect(shown).toEqual([true, false, false, false, false]);
    expect(isGrowth(backwards)).toBe(false);
  });
});
