import { agree, type Check, nameOf, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { revokeRules } from "../../fix/revoke-rules";
import { databasePorts, exposedPorts, internetRanges } from "../../network/exposure";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "database-ports-closed",
  title: "No database port is open to the internet",
  principle: 3,
  layer: "database",
  severity: "critical",
  service: "ec2",
  effortMinutes: 10,
  passes:
    "No inbound rule of the security group opens the port of a common database, cache or search engine to the internet.",
  why: "Databases on the internet are found within minutes, and many of them were never meant to ask for a password.",
  references: [
    "ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_mysql_3306",
    "ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_postgres_5432",
    "ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_oracle_1521_2483",
    "ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_sql_server_1433_1434",
    "ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_redis_6379",
    "ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_mongodb_27017_27018",
    "ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_memcached_11211",
    "ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_elasticsearch_kibana_9200_9300_5601",
    "ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_cassandra_7199_9160_8888",
  ],
  frameworks: {
    wafr: "sec_network_protection_auto_protect",
    nist: "AC-5",
    soc2: "CC6.6",
    iso27001: "A.8.20 A.8.21 A.8.22",
  },
  fix: ({ region, id, config }) => ({
    cli: revokeRules(region, nameOf(id), config, ({ from, to }) =>
      databasePorts.some((port) => from <= port && port <= to),
    ),
    terraform: `# Let in the application's security group only:\nresource "aws_vpc_security_group_ingress_rule" "database" {\n  security_group_id            = "${nameOf(id)}"\n  referenced_security_group_id = "APPLICATION_GROUP"\n  ip_protocol                  = "tcp"\n  from_port                    = 5432\n  to_port                      = 5432\n}`,
    cloudformation: cloudformation(
      "AWS::EC2::SecurityGroupIngress",
      {
        GroupId: nameOf(id),
        IpProtocol: "tcp",
        FromPort: 5432,
        ToPort: 5432,
        SourceSecurityGroupId: "APPLICATION_GROUP",
      },
      "In place of the rule that lets the internet in.",
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} security groups ${agree(failing, "opens", "open")} a database port to the internet`,
  judge: perResource("ec2:security-group", ({ config }) => {
    const rules = collected(config.IpPermissions, "ec2:DescribeSecurityGroups");
    const open = exposedPorts(internetRanges(rules), databasePorts);
    return passIf(
      open.length === 0,
      "No database port is open to the internet.",
      `The internet reaches port ${open.join(", ")}.`,
      { IpPermissions: rules },
    );
  }),
};
