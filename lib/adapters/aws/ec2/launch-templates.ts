import {
  DescribeLaunchTemplateVersionsCommand,
  type EC2Client,
  type LaunchTemplateVersion,
} from "@aws-sdk/client-ec2";
import { findSecrets } from "@/lib/domain/posture/secrets/find-secrets";
import type { CollectorSession } from "../collector";
import { everyPage } from "../paginate";
import { userDataText } from "../user-data";
import { ec2Arn } from "./listing";

/** What checks read of a version; the script that it starts machines with stays in AWS. */
function versionConfig({ VersionNumber, DefaultVersion, LaunchTemplateData: data }: LaunchTemplateVersion) {
  return {
    VersionNumber,
    DefaultVersion: DefaultVersion ?? false,
    NetworkInterfaces: (data?.NetworkInterfaces ?? []).map(({ DeviceIndex, AssociatePublicIpAddress }) => ({
      DeviceIndex,
      AssociatePublicIpAddress: AssociatePublicIpAddress ?? null,
    })),
    HttpTokens: data?.MetadataOptions?.HttpTokens ?? null,
    UserDataSecrets: findSecrets(userDataText(data?.UserData)),
  };
}

export const launchTemplateOperation = "ec2:DescribeLaunchTemplateVersions";

/** Launch templates, each with the two versions that machines are started from: the default one and the newest. */
export async function addLaunchTemplates(session: CollectorSession, ec2: EC2Client): Promise<void> {
  const versions = await session.ask(launchTemplateOperation, (abortSignal) =>
    everyPage(async (NextToken) => {
      const page = await ec2.send(
        new DescribeLaunchTemplateVersionsCommand({ Versions: ["$Default", "$Latest"], NextToken }),
        { abortSignal },
      );
      return { items: page.LaunchTemplateVersions, next: page.NextToken };
    }),
  );
  const templates = new Map<string, Map<number, LaunchTemplateVersion>>();
  for (const version of versions ?? []) {
    const { LaunchTemplateId: id = "", VersionNumber = 0 } = version;
    templates.set(id, (templates.get(id) ?? new Map()).set(VersionNumber, version));
  }
  for (const [LaunchTemplateId, byNumber] of templates) {
    const LaunchTemplateName = [...byNumber.values()][0]?.LaunchTemplateName;
    session.add({
      type: "ec2:launch-template",
      id: ec2Arn(session, "launch-template", LaunchTemplateId),
      name: LaunchTemplateName ?? LaunchTemplateId,
      config: { LaunchTemplateId, LaunchTemplateName, Versions: [...byNumber.values()].map(versionConfig) },
    });
  }
}
