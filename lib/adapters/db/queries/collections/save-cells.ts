import type { Pool } from "pg";
import type { Cell, CellState } from "@/lib/domain/collection/cell";

export type CellRow = Cell & {
  state: CellState;
  resources: number;
  gaps: number;
  milliseconds: number | null;
  message: string | null;
};

const batch = 5_000;

/** Writes how far the cells of a collection are; a cell that is there gets its new state. */
export async function saveCells(pool: Pool, collection: string, cells: readonly CellRow[]): Promise<void> {
  for (let start = 0; start < cells.length; start += batch) {
    const rows = cells.slice(start, start + batch);
    await pool.query(
      `INSERT INTO cache.collection_cell
         (collection_id, account, region, service, state, resources, gaps, milliseconds, message)
       SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::int[], $7::int[], $8::int[], $9::text[])
       ON CONFLICT (collection_id, account, region, service) DO UPDATE
       SET state = excluded.state, resources = excluded.resources, gaps = excluded.gaps,
           milliseconds = excluded.milliseconds, message = excluded.message`,
      [
        collection,
        rows.map((row) => row.account),
        rows.map((row) => row.region),
        rows.map((row) => row.service),
        rows.map((row) => row.state),
        rows.map((row) => row.resources),
        rows.map((row) => row.gaps),
        rows.map((row) => row.milliseconds),
        rows.map((row) => row.message),
      ],
    );
  }
}

/** Cells that were being read when their process ended wait again. */
export async function requeueCells(pool: Pool, collection: string): Promise<void> {
  await pool.query(
    "UPDATE cache.collection_cell SET state = 'queued' WHERE collection_id = $1 AND state = 'running'",
    [collection],
  );
}
