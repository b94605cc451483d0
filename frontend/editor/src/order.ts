// Fractional indices, the `pos` of a clause: the same keys as `shared/src/text/order.rs`, which says how they are
// made and why; `test/order-golden.json` holds the two together.

/** The longest key that is made. */
export const MAX_LEN = 64;

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const SMALLEST = "A00000000000000000000000000";

const digit = (char: string) => Math.max(0, DIGITS.indexOf(char));

/** The length of the integer part, by its first letter; 0 where there is none. */
function integerLength(key: string): number {
  const head = key.charCodeAt(0);
  if (head >= 97 && head <= 122) return head - 97 + 2;
  if (head >= 65 && head <= 90) return 90 - head + 2;
  return 0;
}

/** Whether a text is a key that this scheme makes. */
export function isKey(key: string): boolean {
  const whole = integerLength(key);
  return whole > 0 && key.length <= MAX_LEN && key.length >= whole && key !== SMALLEST &&
    /^[0-9A-Za-z]+$/.test(key) && (key.length === whole || !key.endsWith("0"));
}

function split(key: string): [string, string] {
  const whole = integerLength(key);
  return [key.slice(0, whole), key.slice(whole)];
}

function increment(whole: string): string | null {
  const chars = [...whole];
  for (let i = chars.length - 1; i > 0; i--) {
    if (chars[i] !== "z") {
      chars[i] = DIGITS[digit(chars[i]!) + 1]!;
      return chars.join("");
    }
    chars[i] = "0";
  }
  const head = chars[0]!;
  if (head === "Z") return "a0";
  if (head === "z") return null;
  chars[0] = String.fromCharCode(head.charCodeAt(0) + 1);
  if (head >= "a") chars.push("0");
  else chars.pop();
  return chars.join("");
}

function decrement(whole: string): string | null {
  const chars = [...whole];
  for (let i = chars.length - 1; i > 0; i--) {
    if (chars[i] !== "0") {
      chars[i] = DIGITS[digit(chars[i]!) - 1]!;
      return chars.join("");
    }
    chars[i] = "z";
  }
  const head = chars[0]!;
  if (head === "a") return "Zz";
  if (head === "A") return null;
  chars[0] = String.fromCharCode(head.charCodeAt(0) - 1);
  if (head <= "Z") chars.push("z");
  else chars.pop();
  return chars.join("");
}

/** A fraction strictly between two; null above means one. Null when there is none. */
function midpoint(low: string, high: string | null): string | null {
  if (high !== null && low >= high) return null;
  let out = "";
  for (let i = 0; ; i++) {
    const l = i < low.length ? digit(low[i]!) : 0;
    const h: number = high !== null && i < high.length ? digit(high[i]!) : 62;
    if (l === h) out += DIGITS[l];
    else if (h - l > 1) return out + DIGITS[Math.min(61, Math.ceil((l + h) / 2))];
    // One digit apart and the upper one goes on: its digit alone lies between.
    else if (high !== null && high.length > i + 1) return out + DIGITS[h];
    else {
      out += DIGITS[l];
      high = null;
    }
  }
}

const joined = (whole: string, fraction: string | null) => (fraction === null ? null : whole + fraction);

/** A key strictly between two neighbours (null: the beginning or the end of the text), or null where there is none. */
export function between(before: string | null, after: string | null): string | null {
  if ((before !== null && !isKey(before)) || (after !== null && !isKey(after))) return null;
  let key: string | null;
  if (before === null && after === null) key = "a0";
  else if (before === null) {
    const [whole, fraction] = split(after!);
    if (whole === SMALLEST) key = joined(whole, midpoint("", fraction));
    else key = fraction !== "" ? whole : decrement(whole);
  } else if (after === null) {
    const [whole, fraction] = split(before);
    key = increment(whole) ?? joined(whole, midpoint(fraction, null));
  } else {
    if (before >= after) return null;
    const [low, lowFraction] = split(before);
    const [high, highFraction] = split(after);
    const next = low === high ? null : increment(low);
    if (low === high) key = joined(low, midpoint(lowFraction, highFraction));
    else key = next !== null && next < after ? next : joined(low, midpoint(lowFraction, null));
  }
  return key !== null && isKey(key) ? key : null;
}

/** `n` keys strictly between two neighbours, ascending and evenly spread; null where `between` gives none. */
export function nBetween(before: string | null, after: string | null, n: number): string[] | null {
  if (n === 0) return [];
  if (after === null) {
    const keys: string[] = [];
    for (let i = 0; i < n; i++) {
      const key = between(keys.at(-1) ?? before, null);
      if (key === null) return null;
      keys.push(key);
    }
    return keys;
  }
  const middle = between(before, after);
  if (middle === null) return null;
  const half = Math.floor(n / 2);
  const left = nBetween(before, middle, half);
  const right = nBetween(middle, after, n - 1 - half);
  return left && right && [...left, middle, ...right];
}
