import type { ObservedCall } from "./observe";

/** A person and what was seen of them. */
export type Worker = { person: string; calls: readonly ObservedCall[] };

/** People who do much the same, and what they do. */
export type Job = {
  /** What their work looks like, in words. */
  name: string;
  people: string[];
  /** What any of them did, added up. */
  calls: ObservedCall[];
  /** Actions that at least half of them use. */
  core: string[];
  services: string[];
};

/** Two work alike when this share of all their actions is common to both (Jaccard). */
const alike = 0.35;

/** Services whose use tells a job, the more telling first. */
const telling: readonly (readonly [string, RegExp])[] = [
  ["accountant", /^(ce|cur|budgets|billing|invoicing|payments|consolidatedbilling|pricing|aws-portal)$/],
  ["security analyst", /^(guardduty|securityhub|access-analyzer|inspector2|macie2|detective)$/],
  ["identity administrator", /^(iam|sso|sso-directory|identitystore|organizations)$/],
  ["data engineer", /^(glue|athena|emr|elasticmapreduce|redshift|redshift-data|lakeformation)$/],
  ["database administrator", /^(rds|dynamodb|dms|elasticache|pi)$/],
  ["developer", /^(lambda|codebuild|codepipeline|codecommit|cloudformation|ecr|ecs|apigateway)$/],
  ["operator", /^(ssm|ec2|autoscaling|elasticloadbalancing|cloudwatch|logs)$/],
];

const serviceOf = (action: string) => action.slice(0, action.indexOf(":"));

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((one) => b.has(one)).length;
  return common / (a.size + b.size - common || 1);
}

/** Actions that at least half of the workers use. */
function coreOf(workers: readonly Worker[]): Set<string> {
  const users = new Map<string, number>();
  for (const { calls } of workers)
    for (const action of new Set(calls.map((call) => call.action)))
      users.set(action, (users.get(action) ?? 0) + 1);
  return new Set([...users].filter(([, count]) => count * 2 >= workers.length).map(([action]) => action));
}

/** The job in whose services the most actions of the core are. */
function nameOf(core: readonly string[]): string {
  const counted = telling.map(([name, services]) => ({
    name,
    count: core.filter((action) => services.test(serviceOf(action))).length,
  }));
  const most = Math.max(...counted.map(({ count }) => count));
  return (most > 0 ? counted.find(({ count }) => count === most)?.name : undefined) ?? "occasional user";
}

function together(workers: readonly Worker[]): ObservedCall[] {
  const found = new Map<string, ObservedCall>();
  for (const { action, resource, count, regions = [] } of workers.flatMap(({ calls }) => calls)) {
    const key = `${action} ${resource}`;
    const known = found.get(key);
    found.set(key, {
      action,
      resource,
      count: count + (known?.count ?? 0),
      regions: [...new Set([...(known?.regions ?? []), ...regions])].sort(),
    });
  }
  return [...found.values()].sort((a, b) =>
    `${a.action} ${a.resource}` < `${b.action} ${b.resource}` ? -1 : 1,
  );
}

/**
 * Groups people by what they do, whatever roles they do it in: who does most leads, and others join whom they resemble
 * most. Largest group first.
 */
export function jobsOf(workers: readonly Worker[]): Job[] {
  const groups: Worker[][] = [];
  const byWork = [...workers].sort(
    (a, b) => b.calls.length - a.calls.length || (a.person < b.person ? -1 : 1),
  );
  for (const worker of byWork) {
    const own = new Set(worker.calls.map(({ action }) => action));
    const ranked = groups
      .map((group) => ({ group, share: share(own, coreOf(group)) }))
      .sort((a, b) => b.share - a.share);
    const [best] = ranked;
    if (best && best.share >= alike) best.group.push(worker);
    else groups.push([worker]);
  }
  return groups
    .map((group): Job => {
      const core = [...coreOf(group)].sort();
      return {
        name: nameOf(core),
        people: group.map(({ person }) => person).sort(),
        calls: together(group),
        core,
        services: [...new Set(core.map(serviceOf))].sort(),
      };
    })
    .sort((a, b) => b.people.length - a.people.length || (a.name < b.name ? -1 : 1));
}
