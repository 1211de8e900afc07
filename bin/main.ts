import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Command, CommanderError } from "commander";
import { ZodError, z } from "zod";
import type { CommandModule, ExitCode, Shell } from "@/bin/command";
import { Problem, problemLine } from "@/lib/domain/errors/problem";

const commandsFolder = path.join(path.dirname(fileURLToPath(import.meta.url)), "commands");

/** Follows the words of the command line into the commands folder: `iam can …` → commands/iam/can.ts. */
function resolve(argv: string[]): { file?: string; words: string[]; rest: string[] } {
  let folder = commandsFolder;
  const words: string[] = [];
  for (const [index, word] of argv.entries()) {
    if (!/^[a-z][a-z-]*$/.test(word)) break;
    words.push(word);
    const file = path.join(folder, `${word}.ts`);
    if (existsSync(file)) return { file, words, rest: argv.slice(index + 1) };
    folder = path.join(folder, word);
    if (!existsSync(folder) || !statSync(folder).isDirectory()) return { words, rest: [] };
  }
  return { words, rest: [] };
}

/** Every command there is, as its words, from the files in the folder. */
function commandNames(folder = commandsFolder, prefix: string[] = []): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      if (entry.isDirectory()) return commandNames(path.join(folder, entry.name), [...prefix, entry.name]);
      if (!/\.ts$/.test(entry.name) || /\.test\.ts$/.test(entry.name)) return [];
      return [[...prefix, entry.name.replace(/\.ts$/, "")].join(" ")];
    })
    .sort();
}

async function help(shell: Shell): Promise<void> {
  shell.print("heptagon: the AWS security dashboard\n\nCommands (each takes --help and --json):");
  for (const name of commandNames()) {
    const module = await load(path.join(commandsFolder, `${name.replaceAll(" ", "/")}.ts`));
    shell.print(`  heptagon ${name.padEnd(24)} ${module.summary}`);
  }
}

async function load(file: string): Promise<CommandModule> {
  const { command } = (await import(pathToFileURL(file).href)) as { command: CommandModule };
  return command;
}

function complain(error: unknown, shell: Shell): ExitCode {
  if (error instanceof Problem) shell.note(problemLine(error));
  else if (error instanceof ZodError) shell.note(`The arguments do not fit: ${z.prettifyError(error)}`);
  else throw error;
  return 2;
}

/** One Ctrl-C may reach us twice, from the terminal and through npm; one that comes later means: now. */
const sameCtrlC = 1_000;

function stopOnSignal(): AbortController {
  const stop = new AbortController();
  let first = 0;
  const asked = () => {
    if (!stop.signal.aborted) first = Date.now();
    else if (Date.now() - first > sameCtrlC) process.exit(130);
    stop.abort();
  };
  process.on("SIGINT", asked);
  process.on("SIGTERM", asked);
  return stop;
}

/** Runs the command that `argv` names (words after `heptagon`) and returns the exit code; never throws for bad input. */
export async function main(argv: string[]): Promise<ExitCode> {
  const stop = stopOnSignal();
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  const shell: Shell = {
    print: (line) => void process.stdout.write(`${line}\n`),
    note: (line) => void process.stderr.write(`${line}\n`),
    signal: stop.signal,
  };
  const found = resolve(argv);
  if (!found.file) {
    await help(shell);
    const asked = argv.length === 0 || argv[0] === "help" || argv[0] === "--help" || argv[0] === "-h";
    if (!asked) shell.note(`There is no command \`heptagon ${argv.join(" ")}\`.`);
    return asked ? 0 : 2;
  }
  const module = await load(found.file);
  let exit: ExitCode = 0;
  const program = new Command(`heptagon ${found.words.join(" ")}`)
    .description(module.summary)
    .option("--json", "one JSON document, or JSON Lines where the command streams")
    .exitOverride();
  module.declare(program);
  program.action(async () => {
    exit = await module.run(program.processedArgs, program.opts(), shell);
  });
  try {
    await program.parseAsync(found.rest, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    return complain(error, shell);
  }
  return exit;
}
