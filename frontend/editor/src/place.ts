// Which clauses need a new place in the order after a local change, and which. As few as possible are written:
// a clause that is not named as moved and already stands in order keeps its place, so that what a colleague
// moves at the same time is not pulled back.

import { byPlace } from "./document.ts";
import { nBetween } from "./order.ts";

/** Indices of a longest increasing run of `ranks`; null entries are left out. */
export function longestIncreasing(ranks: readonly (number | null)[]): Set<number> {
  const tails: number[] = [];
  const previous: (number | null)[] = new Array(ranks.length).fill(null);
  ranks.forEach((rank, index) => {
    if (rank === null) return;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ranks[tails[middle]!]! < rank) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? tails[low - 1]! : null;
    tails[low] = index;
  });
  const kept = new Set<number>();
  for (let at: number | null = tails.at(-1) ?? null; at !== null; at = previous[at] ?? null) kept.add(at);
  return kept;
}

/** The places to write so that `ids` is the order; `moved` are the ones that the person moved or made. */
export function placeAll(
  ids: readonly string[],
  posOf: (id: string) => string,
  moved: ReadonlySet<string>,
): { id: string; pos: string }[] {
  const order = ids.map((id) => ({ id, pos: posOf(id) })).sort(byPlace);
  const rank = new Map(order.map(({ id }, index) => [id, index]));
  const kept = longestIncreasing(ids.map((id) => (moved.has(id) ? null : rank.get(id)!)));
  if (kept.size === ids.length) return [];

  const written: { id: string; pos: string }[] = [];
  let left: string | null = null;
  let index = 0;
  while (index < ids.length) {
    if (kept.has(index)) {
      left = posOf(ids[index]!);
      index++;
      continue;
    }
    // A run without a place; neighbours that tie with the left one (two people inserted at once) join it.
    let end = index;
    while (end < ids.length && (!kept.has(end) || (left !== null && posOf(ids[end]!) <= left))) end++;
    const keys = nBetween(left, end < ids.length ? posOf(ids[end]!) : null, end - index);
    if (!keys) return afresh(ids, posOf);
    keys.forEach((pos, n) => written.push({ id: ids[index + n]!, pos }));
    index = end;
    left = keys.at(-1)!;
  }
  return written;
}

/** Keys that are broken or too long: the whole text gets new short ones. */
function afresh(ids: readonly string[], posOf: (id: string) => string): { id: string; pos: string }[] {
  const keys = nBetween(null, null, ids.length)!;
  return ids.map((id, index) => ({ id, pos: keys[index]! })).filter(({ id, pos }) => pos !== posOf(id));
}
