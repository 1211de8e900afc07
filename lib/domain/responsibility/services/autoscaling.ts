import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "autoscaling",
  name: "Amazon EC2 Auto Scaling",
  kind: "infrastructure",
  source: "https://docs.aws.amazon.com/autoscaling/ec2/userguide/security.html",
  aws: ["The control plane that starts and ends instances", "The hosts that instances run on"],
  duties: [
    {
      area: "resilience",
      duty: "Spread groups over zones and replace what the load balancer finds ill",
      checks: ["group-several-zones", "group-asks-load-balancer"],
    },
    { area: "secrets", duty: "Keep secrets out of user data", checks: ["launch-configuration-no-secrets"] },
    {
      area: "patching",
      duty: "Start instances from images that are kept up to date",
      checks: ["reachable-instance-patched"],
    },
    { area: "access", duty: "Give instances a role that may do little", checks: [] },
  ],
};
