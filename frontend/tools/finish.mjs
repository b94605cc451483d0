// Runs after a build, before Trunk puts it in its place: names the message files in the page; in release builds, cuts the app
// into parts, optimises them, and writes compressed versions of every file. That takes a minute, and a development build is read
// from the disk next door.

import { compress } from "./compress.mjs";
import { nameMessages } from "./messages.mjs";
import { optimise, split } from "./split.mjs";

const folder = process.env.TRUNK_STAGING_DIR;
if (!folder) throw new Error("TRUNK_STAGING_DIR is not set: this is run by Trunk, after a build");
await nameMessages(folder);
if (process.env.TRUNK_PROFILE === "release") {
  await split(folder);
  await optimise(folder);
  await compress(folder);
}
