// Asks every operation of the API with generated data, as five kinds of people, and fails on an answer with 5xx or on one
// that the description does not name. Run by hand: `node e2e/api/schemathesis.mjs`, with Schemathesis 4 on the PATH
// (a Python tool, which is why `cargo xtask test` does not need it) and SAMRAD_BIN naming a server: target/debug/samrad.

import { spawnSync } from "node:child_process";
import { startServer } from "../support/server.mjs";

const SEED = "42";
const PEOPLE = ["head.no", "chair", "secretary", "observer", "admin"];
const CHECKS = [
  "not_a_server_error",
  "status_code_conformance",
  "content_type_conformance",
  "response_schema_conformance",
];
// What ends the session that the run is signed in with.
const LEFT_OUT = "account/sessions|account/password|/session$|session/refresh";

async function token(url, who) {
  const response = await fetch(`${url}/api/v1/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: `${who}@demo.samrad.example`, password: "samrad-demo" }),
  });
  if (response.status !== 201) throw new Error(`${who} cannot sign in: ${response.status}`);
  return (await response.json()).access_token;
}

const server = await startServer({ demo: true });
let failed = 0;
try {
  for (const who of PEOPLE) {
    const run = spawnSync(
      "schemathesis",
      [
        "run",
        `${server.url}/api/v1/openapi.json`,
        "--url", server.url,
        "--header", `Authorization: Bearer ${await token(server.url, who)}`,
        "--seed", SEED,
        "--max-examples", "8",
        "--phases", "examples,coverage,fuzzing",
        "--checks", CHECKS.join(","),
        "--exclude-path-regex", LEFT_OUT,
        "--continue-on-failure",
      ],
      { stdio: "inherit" },
    );
    if (run.error) throw run.error;
    console.log(`${who}: ${run.status === 0 ? "nothing found" : "see above"}`);
    failed += run.status === 0 ? 0 : 1;
  }
} finally {
  await server.stop();
}
process.exitCode = failed === 0 ? 0 : 1;
