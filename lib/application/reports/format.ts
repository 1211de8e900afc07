import type { Database } from "@/lib/adapters/db/database";
import type { ReportQuestion } from "@/lib/domain/reports/question";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** What a format gets to write a report with. */
export type ReportContext = {
  db: Database;
  /** The accounts it may be made of; `question.accounts` narrows it further. */
  scope: AccountScope;
  question: ReportQuestion;
  /** When it is made; everything in it follows from this and from the data. */
  now: Date;
  signal?: AbortSignal;
  progress?(done: number, total: number | null, unit: string): void;
};

/** One form that a report takes, one file in `formats/`, found by its folder, exported as `format`. */
export type ReportFormat = {
  id: string;
  name: string;
  /** For whom and what for, in a few words. */
  about: string;
  readers: "people" | "machines";
  media: string;
  extension: string;
  /** Writes it piece by piece. @throws Problem for a period that is none */
  write(context: ReportContext): AsyncIterable<string | Uint8Array>;
};
