import { accounting } from "./accounting";
import { autoscaling } from "./autoscaling";
import type { Behaviour } from "./behaviour";
import { buildAgents } from "./build-agents";
import { configRecorder } from "./config-recorder";
import { customerFiles } from "./customer-data";
import { deployments } from "./deployments";
import { etl } from "./etl";
import { functionStarts } from "./functions";
import { serverAgents } from "./instances";
import { peopleAtWork } from "./people";
import { sandboxUsersAtPlay } from "./sandbox";
import { trailDelivery } from "./trail-delivery";
import { vendor } from "./vendor";

/** Everyone and everything that acts all month. */
export const behaviours: Behaviour[] = [
  accounting,
  autoscaling,
  buildAgents,
  configRecorder,
  customerFiles,
  deployments,
  etl,
  functionStarts,
  peopleAtWork,
  sandboxUsersAtPlay,
  serverAgents,
  trailDelivery,
  vendor,
];
