import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Problem } from "@/lib/domain/errors/problem";

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function isOurs(pid: number): Promise<boolean> {
  if (!alive(pid)) return false;
  // After a reboot the number may belong to another program; where the system tells, ask which.
  const line = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => null);
  return line === null || /heptagon\0start\0/.test(line);
}

/**
 * Makes sure that one server at a time works on a data folder. A lock left behind by `kill -9` is taken over.
 * @returns releases the lock
 * @throws Problem when another server is running on it
 */
export async function lockDataFolder(dataFolder: string, address: string): Promise<() => Promise<void>> {
  const file = path.join(dataFolder, "heptagon.pid");
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      await writeFile(file, `${process.pid} ${address}\n`, { flag: "wx" });
      return () => rm(file, { force: true });
    } catch {
      const [pid, where] = (await readFile(file, "utf8").catch(() => "")).trim().split(" ");
      if (pid && (await isOurs(Number(pid)))) {
        throw new Problem("conflict", `Heptagon is running on this data folder already (process ${pid}).`, {
          where: dataFolder,
          next: `Open ${where}, or stop it first, or set HEPTAGON_DATA to another folder.`,
        });
      }
      await rm(file, { force: true });
    }
  }
  throw new Problem("conflict", "The lock of the data folder cannot be taken.", {
    where: file,
    next: "Remove the file and start again.",
  });
}
