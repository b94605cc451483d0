// Makes the demonstration that journeys begin with, before several of them begin at once and each makes it.

import { demonstration } from "./server.mjs";

await demonstration(process.env.SAMRAD_BIN);
