import { agree, type Check, perResource } from "../../check";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "document-not-public",
  title: "No automation document is public",
  principle: 6,
  layer: "code",
  severity: "high",
  service: "ssm",
  effortMinutes: 5,
  passes: "The account's own document is not shared with all.",
  why: "Documents describe how machines are run, often with names, addresses and passwords in them.",
  references: ["ssm_documents_set_as_public"],
  frameworks: {
    fsbp: "SSM.4",
    wafr: "sec_permissions_analyze_cross_account",
    nist: "RA-1",
    pci4: "3.5.1.3 10.3.2 A1.1.2 A3.4.1",
    iso27001: "A.8.1 A.8.27",
  },
  fix: ({ region, name }) => ({
    cli: `aws ssm modify-document-permission --region ${region} --name ${name} --permission-type Share --account-ids-to-remove All`,
    terraform: `resource "aws_ssm_document" "this" {\n  name          = "${name}"\n  document_type = "Command"\n  content       = file("document.json")\n  permissions   = {}\n}`,
    cloudformation: null,
  }),
  failing: (failing, of) => `${failing} of ${of} documents ${agree(failing, "is", "are")} public`,
  judge: perResource("ssm:document", ({ config }) => {
    const shared = collected(config.AccountIds, "ssm:DescribeDocumentPermission") ?? [];
    const open = shared.some((account) => account.toLowerCase() === "all");
    return passIf(!open, "The document is not public.", "Everyone can read the document.", {
      AccountIds: shared,
    });
  }),
};
