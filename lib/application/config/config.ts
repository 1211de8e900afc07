import path from "node:path";
import { z } from "zod";
import type { MailServer } from "@/lib/adapters/notify/notifier";
import { projectRoot } from "@/lib/adapters/project-root";
import { authSecret } from "@/lib/adapters/secrets/auth-secret";
import { Problem } from "@/lib/domain/errors/problem";

const onOff = z.enum(["on", "off"]).transform((value) => value === "on");
const unset = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(unset, schema.optional());
const or = <T extends z.ZodType>(schema: T, value: string) =>
  z.preprocess((given) => unset(given) ?? value, schema);

const settings = z
  .object({
    DATABASE_URL: optional(
      z.url({ protocol: /^postgres(ql)?$/, error: "expected postgresql://user:password@host:port/database" }),
    ),
    PORT: or(z.coerce.number({ error: "expected a port number" }).int().min(1).max(65_535), "3000"),
    HOST: or(z.string(), "127.0.0.1"),
    HEPTAGON_DATA: or(z.string(), ".heptagon"),
    HEPTAGON_CHECKS: optional(z.string()),
    HEPTAGON_DEMO: or(onOff, "on"),
    WORKER: or(onOff, "on"),
    LOG_LEVEL: or(z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]), "info"),
    NEXTAUTH_SECRET: optional(
      z.string().min(32, "expected at least 32 characters, as from: openssl rand -base64 32"),
    ),
    NEXTAUTH_URL: optional(
      z.url({
        protocol: /^https?$/,
        error: "expected the public address, as in https://heptagon.example.org",
      }),
    ),
    OIDC_ISSUER: optional(
      z.url({
        protocol: /^https?$/,
        error: "expected the issuer's address, as in https://login.example.org",
      }),
    ),
    OIDC_CLIENT_ID: optional(z.string()),
    OIDC_CLIENT_SECRET: optional(z.string()),
    AWS_ENDPOINT_URL: optional(z.url({ protocol: /^https?$/, error: "expected an address" })),
    OIDC_NAME: or(z.string(), "single sign-on"),
    SMTP_HOST: optional(z.string()),
    SMTP_PORT: optional(z.coerce.number({ error: "expected a port number" }).int().min(1).max(65_535)),
    SMTP_SECURITY: or(z.enum(["tls", "starttls", "none"]), "starttls"),
    SMTP_USER: optional(z.string()),
    SMTP_PASSWORD: optional(z.string()),
    MAIL_FROM: optional(z.string().regex(/@/, "expected an address, as in Heptagon <heptagon@example.org>")),
    NOTIFY_ALLOW_LOCAL: or(onOff, "off"),
    METRICS_TOKEN: optional(
      z.string().min(16, "expected at least 16 characters, as from: openssl rand -hex 16"),
    ),
    LAKE_MEMORY_MB: or(
      z.coerce.number({ error: "expected a number of megabytes" }).int().min(128).max(1_000_000),
      "1024",
    ),
    REPORT_RETENTION_DAYS: or(
      z.coerce.number({ error: "expected a number of days" }).int().min(1).max(3_650),
      "90",
    ),
  })
  .superRefine((given, context) => {
    const oidc = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;
    const missing = oidc.filter((name) => given[name] === undefined);
    if (missing.length > 0 && missing.length < oidc.length)
      for (const name of missing)
        context.addIssue({
          code: "custom",
          path: [name],
          message: "expected, because the other OIDC settings are set",
        });
    if (given.SMTP_HOST && !given.MAIL_FROM)
      context.addIssue({
        code: "custom",
        path: ["MAIL_FROM"],
        message: "expected, because SMTP_HOST is set",
      });
  });

type Given = z.output<typeof settings>;
const usualPort = { tls: 465, starttls: 587, none: 25 } as const;

function mailServer(given: Given): MailServer | undefined {
  const { SMTP_HOST: host, SMTP_SECURITY: security, MAIL_FROM: from } = given;
  if (!host || !from) return undefined;
  const port = given.SMTP_PORT ?? usualPort[security];
  return { host, port, security, user: given.SMTP_USER, password: given.SMTP_PASSWORD, from };
}

/** Every setting, validated. Folders are absolute. */
export type Config = {
  /** A Postgres of one's own; undefined: the embedded one in the data folder. */
  databaseUrl: string | undefined;
  port: number;
  host: string;
  dataFolder: string;
  /** Where our copies of trail objects lie. */
  lakeFolder: string;
  /** Checks of one's own, as .ts and .js files; undefined: none. */
  checksFolder: string | undefined;
  /** Seed the demo organisation into an empty database. */
  demo: boolean;
  /** Run jobs in this process. */
  worker: boolean;
  logLevel: string;
  /** Signs and encrypts sessions. */
  authSecret: string;
  /** The address people type, when a proxy stands in front. */
  publicUrl: string | undefined;
  /** Another endpoint than AWS's own, for tests and stand-ins. */
  awsEndpoint: string | undefined;
  /** `name` is what the sign-in button says. */
  oidc: { name: string; issuer: string; clientId: string; clientSecret: string } | undefined;
  /** Sends e-mail; undefined: none can be sent. */
  mail: MailServer | undefined;
  /** Webhooks may reach this machine and link-local addresses. */
  notifyAllowLocal: boolean;
  /** How long the files of reports are kept. */
  reportRetentionDays: number;
  /** What Prometheus has to send to read /metrics; undefined: there are no metrics. */
  metricsToken: string | undefined;
  /** What one question to the lake, or one compaction, may hold in memory before it spills to the disk. */
  lakeMemoryMb: number;
};

/**
 * Reads and validates the settings.
 * @throws Problem that names each wrong setting and what was expected
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const parsed = settings.safeParse(environment);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Problem("bad-input", `A setting is wrong. ${wrong.join("; ")}.`, {
      where: "environment",
      next: "docs/operations.md lists every setting.",
    });
  }
  const given = parsed.data;
  const dataFolder = path.resolve(projectRoot(), given.HEPTAGON_DATA);
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = given;
  return {
    databaseUrl: given.DATABASE_URL,
    port: given.PORT,
    host: given.HOST,
    dataFolder,
    lakeFolder: path.join(dataFolder, "lake"),
    checksFolder: given.HEPTAGON_CHECKS && path.resolve(projectRoot(), given.HEPTAGON_CHECKS),
    demo: given.HEPTAGON_DEMO,
    worker: given.WORKER,
    logLevel: given.LOG_LEVEL,
    authSecret: given.NEXTAUTH_SECRET ?? authSecret(dataFolder),
    publicUrl: given.NEXTAUTH_URL,
    awsEndpoint: given.AWS_ENDPOINT_URL,
    oidc:
      issuer && clientId && clientSecret
        ? { name: given.OIDC_NAME, issuer, clientId, clientSecret }
        : undefined,
    mail: mailServer(given),
    notifyAllowLocal: given.NOTIFY_ALLOW_LOCAL,
    reportRetentionDays: given.REPORT_RETENTION_DAYS,
    metricsToken: given.METRICS_TOKEN,
    lakeMemoryMb: given.LAKE_MEMORY_MB,
  };
}

let read: Config | undefined;

/** The settings of this process, read once. */
export function config(): Config {
  read ??= readConfig(process.env);
  return read;
}
