import { agree, type Check, nameOf, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { groupsOf } from "../../fix/instance-groups";
import { openPorts } from "../../network/instance-exposure";
import { passIf } from "../../verdict";

/** What listens there. */
const ports = [
  1433, 1521, 3306, 5432, 5601, 6379, 7000, 7001, 7199, 9042, 9092, 9160, 9200, 9300, 11211, 27017, 27018,
];

export const check: Check = {
  id: "instance-database-ports-closed",
  title: "No instance offers a database to the internet",
  principle: 3,
  layer: "compute",
  severity: "critical",
  service: "ec2",
  effortMinutes: 15,
  passes:
    "The instance has no public address, no security group of it opens one of these ports to the internet, or its network ACL or routes close the way: 1433, 1521, 3306, 5432, 5601, 6379, 7000, 7001, 7199, 9042, 9092, 9160, 9200, 9300, 11211, 27017, 27018.",
  why: "Databases that people install themselves often start without a password; the internet finds them within hours.",
  references: [
    "ec2_instance_port_cassandra_exposed_to_internet",
    "ec2_instance_port_elasticsearch_kibana_exposed_to_internet",
    "ec2_instance_port_kafka_exposed_to_internet",
    "ec2_instance_port_memcached_exposed_to_internet",
    "ec2_instance_port_mongodb_exposed_to_internet",
    "ec2_instance_port_mysql_exposed_to_internet",
    "ec2_instance_port_oracle_exposed_to_internet",
    "ec2_instance_port_postgresql_exposed_to_internet",
    "ec2_instance_port_redis_exposed_to_internet",
    "ec2_instance_port_sqlserver_exposed_to_internet",
  ],
  frameworks: { soc2: "CC6.6", iso27001: "A.8.20 A.8.21 A.8.22" },
  fix: ({ region, id, config }) => ({
    cli: `aws ec2 describe-security-group-rules --region ${region} --filters Name=group-id,Values=${groupsOf(config).join(",")}\naws ec2 revoke-security-group-ingress --region ${region} --group-id ${groupsOf(config)[0]} --security-group-rule-ids THE_RULE`,
    terraform: `# Take the rule out of the security group of ${nameOf(id)}, or give the instance no public address:\nresource "aws_instance" "this" {\n  associate_public_ip_address = false\n}`,
    cloudformation: cloudformation(
      "AWS::EC2::SecurityGroupIngress",
      {
        GroupId: groupsOf(config)[0],
        IpProtocol: "tcp",
        FromPort: 5432,
        ToPort: 5432,
        CidrIp: "10.0.0.0/8",
      },
      "In place of the rule that lets the internet in.",
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} instances ${agree(failing, "offers", "offer")} a database to the internet`,
  judge: perResource("ec2:instance", (instance, world) => {
    const { open, stoppedBy } = openPorts(instance, world, ports);
    return passIf(
      open.length === 0,
      stoppedBy || "The internet reaches none of these ports.",
      `The internet reaches port ${open.join(", ")}.`,
    );
  }),
};
