import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A certificate that signs itself, valid for so many days, made by openssl: what ACM's ImportCertificate takes. */
export function selfSigned(days: number): { Certificate: Buffer; PrivateKey: Buffer } {
  const folder = mkdtempSync(path.join(tmpdir(), "heptagon-certificate-"));
  const key = path.join(folder, "key.pem");
  const certificate = path.join(folder, "certificate.pem");
  try {
    const made = spawnSync("openssl", [
      ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=shop.example"],
      ...["-days", String(days), "-keyout", key, "-out", certificate],
    ]);
    if (made.status !== 0) throw new Error(`openssl: ${String(made.stderr)}`);
    return { Certificate: readFileSync(certificate), PrivateKey: readFileSync(key) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
