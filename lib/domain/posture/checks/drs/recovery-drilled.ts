import { agree, type Check, perAccount } from "../../check";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "recovery-drilled",
  title: "Disaster recovery of machines has been tried",
  principle: 7,
  layer: "compute",
  severity: "medium",
  service: "drs",
  effortMinutes: 240,
  passes:
    "In some region of the account, Elastic Disaster Recovery has run at least one job, a drill or a recovery. Accounts without running or stopped instances are left out.",
  why: "A recovery that was never tried takes a day longer than planned, on the one day that counts.",
  references: ["drs_job_exist"],
  frameworks: { nist: "BE-5 IP-9" },
  fix: () => ({
    cli: `aws drs initialize-service --region RECOVERY_REGION\naws drs start-recovery --region RECOVERY_REGION --is-drill --source-servers sourceServerID=SOURCE_SERVER`,
    terraform: `resource "aws_drs_replication_configuration_template" "this" {\n  associate_default_security_group        = true\n  bandwidth_throttling                    = 0\n  create_public_ip                        = false\n  data_plane_routing                      = "PRIVATE_IP"\n  default_large_staging_disk_type         = "GP3"\n  ebs_encryption                          = "DEFAULT"\n  replication_server_instance_type        = "t3.small"\n  replication_servers_security_groups_ids = []\n  staging_area_subnet_id                  = aws_subnet.staging.id\n  use_dedicated_replication_server        = false\n}`,
    cloudformation: null,
  }),
  failing: (failing, of) =>
    `${failing} of ${of} accounts with machines ${agree(failing, "has", "have")} never tried a recovery`,
  judge: perAccount(["drs:service"], ({ account }, world) => {
    const machines = world
      .of("ec2:instance", account)
      .filter(({ config }) => config.State?.Name !== "terminated");
    if (machines.length === 0) return null;
    const services = world.of("drs:service", account);
    const jobs = services.flatMap(({ config, region }) =>
      (collected(config.Jobs, "drs:DescribeJobs") ?? [])
        .filter(({ type }) => type === "LAUNCH")
        .map((job) => ({ region, ...job })),
    );
    const on = services.some(({ config }) => config.Initialized);
    return passIf(
      jobs.length > 0,
      `${jobs.length} ${agree(jobs.length, "recovery or drill has", "recoveries and drills have")} run.`,
      on
        ? "Servers are copied, and no recovery was ever tried."
        : "Elastic Disaster Recovery is not switched on.",
      { jobs: jobs.slice(0, 5) },
    );
  }),
};
