import {
  GetAdministratorAccountCommand,
  GetDetectorCommand,
  GuardDutyClient,
  ListDetectorsCommand,
  ListMembersCommand,
} from "@aws-sdk/client-guardduty";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

export const collector: Collector = {
  service: "guardduty",
  scope: "regional",
  operations: [
    "guardduty:ListDetectors",
    "guardduty:GetDetector",
    "guardduty:GetAdministratorAccount",
    "guardduty:ListMembers",
  ],
  async collect(session) {
    const guardduty = session.client(GuardDutyClient);
    const ids = await session.ask("guardduty:ListDetectors", (abortSignal) =>
      everyPage(async (NextToken) => {
        const page = await guardduty.send(new ListDetectorsCommand({ NextToken }), { abortSignal });
        return { items: page.DetectorIds, next: page.NextToken };
      }),
    );
    for (const DetectorId of ids ?? []) {
      const id = `arn:${session.partition}:guardduty:${session.region}:${session.account}:detector/${DetectorId}`;
      const detector = await session.ask(
        "guardduty:GetDetector",
        (abortSignal) => guardduty.send(new GetDetectorCommand({ DetectorId }), { abortSignal }),
        { resource: id },
      );
      const administrator = await session.ask(
        "guardduty:GetAdministratorAccount",
        (abortSignal) => guardduty.send(new GetAdministratorAccountCommand({ DetectorId }), { abortSignal }),
        { resource: id },
      );
      const members = await session.ask(
        "guardduty:ListMembers",
        (abortSignal) =>
          everyPage(async (NextToken) => {
            const page = await guardduty.send(new ListMembersCommand({ DetectorId, NextToken }), {
              abortSignal,
            });
            return { items: page.Members, next: page.NextToken };
          }),
        { resource: id },
      );
      session.add({
        type: "guardduty:detector",
        id,
        name: DetectorId,
        config: {
          DetectorId,
          Status: detector?.Status,
          FindingPublishingFrequency: detector?.FindingPublishingFrequency,
          Features: detector?.Features,
          Administrator: administrator && (administrator.Administrator ?? null),
          Members: members?.map(({ AccountId, RelationshipStatus }) => ({ AccountId, RelationshipStatus })),
        },
      });
    }
  },
};
