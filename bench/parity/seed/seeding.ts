/** What seeds write into: an empty AWS of our own, reached like the real one. */
export type Seeding = {
  account: string;
  region: string;
  config: { endpoint: string; region: string; forcePathStyle: true };
  /** Does one step; a step that the stand-in does not know is said and left out. */
  step(what: string, work: () => Promise<unknown>): Promise<void>;
};

/** One area of an account to compare on, with things that pass and things that fail. */
export type Seed = (seeding: Seeding) => Promise<void>;

/** A policy document of one statement. */
export function policy(statement: Record<string, unknown>): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
}
