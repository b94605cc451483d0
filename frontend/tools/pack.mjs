// Joins the small files that several parts share into few. Every set of parts that shares code makes a file of its own, most of
// them of a few hundred bytes, and a page would need a hundred. What is joined compresses better, too.
//
// A pack is its files one after the other; the script that fetches parts knows where each begins (frontend/tools/split.mjs).

/** What asking for one more file is worth, in compressed bytes: as much may come along that a page does not need. */
const REQUEST = 2_800;

/** What a part may weigh beside the first (xtask/src/size.rs), in compressed bytes: the desk less, which most people wait for first. */
const ROOM = { every: 200_000, desk: 49_000 };

/** From which share of its room on a part is near its budget, and how much dearer that makes what it does not need. */
const NEAR = 0.97;
const STEEP = 50;

/** How dear a byte that is not needed is for each part: the nearer the part is to its budget, the dearer. */
function prices(parts, weights) {
  return Object.entries(parts).map(([part, names]) => {
    const share = names.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0) / (ROOM[part] ?? ROOM.every);
    return 1 + STEEP * Math.max(0, share - NEAR);
  });
}

/** The sum over the parts of these bits. */
function sum(bits, of) {
  let found = 0;
  for (let rest = bits; rest; rest &= rest - 1) found += of(31 - Math.clz32(rest & -rest));
  return found;
}

/** What joining two packs costs all parts together: what they get for nothing, less the requests that are spared. */
function cost(one, other, dear) {
  const pay = (bits) => sum(bits, (part) => dear[part]);
  const forNothing = one.weight * pay(other.users & ~one.users) + other.weight * pay(one.users & ~other.users);
  return forNothing - REQUEST * sum(one.users & other.users, () => 1);
}

/** The two packs that are cheapest to join, and what that costs. */
function cheapest(packs, dear) {
  let best = { cost: 0 };
  packs.forEach((one, at) => {
    for (const other of packs.slice(at + 1)) {
      const joined = cost(one, other, dear);
      if (joined < best.cost) best = { cost: joined, one, other };
    }
  });
  return best;
}

/**
 * Which files belong together: `files` are `{name, weight}` with the compressed weight, `parts` says which files each part
 * needs. Answers lists of names; the order of both is always the same for the same build.
 */
export function packed(files, parts) {
  const needs = Object.values(parts);
  if (needs.length > 31) throw new Error("more parts than bits");
  const users = (name) => needs.reduce((bits, names, at) => (names.includes(name) ? bits | (1 << at) : bits), 0);
  const weights = new Map(files.map(({ name, weight }) => [name, weight]));
  const dear = prices(parts, weights);
  let packs = files.map(({ name, weight }) => ({ names: [name], weight, users: users(name) }));
  for (let { one, other } = cheapest(packs, dear); one; { one, other } = cheapest(packs, dear)) {
    const joined = { names: [...one.names, ...other.names], weight: one.weight + other.weight, users: one.users | other.users };
    packs = [...packs.filter((pack) => pack !== one && pack !== other), joined];
  }
  return packs.map(({ names }) => names);
}
