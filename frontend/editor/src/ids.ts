// Ids made in the browser: ULIDs, 26 characters of Crockford's base 32 in upper case (text model 1).
// They only have to be new; nothing reads the time out of them.

const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A new ULID: 48 bits of time, 80 bits of randomness. */
export function newId(): string {
  let time = Date.now();
  let head = "";
  for (let i = 0; i < 10; i++) {
    head = DIGITS[time % 32] + head;
    time = Math.floor(time / 32);
  }
  let tail = "";
  for (const byte of crypto.getRandomValues(new Uint8Array(16))) tail += DIGITS[byte & 31];
  return head + tail;
}

/** Whether the text is written like a clause's id: the same rule as `ClauseId::parse` in `shared`. */
export function isId(text: string): boolean {
  return /^[0-7](?:[0-9A-HJKMNP-TV-Z]{25}|[0-9a-hjkmnp-tv-z]{25})$/.test(text);
}
