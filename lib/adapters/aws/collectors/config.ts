import {
  ConfigServiceClient,
  DescribeConfigRulesCommand,
  DescribeConfigurationRecorderStatusCommand,
  DescribeConfigurationRecordersCommand,
  DescribeRemediationConfigurationsCommand,
  type RemediationConfiguration,
} from "@aws-sdk/client-config-service";
import type { Collector, CollectorSession } from "../collector";
import { everyPage } from "../paginate";

async function addRecorders(session: CollectorSession, config: ConfigServiceClient): Promise<void> {
  const recorders = await session.ask("config:DescribeConfigurationRecorders", (abortSignal) =>
    config.send(new DescribeConfigurationRecordersCommand({}), { abortSignal }),
  );
  if (!recorders) return;
  const statuses = await session.ask("config:DescribeConfigurationRecorderStatus", (abortSignal) =>
    config.send(new DescribeConfigurationRecorderStatusCommand({}), { abortSignal }),
  );
  for (const recorder of recorders.ConfigurationRecorders ?? []) {
    const name = recorder.name ?? "default";
    const status = statuses?.ConfigurationRecordersStatus?.find((one) => one.name === recorder.name);
    const id =
      recorder.arn ??
      `arn:${session.partition}:config:${session.region}:${session.account}:configuration-recorder/${name}`;
    session.add({
      type: "config:recorder",
      id,
      name,
      config: { ...recorder, status: statuses ? (status ?? null) : undefined },
    });
  }
}

/** DescribeRemediationConfigurations takes at most 25 rule names a call. */
const remediationBatch = 25;

async function remediationsOf(session: CollectorSession, config: ConfigServiceClient, names: string[]) {
  const found = new Map<string, RemediationConfiguration>();
  for (let start = 0; start < names.length; start += remediationBatch) {
    const ConfigRuleNames = names.slice(start, start + remediationBatch);
    const page = await session.ask("config:DescribeRemediationConfigurations", (abortSignal) =>
      config.send(new DescribeRemediationConfigurationsCommand({ ConfigRuleNames }), { abortSignal }),
    );
    if (!page) return undefined;
    for (const one of page.RemediationConfigurations ?? []) found.set(one.ConfigRuleName ?? "", one);
  }
  return found;
}

export const collector: Collector = {
  service: "config",
  scope: "regional",
  operations: [
    "config:DescribeConfigurationRecorders",
    "config:DescribeConfigurationRecorderStatus",
    "config:DescribeConfigRules",
    "config:DescribeRemediationConfigurations",
  ],
  async collect(session) {
    const config = session.client(ConfigServiceClient);
    await addRecorders(session, config);
    const rules = await session.ask("config:DescribeConfigRules", (abortSignal) =>
      everyPage(async (NextToken) => {
        const page = await config.send(new DescribeConfigRulesCommand({ NextToken }), { abortSignal });
        return { items: page.ConfigRules, next: page.NextToken };
      }),
    );
    const remediations = await remediationsOf(
      session,
      config,
      (rules ?? []).flatMap((rule) => rule.ConfigRuleName ?? []),
    );
    for (const rule of rules ?? []) {
      const name = rule.ConfigRuleName ?? "";
      const Remediation = remediations && (remediations.get(name) ?? null);
      session.add({
        type: "config:rule",
        id: rule.ConfigRuleArn ?? "",
        name,
        config: { ...rule, Remediation },
      });
    }
  },
};
