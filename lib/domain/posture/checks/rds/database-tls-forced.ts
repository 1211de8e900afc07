import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { parameterGroupOf } from "../../fix/parameter-group";
import { collected, passIf } from "../../verdict";

/** The parameter that forces TLS, by the engine's name. */
function parameterOf(engine: string): string | undefined {
  if (/^(postgres|sqlserver)/.test(engine)) return "rds.force_ssl";
  return /^(mysql|mariadb)/.test(engine) ? "require_secure_transport" : undefined;
}

export const check: Check = {
  id: "database-tls-forced",
  title: "Databases refuse unencrypted connections",
  principle: 5,
  layer: "database",
  severity: "high",
  service: "rds",
  effortMinutes: 30,
  passes:
    "The parameter that forces TLS is on: rds.force_ssl for PostgreSQL and SQL Server, require_secure_transport for MySQL and MariaDB. Other engines and members of clusters are left out.",
  why: "A client that forgets TLS sends rows and the password in the clear, and nobody notices.",
  references: ["rds_instance_transport_encrypted"],
  frameworks: {
    fsbp: "RDS.38 RDS.39",
    nist: "DS-2",
    iso27001: "A.8.24",
  },
  fix: ({ region, name, config }) => ({
    cli: `aws rds modify-db-parameter-group --region ${region} --db-parameter-group-name ${parameterGroupOf(config)} --parameters ParameterName=rds.force_ssl,ParameterValue=1,ApplyMethod=pending-reboot`,
    terraform: `resource "aws_db_parameter_group" "tls" {\n  # for ${name}\n  family = "postgres17"\n  parameter {\n    name         = "rds.force_ssl"\n    value        = "1"\n    apply_method = "pending-reboot"\n  }\n}`,
    cloudformation: cloudformation("AWS::RDS::DBParameterGroup", {
      Description: `TLS only, for ${name}`,
      Family: "postgres17",
      Parameters: { "rds.force_ssl": "1" },
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} databases ${agree(failing, "accepts", "accept")} unencrypted connections`,
  judge: perResource("rds:instance", ({ config }) => {
    const name = parameterOf(config.Engine ?? "");
    if (!name || config.DBClusterIdentifier) return null;
    const parameters = collected(config.Parameters, "rds:DescribeDBParameters") ?? [];
    const value = parameters.find((one) => one.ParameterName === name)?.ParameterValue;
    return passIf(/^(1|on)$/i.test(value ?? ""), `${name} is on.`, `${name} is ${value ?? "not set"}.`, {
      Engine: config.Engine,
      [name]: value ?? null,
    });
  }),
};
