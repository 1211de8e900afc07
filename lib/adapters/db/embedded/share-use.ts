import { Client } from "pg";

/** The key of the advisory lock that everybody who uses the embedded server holds together. */
const inUse = 7_305_100;

export type Use = {
  /** Gives our share up; true when nobody else has one, and from then on nobody gets one until `end`. */
  isLast(): Promise<boolean>;
  end(): Promise<void>;
  /** Resolves when the connection breaks before `end`. */
  lost: Promise<void>;
};

/**
 * Notes that this process uses the embedded server, so that a command that ends does not stop it under another one. The
 * note is a shared advisory lock on a connection of its own: Postgres forgets it when the process dies, however it dies.
 */
export async function shareUse(url: string): Promise<Use> {
  const client = new Client({ connectionString: url, application_name: "heptagon use", keepAlive: true });
  let leaving = false;
  const lost = new Promise<void>((resolve) => {
    // When we stop the server ourselves, it breaks this connection too.
    const broken = () => {
      if (!leaving) resolve();
    };
    client.on("error", broken);
    client.on("end", broken);
  });
  await client.connect();
  await client.query("SELECT pg_advisory_lock_shared($1)", [inUse]);
  return {
    lost,
    async isLast() {
      leaving = true;
      try {
        await client.query("SELECT pg_advisory_unlock_shared($1)", [inUse]);
        const { rows } = await client.query<{ alone: boolean }>("SELECT pg_try_advisory_lock($1) AS alone", [
          inUse,
        ]);
        return rows[0]?.alone ?? false;
      } catch {
        // The server is gone already; what remains of it is for the next start.
        return false;
      }
    },
    async end() {
      leaving = true;
      await client.end().catch(() => undefined);
    },
  };
}
