// Words typed in a clause that somebody takes out meanwhile.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import type { Binding } from "../src/binding.ts";
import { Strand } from "../src/stranded.ts";

/** A strand over a clause that takes every word, and a clock in the test's hand. */
function stranded() {
  const taken: string[] = [];
  const binding = { addWords: (place: { offset: number }, text: string) => taken.push(`${place.offset} ${text}`) > 0 };
  const clock = { now: 1_000 };
  return { taken, clock, strand: new Strand(binding as unknown as Binding, () => clock.now) };
}

const PLACE = { id: "01JD3ZK8WQ5R7T9V0X2Y4A0001", offset: 4 };

describe("words typed while the clause is taken out", () => {
  test("stay in it, one after the other", () => {
    const { strand, taken } = stranded();
    assert.equal(strand.take("a"), false, "nothing was taken out yet");
    assert.equal(strand.begin(PLACE), true);
    assert.equal(strand.take("bc"), true);
    assert.equal(strand.take("d"), true);
    assert.deepEqual(taken, ["4 bc", "6 d"]);
  });

  test("no longer do after a pause", () => {
    const { strand, clock } = stranded();
    strand.take("a");
    strand.begin(PLACE);
    clock.now += 3_001;
    assert.equal(strand.take("b"), false);
  });

  test("no longer do once the person went elsewhere", () => {
    const { strand, taken } = stranded();
    strand.take("a");
    strand.begin(PLACE);
    strand.end();
    assert.equal(strand.take("b"), false);
    assert.deepEqual(taken, []);
  });

  test("are nobody's business for who was not typing", () => {
    const { strand, clock } = stranded();
    strand.take("a");
    clock.now += 3_001;
    assert.equal(strand.begin(PLACE), false);
  });
});
