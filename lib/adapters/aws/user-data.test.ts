import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { userDataText } from "./user-data";

const script = "#!/bin/bash\nyum update\n";

it("reads scripts, plain and gzipped", () => {
  expect(userDataText(Buffer.from(script).toString("base64"))).toBe(script);
  expect(userDataText(gzipSync(script).toString("base64"))).toBe(script);
  expect(userDataText(undefined)).toBe("");
});
