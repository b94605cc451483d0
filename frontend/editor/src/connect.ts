// The one socket of a tab: shared by the editor and by pages that only listen, open as long as anybody needs it.

import { Connection, type ConnectionEvent, type ConnectionOptions } from "./socket.ts";

const open = new Map<string, { connection: Connection; holders: number }>();

/** The tab's connection to an address; `release` when it is no longer needed. */
export function hold(options: ConnectionOptions): { connection: Connection; release: () => void } {
  let entry = open.get(options.url);
  if (!entry || entry.connection.state === "closed") {
    entry = { connection: new Connection(options), holders: 0 };
    open.set(options.url, entry);
  }
  const held = entry;
  held.holders++;
  let released = false;
  return {
    connection: held.connection,
    release: () => {
      if (released) return;
      released = true;
      held.holders--;
      // A page change releases and holds again in one breath: the socket stays.
      setTimeout(() => {
        if (held.holders > 0) return;
        held.connection.close();
        if (open.get(options.url) === held) open.delete(options.url);
      }, 1_000);
    },
  };
}

export type ConnectOptions = {
  socketUrl: string;
  ticket: (room: string) => Promise<string>;
  on: (event: ConnectionEvent) => void;
};

/** The event channel alone, for pages without a text. */
export function connect(options: ConnectOptions): { close(): void; signedIn(): void; retry(): void } {
  const { connection, release } = hold({ url: options.socketUrl, ticket: options.ticket });
  const stop = connection.on(options.on);
  return {
    close: () => {
      stop();
      release();
    },
    signedIn: () => connection.signedIn(),
    retry: () => connection.reconnect(),
  };
}
