// Preloaded into the web server: ends it when the process that started it is gone, however it went. Standard input is a
// pipe from that process, which the system closes even after `kill -9`.
if (!process.env.HEPTAGON_LEAVES_WITH_PARENT) {
  process.env.HEPTAGON_LEAVES_WITH_PARENT = "1";
  process.stdin.on("end", () => process.exit(0)).on("error", () => process.exit(0));
  process.stdin.resume();
}
