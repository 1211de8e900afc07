import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "file-system-encrypted",
  title: "File systems are encrypted",
  principle: 5,
  layer: "storage",
  severity: "medium",
  service: "efs",
  effortMinutes: 120,
  passes: "The file system is encrypted.",
  why: "Encryption of a file system is decided when it is made, and never after.",
  references: ["efs_encryption_at_rest_enabled"],
  frameworks: {
    cis7: "3.3.1",
    cis5: "2.3.1",
    fsbp: "EFS.1",
    wafr: "sec_protect_data_rest_encrypt",
    nist: "BE-5 DS-1",
    pci4: "3.5.1 8.3.2",
    iso27001: "A.8.11 A.8.24",
  },
  fix: ({ region, name }) => ({
    cli: `aws efs create-file-system --region ${region} --encrypted --creation-token ${name}-encrypted`,
    terraform: `resource "aws_efs_file_system" "this" {\n  creation_token = "${name}-encrypted"\n  encrypted      = true\n}`,
    cloudformation: cloudformation(
      "AWS::EFS::FileSystem",
      { Encrypted: true },
      `Encryption is chosen when a file system is made: copy what ${name} holds with DataSync.`,
    ),
  }),
  failing: (failing, of) => `${failing} of ${of} file systems ${agree(failing, "is", "are")} unencrypted`,
  judge: perResource("efs:file-system", ({ config }) => {
    const value = collected(config.Encrypted, "elasticfilesystem:DescribeFileSystems");
    return passIf(value, "It is encrypted.", "It is not encrypted.", { Encrypted: value });
  }),
};
