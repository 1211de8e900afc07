import type { Estate } from "@/lib/domain/iam/account/estate";
import type { Workload } from "@/lib/domain/iam/escalation/workload";
import type { ConfigOf } from "../resources/types";

type Function = { id: string; config: ConfigOf<"lambda:function"> };
type Instance = { id: string; config: ConfigOf<"ec2:instance"> };

const profiles = new WeakMap<Estate, Map<string, string>>();

/** The role that an instance profile carries; undefined when the estate knows none of that ARN. */
export function roleOfProfile(estate: Estate, profile: string | undefined): string | undefined {
  const known =
    profiles.get(estate) ??
    new Map(
      [...estate.principals.values()].flatMap(({ arn, instanceProfiles }) =>
        instanceProfiles.map((one) => [one, arn] as const),
      ),
    );
  profiles.set(estate, known);
  return profile === undefined ? undefined : known.get(profile);
}

/** What runs with a role: functions, and instances by their profile. */
export function workloadsIn(
  estate: Estate,
  { functions, instances }: { functions: readonly Function[]; instances: readonly Instance[] },
): Workload[] {
  return [
    ...functions.flatMap(({ id, config }): Workload[] =>
      config.Role ? [{ kind: "lambda:function", arn: id, role: config.Role }] : [],
    ),
    ...instances.flatMap(({ id, config }): Workload[] => {
      const role = roleOfProfile(estate, config.IamInstanceProfile?.Arn);
      return role ? [{ kind: "ec2:instance", arn: id, role }] : [];
    }),
  ];
}
