import { z } from "zod";
import { asked, config, policyDocument, type ResourceDefinitions } from "../shape";

const bus = config({ Name: z.string(), Arn: z.string(), Policy: asked(policyDocument) });

const userPool = config({
  Id: z.string(),
  /** ACTIVE | INACTIVE */
  DeletionProtection: asked(z.string()),
  /** OFF | ON | OPTIONAL */
  MfaConfiguration: asked(z.string()),
});

const stateMachine = config({
  name: z.string(),
  type: z.string(),
  /** OFF | ALL | ERROR | FATAL */
  loggingLevel: asked(z.string()),
  roleArn: asked(z.string()),
  /** Where the definition seems to hold a secret, judged where it was read. */
  secretPlaces: asked(z.array(config({ path: z.string(), kind: z.string() }))),
});

export const resources = {
  "eventbridge:bus": { config: bus, listedBy: ["events:ListEventBuses"] },
  "cognito:user-pool": { config: userPool, listedBy: ["cognito-idp:ListUserPools"] },
  "stepfunctions:state-machine": { config: stateMachine, listedBy: ["states:ListStateMachines"] },
} satisfies ResourceDefinitions;
