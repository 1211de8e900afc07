import { agree, type Check, perResource } from "../../check";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "file-system-several-zones",
  title: "File systems are kept in several zones",
  principle: 7,
  layer: "storage",
  severity: "medium",
  service: "efs",
  effortMinutes: 120,
  passes: "The file system is of the regional kind, kept in several zones.",
  why: "A one-zone file system is gone for as long as its zone is.",
  references: ["efs_multi_az_enabled"],
  frameworks: { iso27001: "A.8.14" },
  fix: ({ region, name }) => ({
    cli: `aws efs create-file-system --region ${region} --encrypted --creation-token ${name}-regional`,
    terraform: `resource "aws_efs_file_system" "this" {\n  creation_token = "${name}-regional"\n  # no availability_zone_name\n}`,
  }),
  failing: (failing, of) =>
    `${failing} of ${of} file systems ${agree(failing, "is", "are")} kept in one zone only`,
  judge: perResource("efs:file-system", ({ config }) => {
    collected(config.FileSystemId, "elasticfilesystem:DescribeFileSystems");
    const zone = config.AvailabilityZoneName;
    return passIf(zone === undefined, "It is kept in several zones.", `It is kept in ${zone} only.`);
  }),
};
