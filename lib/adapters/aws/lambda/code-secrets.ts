import { type FoundSecret, findSecrets } from "@/lib/domain/posture/secrets/find-secrets";
import { zipEntries } from "./zip";

/** What looks like a secret in a file of a function's code: where it stands, never what it says. */
export type CodeSecret = FoundSecret & { file: string };

/** Code that people wrote or set up, by its name; compiled code and pictures hold no lines. */
const readable =
  /\.(?:[cm]?[jt]sx?|py|rb|java|kt|go|cs|php|pl|sh|ps1|json|ya?ml|toml|ini|cfg|conf|properties|env|xml|txt|pem|key|tf)$|(?:^|\/)\.env[^/]*$/i;
/** Libraries that came along: their samples and tests name passwords that open nothing. */
const others =
  /(?:^|\/)(?:node_modules|site-packages|dist-packages|vendor|boto3|botocore|[^/]+\.dist-info)\//i;

/** A file larger than this is data or generated code. */
const largestFile = 2 * 1024 * 1024;
const mostFindings = 50;

/** Looks through a function's deployment package. Answers kinds, files and lines, at most fifty. */
export function secretsInPackage(archive: Buffer): CodeSecret[] {
  const found: CodeSecret[] = [];
  for (const entry of zipEntries(archive)) {
    if (!readable.test(entry.name) || others.test(entry.name) || entry.size > largestFile) continue;
    for (const secret of findSecrets(entry.text())) {
      found.push({ file: entry.name, ...secret });
      if (found.length >= mostFindings) return found;
    }
  }
  return found;
}
