import { gunzipSync } from "node:zlib";

/** User data may be gzipped and is 16 KiB at most as it is sent; what it unpacks to is bounded here. */
const largest = 1024 * 1024;

/**
 * The script that a machine runs when it starts, from the base64 text that AWS answers; empty when there is none.
 * Cloud-init takes gzipped scripts too: https://cloudinit.readthedocs.io/en/latest/explanation/format.html
 */
export function userDataText(userData: string | undefined): string {
  if (!userData) return "";
  const bytes = Buffer.from(userData, "base64");
  const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (zipped ? gunzipSync(bytes, { maxOutputLength: largest }) : bytes).toString("utf8");
}
