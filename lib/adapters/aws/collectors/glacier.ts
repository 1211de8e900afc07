import { GetVaultAccessPolicyCommand, GlacierClient, ListVaultsCommand } from "@aws-sdk/client-glacier";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

export const collector: Collector = {
  service: "glacier",
  scope: "regional",
  operations: ["glacier:ListVaults", "glacier:GetVaultAccessPolicy"],
  async collect(session) {
    const glacier = session.client(GlacierClient);
    const accountId = session.account;
    const vaults = await session.ask("glacier:ListVaults", (abortSignal) =>
      everyPage(async (marker) => {
        const page = await glacier.send(new ListVaultsCommand({ accountId, marker }), { abortSignal });
        return { items: page.VaultList, next: page.Marker };
      }),
    );
    await Promise.all(
      (vaults ?? []).map(async ({ VaultName, VaultARN, NumberOfArchives, SizeInBytes }) => {
        const id = VaultARN ?? "";
        const answer = await session.ask(
          "glacier:GetVaultAccessPolicy",
          (abortSignal) =>
            glacier.send(new GetVaultAccessPolicyCommand({ accountId, vaultName: VaultName }), {
              abortSignal,
            }),
          { resource: id, absent: ["ResourceNotFoundException"] },
        );
        const Policy = answer === undefined ? undefined : (answer?.policy?.Policy ?? null);
        session.add({
          type: "glacier:vault",
          id,
          name: VaultName ?? id,
          config: { VaultName, VaultARN, NumberOfArchives, SizeInBytes, Policy },
        });
      }),
    );
  },
};
