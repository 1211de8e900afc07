import type { Command as Program } from "commander";

/** What a command gets from the shell beside its own arguments and options. */
export type Shell = {
  /** Writes one line to standard output: the command's result. */
  print(line: string): void;
  /** Writes one line to standard error: progress and warnings. */
  note(line: string): void;
  /** Aborted on Ctrl-C; long commands stop at the next safe point. */
  signal: AbortSignal;
};

/** 0 done, 1 findings or denials as asked for with --fail-on, 2 bad input. */
export type ExitCode = 0 | 1 | 2;

/**
 * One command, one file: `bin/commands/iam/can.ts` is `heptagon iam can`. The file exports `command`.
 * Every command takes `--json` without declaring it and finds it in its options.
 */
export type CommandModule = {
  summary: string;
  /** Declares arguments and options on the commander program. */
  declare(program: Program): void;
  /** Arguments as given (variadic ones as one array), options as commander parsed them; both still to be validated with zod. */
  run(args: unknown[], options: Record<string, unknown>, shell: Shell): Promise<ExitCode>;
};
