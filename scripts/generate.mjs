// Writes what the code finds by its folder: one registry per kind of thing, and the Prisma client.
// Node core only: it runs before (and right after) the packages are installed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/**
 * Each kind: the folder its files lie in, the name each file exports, and the registry written for it: a list, or with
 * `merged` one object of all members.
 */
const registries = [
  {
    folder: "lib/domain/posture/checks",
    exported: "check",
    out: "lib/domain/posture/checks.generated.ts",
    list: "checks",
  },
  {
    folder: "lib/domain/posture/resources/services",
    exported: "resources",
    out: "lib/domain/posture/resources/services.generated.ts",
    list: "definitions",
    merged: true,
  },
  {
    folder: "lib/domain/responsibility/services",
    exported: "service",
    out: "lib/domain/responsibility/services.generated.ts",
    list: "services",
  },
  {
    folder: "lib/domain/posture/surface/doors",
    exported: "doors",
    out: "lib/domain/posture/surface/doors.generated.ts",
    list: "doors",
  },
  {
    folder: "lib/domain/detections/rules",
    exported: "detection",
    out: "lib/domain/detections/rules.generated.ts",
    list: "detections",
  },
  {
    folder: "lib/domain/iam/escalation/methods",
    exported: "method",
    out: "lib/domain/iam/escalation/methods.generated.ts",
    list: "methods",
  },
  {
    folder: "lib/adapters/aws/collectors",
    exported: "collector",
    out: "lib/adapters/aws/collectors.generated.ts",
    list: "collectors",
  },
  {
    folder: "lib/adapters/lake/engines",
    exported: "engine",
    out: "lib/adapters/lake/engines.generated.ts",
    list: "engines",
  },
  {
    folder: "lib/adapters/notify/notifiers",
    exported: "notifier",
    out: "lib/adapters/notify/notifiers.generated.ts",
    list: "notifiers",
  },
  {
    folder: "lib/application/jobs/handlers",
    exported: "job",
    out: "lib/application/jobs/handlers.generated.ts",
    list: "jobs",
  },
  {
    folder: "lib/application/reports/formats",
    exported: "format",
    out: "lib/application/reports/formats.generated.ts",
    list: "formats",
  },
  {
    folder: "lib/contract/endpoints",
    exported: "endpoints",
    out: "lib/contract/endpoints.generated.ts",
    list: "endpointGroups",
  },
];

function modulesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) return modulesBelow(full);
      return /\.ts$/.test(entry.name) && !/\.(test|generated|d)\.ts$/.test(entry.name) ? [full] : [];
    })
    .sort();
}

function writeIfChanged(file, text) {
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function registryText({ folder, exported, out, list, merged }) {
  const files = modulesBelow(path.join(root, folder));
  const names = files.map((_, index) => `${exported}${index}`);
  const imports = files.map((file, index) => {
    const from = path
      .relative(path.join(root, path.dirname(out)), file)
      .replace(/\\/g, "/")
      .replace(/\.ts$/, "");
    return `import { ${exported} as ${names[index]} } from "./${from}";`;
  });
  const all = merged ? `{ ${names.map((name) => `...${name}`).join(", ")} }` : `[${names.join(", ")}]`;
  return `// Written by scripts/generate.mjs from the files in ${folder}; do not edit.\n${imports.join("\n")}\n\nexport const ${list} = ${all};\n`;
}

for (const registry of registries) {
  if (!existsSync(path.join(root, registry.folder))) continue;
  writeIfChanged(path.join(root, registry.out), registryText(registry));
}

/** Generates the Prisma client when it is missing or older than the schema. Needs no engine binary and no network. */
function generatePrismaClient() {
  const schema = path.join(root, "prisma/schema.prisma");
  const client = path.join(root, "lib/adapters/db/generated/client.ts");
  const cli = path.join(root, "node_modules/prisma/build/index.js");
  if (!existsSync(schema) || !existsSync(cli)) return;
  if (existsSync(client) && statSync(client).mtimeMs >= statSync(schema).mtimeMs) return;
  const run = spawnSync(process.execPath, [cli, "generate", "--no-hints"], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" },
  });
  if (run.status !== 0) {
    process.stderr.write(`${run.stdout}\n${run.stderr}\nprisma generate failed\n`);
    process.exit(1);
  }
}

generatePrismaClient();
