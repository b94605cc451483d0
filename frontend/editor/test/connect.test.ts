// The one socket of a tab, handed from page to page: whoever holds it now is asked for tickets.

import assert from "node:assert/strict";
import { test } from "node:test";
import { hold } from "../src/connect.ts";
import { id, seeded } from "./harness.ts";
import { Server, until } from "./server.ts";

test("a connection that one page opened asks the next page for tickets once the first is gone", async () => {
  const server = new Server("T", seeded([{ id: id("A"), text: "alpha" }]));
  const asked: string[] = [];
  let gone = false;
  const by = (name: string) => async () => {
    assert.ok(!gone || name !== "first", "a page that is gone cannot be asked");
    asked.push(name);
    return server.ticket();
  };
  const options = { url: "wss://hold", open: server.open, pauses: { first: 10, longest: 20 } };
  const first = hold({ ...options, ticket: by("first") });
  await until(() => first.connection.state === "open", "the socket");
  gone = true;
  first.release();
  const second = hold({ ...options, ticket: by("second") });
  assert.equal(second.connection, first.connection, "the socket stays");
  second.connection.reconnect();
  await until(() => asked.includes("second"), "the second page is asked");
  await until(() => second.connection.state === "open", "the socket is back");
  assert.deepEqual(asked, ["first", "second"]);
  second.release();
  await until(() => second.connection.state === "closed", "nobody holds it any more");
});
