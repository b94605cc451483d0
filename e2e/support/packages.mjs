// The packages of the browser tests are in frontend/package.json, the one list of npm packages of this repository.

import { createRequire } from "node:module";

const require = createRequire(new URL("../../frontend/package.json", import.meta.url));

export const { chromium } = require("playwright-core");
export const { AxeBuilder } = require("@axe-core/playwright");
