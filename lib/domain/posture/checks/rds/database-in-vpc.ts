import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "database-in-vpc",
  title: "Databases lie in a VPC",
  principle: 3,
  layer: "network",
  severity: "high",
  service: "rds",
  effortMinutes: 120,
  passes: "The instance's subnet group belongs to a VPC.",
  why: "Without a network of its own a database has neither private addresses nor flow logs to tell who came.",
  references: ["rds_instance_inside_vpc"],
  frameworks: { fsbp: "RDS.18", iso27001: "A.8.20 A.8.21 A.8.22" },
  fix: ({ region, name, config }) => ({
    cli: `aws rds create-db-subnet-group --region ${region} --db-subnet-group-name ${name} --db-subnet-group-description ${name} --subnet-ids SUBNET_IN_ZONE_A SUBNET_IN_ZONE_B\naws rds modify-db-instance --region ${region} --db-instance-identifier ${name} --db-subnet-group-name ${name} --apply-immediately`,
    terraform: `resource "aws_db_instance" "this" {\n  identifier           = "${name}"\n  engine               = "${config.Engine ?? "postgres"}"\n  db_subnet_group_name = aws_db_subnet_group.private.name\n}`,
    cloudformation: cloudformation(
      "AWS::RDS::DBInstance",
      { DBInstanceIdentifier: name, DBSubnetGroupName: "PRIVATE_SUBNET_GROUP" },
      "This replaces the database: restore it from a snapshot, then move over.",
    ),
  }),
  failing: (failing, of) => `${failing} of ${of} databases ${agree(failing, "lies", "lie")} in no VPC`,
  judge: perResource("rds:instance", ({ config }) => {
    collected(config.DBInstanceIdentifier, "rds:DescribeDBInstances");
    const vpc = config.DBSubnetGroup?.VpcId;
    return passIf(Boolean(vpc), `It lies in ${vpc}.`, "It lies in no VPC.", {
      DBSubnetGroup: config.DBSubnetGroup ?? null,
    });
  }),
};
