// `npm start`: everything from a bare clone to a running Heptagon. Node core only, as nothing is installed yet.
import { spawn } from "node:child_process";
import path from "node:path";
import { buildIfNeeded, checkNode, generate, installIfNeeded, root } from "./steps.mjs";

const development = process.argv.includes("--dev");

checkNode();
process.stdout.write("Heptagon\n");
installIfNeeded();
if (!generate()) process.exit(1);
if (!development && !buildIfNeeded()) process.exit(1);

const child = spawn(
  process.execPath,
  [path.join(root, "bin/heptagon"), "start", ...(development ? ["--dev"] : [])],
  {
    cwd: root,
    stdio: "inherit",
  },
);
// Ctrl-C in a terminal reaches the child by itself too; a supervisor's signal reaches only us.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill("SIGTERM"));
child.on("exit", (code, signal) => {
  process.exitCode = code ?? (signal ? 1 : 0);
});
