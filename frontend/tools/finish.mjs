// Runs after a build, before Trunk puts it in its place: cuts the app into parts, optimises them, and writes compressed
// versions of every file. Only in release builds: it takes a minute, and a development build is read from the disk next door.

import { compress } from "./compress.mjs";
import { optimise, split } from "./split.mjs";

if (process.env.TRUNK_PROFILE === "release") {
  const folder = process.env.TRUNK_STAGING_DIR;
  if (!folder) throw new Error("TRUNK_STAGING_DIR is not set: this is run by Trunk, after a build");
  await split(folder);
  await optimise(folder);
  await compress(folder);
}
