import { expect, it } from "vitest";
import { soundsSecret } from "./sounds-secret";

it.each(["DB_PASSWORD", "apiKey", "GITHUB_TOKEN", "client-secret", "AWS_SECRET_ACCESS_KEY"])(
  "hears %s",
  (name) => {
    expect(soundsSecret(name)).toBe(true);
  },
);

it.each(["KEYBOARD", "PORT", "SECRET_ARN", "TOKENIZER", "PASSWORD_FILE", "KEY"])(
  "does not hear %s",
  (name) => {
    expect(soundsSecret(name)).toBe(false);
  },
);
