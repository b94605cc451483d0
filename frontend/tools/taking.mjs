// How the browser takes a file of the program out of what holds several: a pack, or all of a part in one (frontend/tools/split.mjs puts
// this into the script that fetches parts, where the word `export` does no harm).

/** The bytes of what was asked for, by its name. What did not come is asked for again. */
const come = new Map();

/** How many bytes of the program were asked for so far. */
let asked = 0;

/** The file that holds all of the part that is being asked for, where it is taken from there. */
let whole;

function bytes(name) {
  if (!come.has(name)) {
    const coming = fetch(new URL(name, import.meta.url)).then((answer) => {
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      return answer.arrayBuffer();
    });
    coming.catch(() => come.delete(name));
    come.set(name, coming);
  }
  return come.get(name);
}

/** A file within a whole, which begins with how many it holds, and for each its number and its length. */
function within(all, number) {
  const words = new Uint32Array(all, 0, 1 + 2 * new Uint32Array(all, 0, 1)[0]);
  let from = words.byteLength;
  for (let at = 1; at < words.length; at += 2) {
    if (words[at] === number) return all.slice(from, from + words[at + 1]);
    from += words[at + 1];
  }
  throw new Error(`${number} is not there`);
}

/** A file of the program by its number, which is in `pack` from one byte to another. */
export function taken(pack, number, from, to) {
  asked += to - from;
  const file = whole ? bytes(whole).then((all) => within(all, number)) : bytes(pack).then((all) => all.slice(from, to));
  return file.then((content) => new Response(content, { headers: { "content-type": "application/wasm" } }));
}

/**
 * `load`, which asks for the files of a part that are not here, as far as most of them cannot be here: then out of the one file `name`, which
 * holds all `length` bytes of them. It is one request, and what is compressed together weighs less.
 */
export function wholly(name, length, load) {
  return () => {
    whole = asked * 4 < length ? name : undefined;
    // It asks for everything before it waits for anything.
    const loading = load();
    whole = undefined;
    return loading.finally(() => come.delete(name));
  };
}
