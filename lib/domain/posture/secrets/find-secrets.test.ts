import { describe, expect, it } from "vitest";
import { findSecrets, secretIn } from "./find-secrets";

const pem = (kind: string) => `-----BEGIN ${kind}PRIVATE KEY-----`;

describe("secrets in text", () => {
  it.each([
    ["AWS access key", "aws configure set aws_access_key_id AKIAIOSFODNN7EXAMPLE"],
    ["private key", pem("RSA ")],
    ["private key", pem("")],
    ["GitHub token", `git clone https://ghp_${"a".repeat(36)}@github.com/o/r`],
    ["password in an address", "DATABASE=postgres://app:hunter2!@db.internal/ledger"],
    ["value named as a secret", "export DB_PASSWORD=correct-horse"],
    ["value named as a secret", '  "clientSecret": "b1946ac92492d2347c6235b4d2611184",'],
    ["value named as a secret", "const apiKey = 'b1946ac92492d234';"],
  ])("finds a %s in %s", (kind, text) => {
    expect(findSecrets(text)).toEqual([{ kind, line: 1 }]);
  });

  it.each([
    "export DB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id db)",
    'password = os.environ["DB_PASSWORD"]',
    "const token = process.env.TOKEN;",
    "DB_PASSWORD_ARN=arn:aws:secretsmanager:eu-west-1:111122223333:secret:db",
    'secret: "{{resolve:secretsmanager:db}}"',
    "password: ********",
    `postgres://app:$${"{PASSWORD}"}@db.internal/ledger`,
    "KEYBOARD=international",
  ])("leaves %s alone", (text) => {
    expect(findSecrets(text)).toEqual([]);
  });

  it("tells the line and never the value", () => {
    const found = findSecrets("#!/bin/bash\nyum update\nexport API_TOKEN=0123456789abcdef\n");
    expect(found).toEqual([{ kind: "value named as a secret", line: 3 }]);
    expect(JSON.stringify(found)).not.toContain("0123456789abcdef");
  });
});

describe("a named value", () => {
  it("is judged by its shape, then by its name", () => {
    expect(secretIn("ENDPOINT", "postgres://app:hunter2@db/ledger")).toBe("password in an address");
    expect(secretIn("DB_PASSWORD", "hunter2")).toBe("value named as a secret");
    expect(secretIn("DB_PASSWORD", "")).toBeNull();
    expect(secretIn("DB_PASSWORD", "arn:aws:secretsmanager:eu-west-1:1:secret:db")).toBeNull();
    expect(secretIn("STAGE", "production")).toBeNull();
  });
});
