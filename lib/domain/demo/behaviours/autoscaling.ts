import { runInstance, terminateInstance } from "../calls/ec2";
import { accountIds, home } from "../organisation/accounts";
import { instancesOf } from "../organisation/instances";
import { serviceRole } from "../organisation/roles";
import { roleSession } from "../trail/callers";
import { type Behaviour, bursts, type Hour } from "./behaviour";

const role = serviceRole("payments", "autoscaling", "AWSServiceRoleForAutoScaling");
const fleet = instancesOf("payments");

function scale(hour: Hour, at: number): void {
  const { from, emit } = hour;
  const caller = roleSession({
    role,
    sessionName: "AutoScaling",
    since: at - 1000,
    accessKeyId: "",
    ip: "autoscaling.amazonaws.com",
    userAgent: "autoscaling.amazonaws.com",
    invokedBy: "autoscaling.amazonaws.com",
  });
  const like = from.pick(fleet);
  const instanceId = `i-0${from.hex(16)}`;
  emit(
    caller,
    from.chance(0.5) ? runInstance(like, accountIds.payments, from) : terminateInstance(instanceId),
    at,
    home,
  );
  emit(
    caller,
    {
      source: "ec2",
      name: "DescribeInstanceStatus",
      request: { instancesSet: { items: [{ instanceId }] }, filterSet: {} },
    },
    at + 1000,
    home,
  );
  emit(
    caller,
    {
      source: "ec2",
      name: "DescribeInstances",
      request: { instancesSet: { items: [{ instanceId }] }, filterSet: {} },
    },
    at + 1500,
    home,
  );
  emit(
    caller,
    {
      source: "elasticloadbalancing",
      name: "DescribeTargetHealth",
      request: {
        targetGroupArn: `arn:aws:elasticloadbalancing:${home}:${accountIds.payments}:targetgroup/app/6d0ecf831eec9f09`,
      },
      extra: { apiVersion: "2015-12-01" },
    },
    at + 4000,
    home,
  );
}

/** Auto Scaling adding and removing servers of the payments fleet. */
export const autoscaling: Behaviour = {
  name: "autoscaling",
  share: 0.05,
  rhythm: (moment) => 1 + Math.sin(((new Date(moment).getUTCHours() - 7) / 24) * 2 * Math.PI),
  act: (hour) => bursts(hour, 4, 5, (at) => scale(hour, at)),
};
