import { describe, expect, it } from "vitest";
import { zip } from "../testing/zip";
import { secretsInPackage } from "./code-secrets";
import { zipEntries } from "./zip";

describe("a function's package", () => {
  it("is looked through file by file", () => {
    const found = secretsInPackage(
      zip({
        "index.mjs": 'import x from "y";\nconst apiKey = "b1946ac92492d2347c62";\n',
        ".env": "DB_PASSWORD=correct-horse\n",
        "README.md": "password = 'not-read-at-all'\n",
        "node_modules/lib/test.js": "const password = 'sample-password';\n",
      }),
    );
    expect(found).toEqual([
      { file: "index.mjs", kind: "value named as a secret", line: 2 },
      { file: ".env", kind: "value named as a secret", line: 1 },
    ]);
  });

  it("is refused when it is no archive, or one cut off", () => {
    expect(() => secretsInPackage(Buffer.from("<html>expired</html>"))).toThrow(RangeError);
    const whole = zip({ "a.py": "x = 1\n".repeat(100), "b.py": "y = 2\n" });
    expect(() => secretsInPackage(whole.subarray(0, whole.length - 30))).toThrow(RangeError);
  });

  it("is unpacked as it was packed", () => {
    const files = { "a.py": "print(1)\n".repeat(500), "dir/ü.txt": "ü" };
    expect(
      Object.fromEntries([...zipEntries(zip(files))].map((entry) => [entry.name, entry.text()])),
    ).toEqual(files);
  });
});
