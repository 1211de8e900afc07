import { agree, type Check, perRegion } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { passIf } from "../../verdict";

const external = new Set(["ACCOUNT", "ORGANIZATION"]);

export const check: Check = {
  id: "access-analyzer-on",
  title: "An analyzer watches for outside access",
  principle: 4,
  layer: "governance",
  severity: "low",
  service: "access-analyzer",
  effortMinutes: 5,
  passes: "An active access analyzer of the account or the organisation exists in the region.",
  why: "The analyzer proves for each policy whether somebody outside can get in, and tells when that changes.",
  references: ["accessanalyzer_enabled"],
  frameworks: {
    cis7: "2.18",
    cis5: "1.19",
    nist: "AC-1 AC-6 OV-2 OV-3 PO-3 PO-4",
    iso27001: "A.8.3",
  },
  fix: ({ region }) => ({
    cli: `aws accessanalyzer create-analyzer --region ${region} --analyzer-name account --type ACCOUNT`,
    terraform: `resource "aws_accessanalyzer_analyzer" "account" {\n  region        = "${region}"\n  analyzer_name = "account"\n  type          = "ACCOUNT"\n}`,
    cloudformation: cloudformation("AWS::AccessAnalyzer::Analyzer", {
      AnalyzerName: "account",
      Type: "ACCOUNT",
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} regions ${agree(failing, "has", "have")} no access analyzer`,
  judge: perRegion(["access-analyzer:analyzer"], ({ account, region }, world) => {
    const analyzers = [
      ...world.of("access-analyzer:analyzer", account, region),
      ...world
        .of("access-analyzer:analyzer")
        .filter((one) => one.region === region && one.config.type === "ORGANIZATION"),
    ];
    const active = analyzers.find(
      ({ config }) => external.has(config.type ?? "") && config.status === "ACTIVE",
    );
    return passIf(
      active !== undefined,
      `${active?.name} watches the region.`,
      "No active analyzer watches the region.",
      {
        analyzers: analyzers.map((one) => one.config),
      },
    );
  }),
};
