import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "migration-not-public",
  title: "No migration instance has a public address",
  principle: 6,
  layer: "database",
  severity: "critical",
  service: "dms",
  effortMinutes: 30,
  passes: "The replication instance is not publicly accessible.",
  why: "It holds the passwords of the databases on both sides.",
  references: ["dms_instance_no_public_access"],
  frameworks: {
    fsbp: "DMS.1",
    nist: "AC-3",
    pci4: "1.2.8 1.3.1 1.3.2 1.4.2 1.5.1 10.3.2 3.5.1.3 A1.1.2 A1.1.3 A3.4.1",
  },
  fix: ({ region, name }) => ({
    cli: `aws dms create-replication-instance --region ${region} --replication-instance-identifier ${name}-private --replication-instance-class "$(aws dms describe-replication-instances --region ${region} --filters Name=replication-instance-id,Values=${name} --query 'ReplicationInstances[0].ReplicationInstanceClass' --output text)" --no-publicly-accessible`,
    terraform: `resource "aws_dms_replication_instance" "this" {\n  replication_instance_id = "${name}-private"\n  publicly_accessible     = false\n}`,
    cloudformation: cloudformation("AWS::DMS::ReplicationInstance", {
      ReplicationInstanceIdentifier: `${name}-private`,
      PubliclyAccessible: false,
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} migration instances ${agree(failing, "has", "have")} a public address`,
  judge: perResource("dms:replication-instance", ({ config }) => {
    const value = collected(config.PubliclyAccessible, "dms:DescribeReplicationInstances");
    return passIf(!value, "It has no public address.", "It has a public address.", {
      PubliclyAccessible: value,
    });
  }),
};
