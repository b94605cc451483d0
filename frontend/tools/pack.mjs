// Joins the small files that several parts share into few. Every set of parts that shares code makes a file of its own, most of
// them of a few hundred bytes, and a page would need a hundred. What is joined compresses better, too.
//
// A pack is its files one after the other; the script that fetches parts knows where each begins (frontend/tools/split.mjs).

/** What asking for one more file is worth, in compressed bytes: as much may come along that a page does not need. */
const REQUEST = 1_500;

/** The bits that are set. */
function count(bits) {
  let found = 0;
  for (let rest = bits; rest; rest &= rest - 1) found += 1;
  return found;
}

/** What joining two packs costs all parts together: what they get for nothing, less the requests that are spared. */
const cost = (one, other) =>
  one.weight * count(other.users & ~one.users) + other.weight * count(one.users & ~other.users) - REQUEST * count(one.users & other.users);

/** The two packs that are cheapest to join, and what that costs. */
function cheapest(packs) {
  let best = { cost: 0 };
  packs.forEach((one, at) => {
    for (const other of packs.slice(at + 1)) {
      const joined = cost(one, other);
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
  let packs = files.map(({ name, weight }) => ({ names: [name], weight, users: users(name) }));
  for (let { one, other } = cheapest(packs); one; { one, other } = cheapest(packs)) {
    const joined = { names: [...one.names, ...other.names], weight: one.weight + other.weight, users: one.users | other.users };
    packs = [...packs.filter((pack) => pack !== one && pack !== other), joined];
  }
  return packs.map(({ names }) => names);
}
