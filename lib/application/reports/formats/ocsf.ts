import { eachFinding } from "@/lib/application/reports/each-finding";
import type { ReportContext, ReportFormat } from "@/lib/application/reports/format";
import { complianceFinding, ocsfVersion } from "@/lib/domain/reports/ocsf";
import manifest from "@/package.json";

async function* write(context: ReportContext): AsyncGenerator<string> {
  for await (const { findings, period } of eachFinding(context)) {
    const ocsf = { productVersion: manifest.version, periodFrom: period.from };
    yield findings.map((finding) => `${JSON.stringify(complianceFinding(finding, ocsf))}\n`).join("");
  }
}

export const format: ReportFormat = {
  id: "ocsf",
  name: "OCSF",
  about: `Every finding as an OCSF ${ocsfVersion} Compliance Finding, JSON Lines, for a SIEM or a data lake`,
  readers: "machines",
  media: "application/x-ndjson",
  extension: "ocsf.jsonl",
  write,
};
