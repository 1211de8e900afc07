import { z } from "zod";
import { asked, config, policyDocument, type ResourceDefinitions } from "../shape";

const vault = config({
  VaultName: z.string(),
  VaultARN: z.string(),
  NumberOfArchives: z.number(),
  SizeInBytes: z.number(),
  /** GetVaultAccessPolicy; null: the vault has none. */
  Policy: asked(policyDocument),
});

export const resources = {
  "glacier:vault": { config: vault, listedBy: ["glacier:ListVaults"] },
} satisfies ResourceDefinitions;
