// Joins the small files that several parts share into few. Every set of parts that shares code makes a file of its own, most of
// them of a few hundred bytes, and a page would need hundreds. What is joined compresses better, too.
//
// A pack is its files one after the other; the script that fetches parts knows where each begins (frontend/tools/split.mjs). Who opens
// a page first gets all that it needs in one file instead; packs are for the pages after it.

/** What asking for one more file is worth, in compressed bytes: as much may come along that a page does not need. */
const REQUEST = 4_600;

/** How many of these bits are set. */
function count(bits) {
  let found = 0;
  for (let rest = bits; rest; rest &= rest - 1) found += 1;
  return found;
}

/** Joins packs as long as that is cheaper than not to. */
function joined(files) {
  const packs = files.map(({ name, weight, users }) => ({ names: [name], weight, users }));
  /** What joining two packs costs all parts together: what they get for nothing, less the requests that are spared. */
  const cost = (one, other) =>
    one.weight * count(other.users & ~one.users) + other.weight * count(one.users & ~other.users) - REQUEST * count(one.users & other.users);
  /** For each pack the one it is cheapest joined to; kept, since a join changes it for few. */
  const partner = (one) => {
    one.best = { cost: 0, other: undefined };
    for (const other of packs) {
      if (other === one || other.gone) continue;
      const found = cost(one, other);
      if (found < one.best.cost) one.best = { cost: found, other };
    }
  };
  packs.forEach(partner);
  for (;;) {
    let one;
    for (const pack of packs) if (!pack.gone && pack.best.cost < (one?.best.cost ?? 0)) one = pack;
    if (!one) return packs.filter(({ gone }) => !gone).map(({ names }) => names);
    const { other } = one.best;
    Object.assign(one, { names: [...one.names, ...other.names], weight: one.weight + other.weight, users: one.users | other.users });
    other.gone = true;
    partner(one);
    for (const pack of packs) {
      if (pack.gone || pack === one) continue;
      if (pack.best.other === other || pack.best.other === one) partner(pack);
      else {
        const found = cost(pack, one);
        if (found < pack.best.cost) pack.best = { cost: found, other: one };
      }
    }
  }
}

/**
 * Which files belong together: `files` are `{name, weight}` with the compressed weight, and `parts` says which files each part
 * needs. Answers lists of names; the order of both is always the same for the same build.
 */
export function packed(files, parts) {
  const needs = Object.values(parts).map((names) => new Set(names));
  // The bits of a number; the last is its sign, which the operators on bits do not mind.
  if (needs.length > 32) throw new Error("more parts than bits");
  const users = (name) => needs.reduce((bits, names, at) => (names.has(name) ? bits | (1 << at) : bits), 0);
  return joined(files.map(({ name, weight }) => ({ name, weight, users: users(name) })));
}
