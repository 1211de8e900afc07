import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "ec2",
  name: "Amazon EC2",
  kind: "infrastructure",
  types: [
    "ec2:instance",
    "ec2:volume",
    "ec2:snapshot",
    "ec2:image",
    "ec2:launch-template",
    "ec2:address",
    "ec2:network-interface",
  ],
  source: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-security.html",
  aws: [
    "Hosts, the Nitro hypervisor and walls between guests",
    "Data centres, power, cooling, disks and their destruction",
    "The physical network, and encryption between its parts",
  ],
  duties: [
    {
      area: "patching",
      duty: "Patch the guest operating system and what runs on it",
      checks: ["reachable-instance-patched", "patches-applied", "instance-managed"],
    },
    {
      area: "network",
      duty: "Open only the ports that are meant to be open",
      checks: [
        "admin-ports-closed",
        "database-ports-closed",
        "risky-ports-closed",
        "not-every-port-open",
        "default-security-group-closed",
        "instance-admin-ports-closed",
        "instance-database-ports-closed",
        "instance-file-ports-closed",
        "network-acl-admin-ports",
      ],
    },
    {
      area: "network",
      duty: "Give public addresses on purpose only",
      checks: ["subnet-no-public-addresses", "launch-template-no-public-address", "elastic-address-shielded"],
    },
    { area: "network", duty: "Join networks deliberately", checks: ["transit-gateway-asks"] },
    {
      area: "access",
      duty: "Give instances roles, small ones, and guard their credentials",
      checks: ["instance-has-role", "metadata-token-required", "reachable-instance-no-administrator"],
    },
    {
      area: "encryption",
      duty: "Encrypt volumes",
      checks: ["volume-encrypted", "volumes-encrypted-by-default"],
    },
    {
      area: "data",
      duty: "Share snapshots and images with nobody who should not have them",
      checks: ["disk-snapshot-not-public", "disk-snapshot-shared-at-home", "image-not-public"],
    },
    { area: "logging", duty: "Record the network's traffic", checks: ["vpc-flow-logs"] },
    {
      area: "detection",
      duty: "Look for malware and holes on the machines",
      checks: ["guardduty-scans-for-malware", "vulnerabilities-looked-for"],
    },
  ],
};
