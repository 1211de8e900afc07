import { agree, type Check, perResource } from "../../check";
import { collected, fail, passIf } from "../../verdict";

export const check: Check = {
  id: "clusters-not-public",
  title: "EMR refuses clusters that are open to the internet",
  principle: 6,
  layer: "compute",
  severity: "high",
  service: "emr",
  effortMinutes: 2,
  passes:
    "EMR blocks public access in the region, and no port but 22 is excepted. AWS excepts 22 by default; other checks judge what opens it.",
  why: "Clusters are started for an afternoon, by people in a hurry; the block holds for all of them.",
  references: ["emr_cluster_account_public_block_enabled"],
  frameworks: {
    fsbp: "EMR.2",
    wafr: "sec_permissions_analyze_cross_account",
    pci4: "1.2.8 1.3.1 1.3.2 1.4.2 1.5.1 3.5.1.3 10.3.2 A1.1.2 A1.1.3 A3.4.1",
    iso27001: "A.8.1",
  },
  fix: ({ region }) => ({
    cli: `aws emr put-block-public-access-configuration --region ${region} --block-public-access-configuration '{"BlockPublicSecurityGroupRules":true,"PermittedPublicSecurityGroupRuleRanges":[]}'`,
    terraform: `resource "aws_emr_block_public_access_configuration" "this" {\n  region                            = "${region}"\n  block_public_security_group_rules = true\n}`,
    cloudformation: null,
  }),
  failing: (failing, of) =>
    `${failing} of ${of} regions ${agree(failing, "allows", "allow")} EMR clusters open to the internet`,
  judge: perResource("emr:block-public-access", ({ config }) => {
    const blocks = collected(
      config.BlockPublicSecurityGroupRules,
      "elasticmapreduce:GetBlockPublicAccessConfiguration",
    );
    const excepted = (config.PermittedPublicSecurityGroupRuleRanges ?? []).filter(
      ({ MinRange, MaxRange = MinRange }) => MinRange !== 22 || MaxRange !== 22,
    );
    if (!blocks) return fail("Public access is not blocked.", config);
    return passIf(
      excepted.length === 0,
      "Public access is blocked.",
      `Ports are excepted from the block: ${excepted.map(({ MinRange, MaxRange }) => `${MinRange}–${MaxRange ?? MinRange}`).join(", ")}.`,
      config,
    );
  }),
};
