import {
  DescribeConfigurationSettingsCommand,
  DescribeEnvironmentsCommand,
  ElasticBeanstalkClient,
  type EnvironmentDescription,
} from "@aws-sdk/client-elastic-beanstalk";
import type { Collector, CollectorSession } from "../collector";
import { everyPage } from "../paginate";

const health = "aws:elasticbeanstalk:healthreporting:system";
const updates = "aws:elasticbeanstalk:managedactions";

async function addEnvironment(
  session: CollectorSession,
  client: ElasticBeanstalkClient,
  { ApplicationName, EnvironmentName, EnvironmentArn, Status }: EnvironmentDescription,
): Promise<void> {
  const answer = await session.ask(
    "elasticbeanstalk:DescribeConfigurationSettings",
    (abortSignal) =>
      client.send(new DescribeConfigurationSettingsCommand({ ApplicationName, EnvironmentName }), {
        abortSignal,
      }),
    { resource: EnvironmentArn },
  );
  const settings = answer?.ConfigurationSettings?.[0]?.OptionSettings ?? [];
  // Two settings are kept; among the others are the environment's variables, which may be secrets.
  const setting = (namespace: string, name: string) =>
    answer && (settings.find((one) => one.Namespace === namespace && one.OptionName === name)?.Value ?? null);
  session.add({
    type: "elasticbeanstalk:environment",
    id: EnvironmentArn ?? "",
    name: EnvironmentName ?? "",
    config: {
      ApplicationName,
      EnvironmentName,
      Status,
      HealthSystem: setting(health, "SystemType"),
      ManagedActionsEnabled: setting(updates, "ManagedActionsEnabled"),
    },
  });
}

export const collector: Collector = {
  service: "elasticbeanstalk",
  scope: "regional",
  operations: ["elasticbeanstalk:DescribeEnvironments", "elasticbeanstalk:DescribeConfigurationSettings"],
  async collect(session) {
    const client = session.client(ElasticBeanstalkClient);
    const found = await session.ask("elasticbeanstalk:DescribeEnvironments", (abortSignal) =>
      everyPage(async (NextToken) => {
        const page = await client.send(
          new DescribeEnvironmentsCommand({ NextToken, IncludeDeleted: false }),
          {
            abortSignal,
          },
        );
        return { items: page.Environments, next: page.NextToken };
      }),
    );
    await Promise.all((found ?? []).map((environment) => addEnvironment(session, client, environment)));
  },
};
