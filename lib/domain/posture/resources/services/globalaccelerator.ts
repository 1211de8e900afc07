import { z } from "zod";
import { config, type ResourceDefinitions } from "../shape";

const accelerator = config({
  AcceleratorArn: z.string(),
  Name: z.string(),
  Enabled: z.boolean(),
  DnsName: z.string(),
  IpSets: z.array(config({ IpAddresses: z.array(z.string()) })),
});

export const resources = {
  "globalaccelerator:accelerator": {
    config: accelerator,
    listedBy: ["globalaccelerator:ListAccelerators"],
    everywhere: true,
  },
} satisfies ResourceDefinitions;
