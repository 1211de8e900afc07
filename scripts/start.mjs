// `npm start`: everything from a bare clone to a running Heptagon. Node core only, as nothing is installed yet.
import { spawn } from "node:child_process";
import path from "node:path";
import { buildIfNeeded, checkNode, generate, installIfNeeded, root } from "./steps.mjs";

const development = process.argv.includes("--dev");

checkNode();
process.stdout.write("Heptagon\n");
await installIfNeeded();
if (!(await generate())) process.exit(1);

// Postgres and the demo organisation are prepared while the web application is built; the program waits for the word
// that it is (lib/application/server/built.ts).
const child = spawn(
  process.execPath,
  [path.join(root, "bin/heptagon"), "start", ...(development ? ["--dev"] : [])],
  {
    cwd: root,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, ...(development ? {} : { HEPTAGON_AWAITS_BUILD: "1" }) },
  },
);
const building = new AbortController();
// Ctrl-C in a terminal reaches the child by itself too; a supervisor's signal reaches only us.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    building.abort();
    child.kill("SIGTERM");
  });
}
child.on("exit", (code, signal) => {
  building.abort();
  process.exitCode ||= code ?? (signal ? 1 : 0);
});

if (!development) {
  if (await buildIfNeeded({ beside: true, signal: building.signal })) {
    if (child.connected) child.send("built");
  } else if (!building.signal.aborted) {
    process.exitCode = 1;
    child.kill("SIGTERM");
  }
}
if (child.connected) child.disconnect();
