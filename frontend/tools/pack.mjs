// Joins the small files that several parts share into few. Every set of parts that shares code makes a file of its own, most of
// them of a few hundred bytes, and a page would need a hundred. What is joined compresses better, too.
//
// A pack is its files one after the other; the script that fetches parts knows where each begins (frontend/tools/split.mjs).

/** What asking for one more file is worth, in compressed bytes: as much may come along that a page does not need. */
const REQUEST = 4_600;

/** What a part should weigh at most beside the first, in compressed bytes: two or three thousand less than its limit (xtask/src/size.rs), so
 * that the next small change fits too; the desk, which most people wait for first, least. */
const ROOM = { every: 199_500, desk: 49_500 };

/** So often the prices are set anew by what the parts weigh, and how strongly at first. */
const ROUNDS = 18;
const STEEP = 12;

/** What a part pays at first for each hundredth by which all that it needs, each file compressed by itself, is beyond its room. */
const FIRST = 0.5;

/** The sum over the parts of these bits. */
function sum(bits, of) {
  let found = 0;
  for (let rest = bits; rest; rest &= rest - 1) found += of(31 - Math.clz32(rest & -rest));
  return found;
}

/** Joins packs as long as that is cheaper than not to. `dear` says how dear a byte that is not needed is for each part. */
function joined(files, dear) {
  const packs = files.map(({ name, weight, users }) => ({ names: [name], weight, users }));
  const known = new Map();
  const pay = (bits) => {
    if (!known.has(bits)) known.set(bits, sum(bits, (part) => dear[part]));
    return known.get(bits);
  };
  /** What joining two packs costs all parts together: what they get for nothing, less the requests that are spared. */
  const cost = (one, other) =>
    one.weight * pay(other.users & ~one.users) + other.weight * pay(one.users & ~other.users) - REQUEST * sum(one.users & other.users, () => 1);
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
 * Which files belong together: `files` are `{name, weight}` with the compressed weight, `parts` says which files each part
 * needs, and `weigh` what several files weigh as one pack. What one part gets for nothing is what another is spared, so the parts pay
 * different prices: those that weigh more than their room pay more the next time. Answers the lists of names in which the part that is
 * furthest beyond its room is least so; the order of both is always the same for the same build.
 */
export async function packed(files, parts, weigh) {
  const needs = Object.entries(parts).map(([part, names]) => ({ names: new Set(names), room: ROOM[part] ?? ROOM.every }));
  // The bits of a number; the last is its sign, which the operators on bits do not mind.
  if (needs.length > 32) throw new Error("more parts than bits");
  const users = (name) => needs.reduce((bits, { names }, at) => (names.has(name) ? bits | (1 << at) : bits), 0);
  const known = files.map(({ name, weight }) => ({ name, weight, users: users(name) }));
  const weights = new Map(files.map(({ name, weight }) => [name, weight]));
  let dear = needs.map(({ names, room }) => {
    const alone = [...names].reduce((all, name) => all + (weights.get(name) ?? 0), 0);
    return 1 + 100 * FIRST * Math.max(0, alone / room - 0.97);
  });
  let best;
  for (let round = 0; round < ROUNDS; round += 1) {
    const packs = joined(known, dear);
    const shares = [];
    for (const { names, room } of needs) {
      let weight = 0;
      for (const pack of packs) if (pack.some((name) => names.has(name))) weight += await weigh(pack);
      shares.push(weight / room);
    }
    const most = Math.max(0, ...shares);
    if (!best || most < best.most) best = { most, packs };
    if (most <= 1) break;
    const step = STEEP / (1 + round / 4);
    dear = dear.map((price, at) => Math.max(1, price * Math.exp(step * (shares[at] - 1))));
  }
  return best.packs;
}
