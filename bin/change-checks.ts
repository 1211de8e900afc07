import type { Shell } from "@/bin/command";
import type { Database } from "@/lib/adapters/db/database";
import { writeAudit } from "@/lib/application/access/audit";
import type { Changed } from "@/lib/application/checks/change-check";
import { judgeAgain } from "@/lib/application/checks/judge-again";
import { config } from "@/lib/application/config/config";
import type { Actor } from "@/lib/application/findings/acts/chosen";
import { withDatabase } from "@/lib/application/with-database";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";

type Change = (db: Database, actor: Actor) => Promise<Changed>;

/**
 * Makes changes to checks one after the other, writes each to the audit log, and judges the newest inventory again by
 * what changed. Prints what was done.
 */
export async function changeChecks(
  shell: Shell,
  { json, action }: { json: boolean | undefined; action: string },
  changes: readonly Change[],
): Promise<void> {
  const now = new Date();
  const actor: Actor = { who: "command line", now, scope: wholeOrganisation };
  await withDatabase(async (db) => {
    const done: Changed[] = [];
    for (const change of changes) {
      const one = await change(db, actor);
      done.push(one);
      if (one.version === null) continue;
      const detail = { action, version: one.version };
      await writeAudit(db, { who: actor.who, action: "change", target: `check ${one.check}`, detail });
    }
    const checks = done.filter(({ version }) => version !== null).map(({ check }) => check);
    const judged =
      checks.length === 0
        ? { failing: 0, changes: 0 }
        : await judgeAgain(db, {
            checks,
            dataFolder: config().dataFolder,
            now,
            progress: (at, total) => shell.note(`${at} of ${total} snapshots judged`),
            signal: shell.signal,
          });
    if (json) shell.print(JSON.stringify({ action, checks: done, ...judged }));
    else {
      for (const { check, version } of done)
        shell.print(
          version === null ? `${check}: nothing to change` : `${check}: ${action}, version ${version}`,
        );
      if (checks.length > 0) shell.print(`${judged.failing} failing, ${judged.changes} findings changed.`);
    }
  });
}
