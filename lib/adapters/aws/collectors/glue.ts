import { GetJobsCommand, GlueClient } from "@aws-sdk/client-glue";
import { secretsIn } from "@/lib/domain/posture/secrets/in-document";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

export const collector: Collector = {
  service: "glue",
  scope: "regional",
  operations: ["glue:GetJobs"],
  async collect(session) {
    const glue = session.client(GlueClient);
    const jobs = await session.ask("glue:GetJobs", (abortSignal) =>
      everyPage(async (NextToken) => {
        const page = await glue.send(new GetJobsCommand({ NextToken }), { abortSignal });
        return { items: page.Jobs, next: page.NextToken };
      }),
    );
    for (const { Name = "", Role, GlueVersion, SecurityConfiguration, ...job } of jobs ?? []) {
      const SecretArguments = [
        ...secretsIn(job.DefaultArguments),
        ...secretsIn(job.NonOverridableArguments),
      ].map(({ path }) => path);
      session.add({
        type: "glue:job",
        id: `arn:${session.partition}:glue:${session.region}:${session.account}:job/${Name}`,
        name: Name,
        config: { Name, Role, GlueVersion, SecurityConfiguration, SecretArguments },
      });
    }
  },
};
