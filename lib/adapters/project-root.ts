/**
 * The folder that holds package.json, prisma/ and node_modules/. `bin/heptagon` names it, so that commands work from any
 * folder; the web server and the tests run in it.
 */
export function projectRoot(): string {
  return process.env.HEPTAGON_ROOT ?? process.cwd();
}
