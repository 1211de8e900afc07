import type { Resource } from "@/lib/domain/posture/snapshot/document";
import { accountIds, home } from "../organisation/accounts";
import { type Day, resource } from "./day";

/** Image repositories of the build account. */
export function ecr(day: Day): Resource[] {
  return ["base-node", "base-python", "app", "orders", "lake-jobs"].map((repositoryName, index) => {
    const place = { account: "shared", region: home } as const;
    const repositoryArn = `arn:aws:ecr:${home}:${accountIds.shared}:repository/${repositoryName}`;
    return resource("ecr:repository", place, repositoryArn, repositoryName, {
      repositoryArn,
      repositoryName,
      repositoryUri: `${accountIds.shared}.dkr.ecr.${home}.amazonaws.com/${repositoryName}`,
      imageTagMutability: index < day.number / 8 ? "IMMUTABLE" : "MUTABLE",
      imageScanningConfiguration: { scanOnPush: index !== 4 },
      encryptionConfiguration: { encryptionType: "AES256" },
      policyText: null,
    });
  });
}
