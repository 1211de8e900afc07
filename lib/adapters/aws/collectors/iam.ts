import {
  GetAccountAuthorizationDetailsCommand,
  type GetAccountAuthorizationDetailsCommandOutput,
  GetAccountPasswordPolicyCommand,
  GetAccountSummaryCommand,
  GetSAMLProviderCommand,
  IAMClient,
  ListOrganizationsFeaturesCommand,
  ListSAMLProvidersCommand,
  ListServerCertificatesCommand,
  ListVirtualMFADevicesCommand,
  type RoleDetail,
} from "@aws-sdk/client-iam";
import type { Collector, CollectorSession } from "../collector";
import { decodeDocuments } from "../iam/decode-documents";
import { addUsers } from "../iam/users";
import { everyPage } from "../paginate";

type Details = Pick<
  GetAccountAuthorizationDetailsCommandOutput,
  "UserDetailList" | "GroupDetailList" | "RoleDetailList" | "Policies"
>;

async function authorizationDetails(iam: IAMClient, abortSignal: AbortSignal): Promise<Details> {
  const pages = await everyPage(async (Marker) => {
    const page = await iam.send(new GetAccountAuthorizationDetailsCommand({ Marker, MaxItems: 1000 }), {
      abortSignal,
    });
    return { items: [page], next: page.IsTruncated ? page.Marker : undefined };
  });
  return {
    UserDetailList: pages.flatMap((page) => page.UserDetailList ?? []),
    GroupDetailList: pages.flatMap((page) => page.GroupDetailList ?? []),
    RoleDetailList: pages.flatMap((page) => page.RoleDetailList ?? []),
    Policies: pages.flatMap((page) => page.Policies ?? []),
  };
}

/** The role as the snapshot keeps it: the policy lists under the names that users carry too. */
function roleConfig({
  AttachedManagedPolicies,
  RolePolicyList,
  InstanceProfileList: _,
  ...role
}: RoleDetail): Record<string, unknown> {
  return decodeDocuments({
    ...role,
    AttachedPolicies: AttachedManagedPolicies ?? [],
    InlinePolicies: RolePolicyList ?? [],
    RoleLastUsed: role.RoleLastUsed?.LastUsedDate ? role.RoleLastUsed : null,
    PermissionsBoundary: role.PermissionsBoundary ?? null,
  });
}

function addRoles(session: CollectorSession, details: Details): void {
  for (const role of details.RoleDetailList ?? []) {
    session.add({
      type: "iam:role",
      id: role.Arn ?? "",
      name: role.RoleName ?? "",
      config: roleConfig(role),
    });
  }
}

async function addProviders(session: CollectorSession, iam: IAMClient): Promise<void> {
  const listed = await session.ask("iam:ListSAMLProviders", (abortSignal) =>
    iam.send(new ListSAMLProvidersCommand({}), { abortSignal }),
  );
  for (const provider of listed?.SAMLProviderList ?? []) {
    const Arn = provider.Arn ?? "";
    const read = await session.ask(
      "iam:GetSAMLProvider",
      (abortSignal) => iam.send(new GetSAMLProviderCommand({ SAMLProviderArn: Arn }), { abortSignal }),
      { resource: Arn },
    );
    session.add({
      type: "iam:saml-provider",
      id: Arn,
      name: Arn.split("/").at(-1) ?? Arn,
      config: { Arn, CreateDate: provider.CreateDate, ValidUntil: read?.ValidUntil ?? provider.ValidUntil },
    });
  }
}

async function addCertificates(session: CollectorSession, iam: IAMClient): Promise<void> {
  const certificates = await session.ask("iam:ListServerCertificates", (abortSignal) =>
    everyPage(async (Marker) => {
      const page = await iam.send(new ListServerCertificatesCommand({ Marker }), { abortSignal });
      return { items: page.ServerCertificateMetadataList, next: page.IsTruncated ? page.Marker : undefined };
    }),
  );
  for (const certificate of certificates ?? []) {
    session.add({
      type: "iam:server-certificate",
      id: certificate.Arn ?? "",
      name: certificate.ServerCertificateName ?? "",
      config: { ...certificate },
    });
  }
}

/** What IAM takes over for all accounts of the organisation; only its management account is told. */
async function addOrganizationsFeatures(session: CollectorSession, iam: IAMClient): Promise<void> {
  const answer = await session.ask(
    "iam:ListOrganizationsFeatures",
    async (abortSignal) => {
      try {
        return await iam.send(new ListOrganizationsFeaturesCommand({}), { abortSignal });
      } catch (error) {
        if (error instanceof Error && error.name === "ServiceAccessNotEnabledException")
          return { EnabledFeatures: [] };
        throw error;
      }
    },
    {
      absent: [
        "AccountNotManagementOrDelegatedAdministratorException",
        "OrganizationNotFoundException",
        "OrganizationNotInAllFeaturesModeException",
      ],
    },
  );
  if (!answer) return;
  session.add({
    type: "iam:organizations-features",
    id: `arn:${session.partition}:iam::${session.account}:organizations-features`,
    name: "features for the organisation",
    config: { EnabledFeatures: answer.EnabledFeatures ?? [] },
  });
}

export const collector: Collector = {
  service: "iam",
  scope: "global",
  operations: [
    "iam:GetAccountAuthorizationDetails",
    "iam:GetAccountSummary",
    "iam:GetAccountPasswordPolicy",
    "iam:ListVirtualMFADevices",
    "iam:GetUser",
    "iam:ListMFADevices",
    "iam:ListAccessKeys",
    "iam:GetAccessKeyLastUsed",
    "iam:GetLoginProfile",
    "iam:ListSAMLProviders",
    "iam:GetSAMLProvider",
    "iam:ListServerCertificates",
    "iam:ListOrganizationsFeatures",
  ],
  async collect(session) {
    const iam = session.client(IAMClient);
    const root = `arn:${session.partition}:iam::${session.account}:root`;
    const details = await session.ask("iam:GetAccountAuthorizationDetails", (signal) =>
      authorizationDetails(iam, signal),
    );
    if (details) {
      session.add({
        type: "iam:authorization-details",
        id: root,
        name: "authorization details",
        config: decodeDocuments({ ...details }),
      });
      addRoles(session, details);
    }
    const summary = await session.ask("iam:GetAccountSummary", (abortSignal) =>
      iam.send(new GetAccountSummaryCommand({}), { abortSignal }),
    );
    const virtual = await session.ask("iam:ListVirtualMFADevices", (abortSignal) =>
      everyPage(async (Marker) => {
        const page = await iam.send(
          new ListVirtualMFADevicesCommand({ Marker, AssignmentStatus: "Assigned" }),
          { abortSignal },
        );
        return { items: page.VirtualMFADevices, next: page.IsTruncated ? page.Marker : undefined };
      }),
    );
    const devices = virtual?.map(({ SerialNumber, EnableDate, User }) => ({
      SerialNumber,
      EnableDate,
      User: { Arn: User?.Arn },
    }));
    if (summary) {
      const config = { SummaryMap: summary.SummaryMap, VirtualMFADevices: devices };
      session.add({ type: "iam:account-summary", id: root, name: "account", config });
    }
    const password = await session.ask(
      "iam:GetAccountPasswordPolicy",
      (abortSignal) => iam.send(new GetAccountPasswordPolicyCommand({}), { abortSignal }),
      { absent: ["NoSuchEntity", "NoSuchEntityException"] },
    );
    if (password !== undefined) {
      session.add({
        type: "iam:password-policy",
        id: root,
        name: "password policy",
        config: { PasswordPolicy: password?.PasswordPolicy ?? null },
      });
    }
    if (details) await addUsers(session, iam, details.UserDetailList ?? []);
    await addProviders(session, iam);
    await addCertificates(session, iam);
    await addOrganizationsFeatures(session, iam);
  },
};
