import { z } from "zod";
import { asked, config, type ResourceDefinitions } from "../shape";

const codePackage = config({
  domainName: z.string(),
  domainOwner: z.string(),
  repositoryName: z.string(),
  format: z.string(),
  namespace: z.string().nullable(),
  package: z.string(),
  /** ALLOW | BLOCK, each; null: nothing is known of its origin. */
  restrictions: asked(config({ publish: z.string(), upstream: z.string() })),
  /** Of the version published last: INTERNAL | EXTERNAL | UNKNOWN; null: there is no version. */
  newestOrigin: asked(z.string()),
});

export const resources = {
  "codeartifact:package": {
    config: codePackage,
    listedBy: ["codeartifact:ListPackages", "codeartifact:ListRepositories"],
  },
} satisfies ResourceDefinitions;
