import pino from "pino";

/** The server's log: JSON lines on standard error, with anything that could be a secret blotted out. */
export const logger = pino(
  {
    level: process.env.LOG_LEVEL ?? "info",
    base: null,
    redact: {
      paths: ["password", "*.password", "token", "*.token", "secret", "*.secret", "authorization", "cookie"],
      censor: "[redacted]",
    },
  },
  pino.destination(2),
);
