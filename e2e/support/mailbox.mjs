// A mail server for a story: it takes every mail that it is given (RFC 5321) and keeps it to be read.

import assert from "node:assert/strict";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** How long a mail may take, and how often it is looked. The server sends what is due every ten seconds. Milliseconds. */
const PATIENCE = 40_000;
const PACE = 100;

/**
 * A mail as it came.
 *
 * @typedef {{ to: string, words: string, header: (name: string) => string | undefined }} Mail
 */

/**
 * Starts it, on a port of its own.
 *
 * @returns {Promise<{ env: Record<string, string>, mails: Mail[], come: (to: string, words: string) => Promise<Mail>, stop: () => Promise<void> }>}
 *   `env`: the settings by which a server sends its mail here. `come`: waits for a mail to that address with these words in it.
 */
export async function startMailbox() {
  const mails = [];
  const lines = new Set();
  const server = createServer((socket) => {
    lines.add(socket);
    socket.once("close", () => lines.delete(socket));
    socket.on("error", () => socket.destroy());
    converse(socket, (mail) => mails.push(mail));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const env = {
    SAMRAD_SMTP_HOST: "127.0.0.1",
    SAMRAD_SMTP_PORT: String(server.address().port),
    SAMRAD_SMTP_SECURITY: "none",
    SAMRAD_SMTP_FROM: "Samråd <samrad@example.org>",
  };
  const come = async (to, words) => {
    const late = Date.now() + PATIENCE;
    for (;;) {
      const found = mails.find((mail) => mail.to === to && mail.words.includes(words));
      if (found) return found;
      const came = mails.map((mail) => `${mail.to}: ${mail.words}`).join("\n\n");
      if (Date.now() > late) assert.fail(`no mail to ${to} says “${words}”; there came:\n${came}`);
      await pause(PACE);
    }
  };
  const stop = () =>
    new Promise((closed) => {
      server.close(() => closed());
      lines.forEach((socket) => socket.destroy());
    });
  return { env, mails, come, stop };
}

/** Answers line by line, and keeps what comes between DATA and the dot. */
function converse(socket, keep) {
  let [to, written, rest] = ["", null, ""];
  const say = (words) => socket.write(`${words}\r\n`);
  const hear = (line) => {
    if (written !== null) {
      // A dot at the beginning is doubled on the way (RFC 5321, 4.5.2).
      if (line !== ".") return written.push(line.replace(/^\./, ""));
      keep(mailOf(to, written));
      written = null;
      return say("250 2.0.0 taken");
    }
    const verb = line.toUpperCase();
    if (verb.startsWith("EHLO")) return say("250-mail.example.org\r\n250-8BITMIME\r\n250 SMTPUTF8");
    if (verb.startsWith("RCPT TO")) to = /<([^>]*)>/.exec(line)?.[1] ?? "";
    if (verb === "DATA") {
      written = [];
      return say("354 go on");
    }
    if (verb === "QUIT") return socket.end("221 2.0.0 bye\r\n");
    return say("250 2.0.0 ok");
  };
  socket.setEncoding("utf8");
  socket.on("data", (part) => {
    const heard = (rest + part).split("\r\n");
    rest = heard.pop();
    heard.forEach(hear);
  });
  say("220 mail.example.org ESMTP");
}

/** A mail from its lines: headers unfolded, and the encoding of its body undone (RFC 2045, 6). */
function mailOf(to, lines) {
  const end = lines.indexOf("");
  const head = lines.slice(0, end).join("\r\n").replace(/\r\n[ \t]+/g, " ").split("\r\n");
  const header = (name) => {
    const line = head.find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}: `));
    return line?.slice(name.length + 2);
  };
  return { to, header, words: decoded(header("Content-Transfer-Encoding") ?? "", lines.slice(end + 1).join("\r\n")) };
}

function decoded(encoding, body) {
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  if (encoding !== "quoted-printable") return body;
  const bytes = body.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
