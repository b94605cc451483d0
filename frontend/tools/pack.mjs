// Joins the small files that several parts share into few. Every set of parts that shares code makes a file of its own, most of
// them of a few hundred bytes, and a page would need a hundred. What is joined compresses better, too.
//
// A pack is its files one after the other; the script that fetches parts knows where each begins (frontend/tools/split.mjs).

/** What asking for one more file is worth, in compressed bytes: as much may come along that a page does not need. */
const REQUEST = 2_500;

/** What a part may weigh beside the first before it comes near its budget (xtask/src/size.rs), in compressed bytes. */
const ROOM = 165_000;

/** How much dearer a byte that is not needed is for a part that is near its budget. */
const NEAR = 2;

/** The bits that are set. */
function count(bits) {
  let found = 0;
  for (let rest = bits; rest; rest &= rest - 1) found += 1;
  return found;
}

/**
 * What joining two packs costs all parts together: what they get for nothing, less the requests that are spared. `near` are the
 * parts that are near their budget.
 */
function cost(one, other, near) {
  const dear = (users) => count(users) + NEAR * count(users & near);
  const forNothing = one.weight * dear(other.users & ~one.users) + other.weight * dear(one.users & ~other.users);
  return forNothing - REQUEST * count(one.users & other.users);
}

/** The two packs that are cheapest to join, and what that costs. */
function cheapest(packs, near) {
  let best = { cost: 0 };
  packs.forEach((one, at) => {
    for (const other of packs.slice(at + 1)) {
      const joined = cost(one, other, near);
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
  const needed = (names) => names.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0);
  const near = needs.reduce((bits, names, at) => (needed(names) > ROOM ? bits | (1 << at) : bits), 0);
  let packs = files.map(({ name, weight }) => ({ names: [name], weight, users: users(name) }));
  for (let { one, other } = cheapest(packs, near); one; { one, other } = cheapest(packs, near)) {
    const joined = { names: [...one.names, ...other.names], weight: one.weight + other.weight, users: one.users | other.users };
    packs = [...packs.filter((pack) => pack !== one && pack !== other), joined];
  }
  return packs.map(({ names }) => names);
}
