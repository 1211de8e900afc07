import { z } from "zod";
import { config, type ResourceDefinitions } from "../shape";

const cluster = config({
  ClusterArn: z.string(),
  ClusterName: z.string(),
  CurrentVersion: z.string(),
  /** Missing for serverless clusters, which are always private and encrypted. */
  Provisioned: config({
    EncryptionInfo: config({
      /** ClientBroker: TLS | TLS_PLAINTEXT | PLAINTEXT */
      EncryptionInTransit: config({ ClientBroker: z.string(), InCluster: z.boolean() }),
    }),
    /** Missing: nobody is asked who they are. */
    ClientAuthentication: config({
      Unauthenticated: config({ Enabled: z.boolean() }),
      Sasl: config({
        Iam: config({ Enabled: z.boolean() }),
        Scram: config({ Enabled: z.boolean() }),
      }),
      Tls: config({ Enabled: z.boolean() }),
    }),
    BrokerNodeGroupInfo: config({
      /** DISABLED | SERVICE_PROVIDED_EIPS */
      ConnectivityInfo: config({ PublicAccess: config({ Type: z.string() }) }),
    }),
  }),
});

export const resources = {
  "kafka:cluster": { config: cluster, listedBy: ["kafka:ListClustersV2"] },
} satisfies ResourceDefinitions;
