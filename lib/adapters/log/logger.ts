import pino from "pino";

const asked = process.env.LOG_LEVEL ?? "";
const known = asked === "silent" || asked in pino.levels.values;

/** The server's log: JSON lines on standard error, with anything that could be a secret blotted out. */
export const logger = pino(
  {
    // A level that does not exist is refused where settings are read, with what was expected.
    level: known ? asked : "info",
    base: null,
    redact: {
      paths: ["password", "*.password", "token", "*.token", "secret", "*.secret", "authorization", "cookie"],
      censor: "[redacted]",
    },
  },
  pino.destination(2),
);
