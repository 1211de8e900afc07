import type { z } from "zod";
import { accessAnalyzer } from "./access-analyzer";
import { backup } from "./backup";
import { cloudtrail } from "./cloudtrail";
import { cloudwatch } from "./cloudwatch";
import { configService } from "./config";
import { detection } from "./detection";
import { dynamodb } from "./dynamodb";
import { ec2 } from "./ec2";
import { ecr } from "./ecr";
import { elbv2 } from "./elbv2";
import { iam } from "./iam";
import { kms } from "./kms";
import { lambda } from "./lambda";
import { logs } from "./logs";
import { organizations } from "./organizations";
import { rds } from "./rds";
import { response } from "./response";
import { s3 } from "./s3";
import { secretsmanager } from "./secretsmanager";
import { ssm } from "./ssm";
import { wafv2 } from "./wafv2";

/** Every resource type that a snapshot may hold, with the schema of its `config`. */
export const resourceTypes = {
  ...accessAnalyzer,
  ...backup,
  ...cloudtrail,
  ...cloudwatch,
  ...configService,
  ...detection,
  ...dynamodb,
  ...ec2,
  ...ecr,
  ...elbv2,
  ...iam,
  ...kms,
  ...lambda,
  ...logs,
  ...organizations,
  ...rds,
  ...response,
  ...s3,
  ...secretsmanager,
  ...ssm,
  ...wafv2,
} as const;

export type ResourceType = keyof typeof resourceTypes;
export type ConfigOf<T extends ResourceType> = z.output<(typeof resourceTypes)[T]>;

/** The service that a resource type belongs to: `s3` for `s3:bucket`. */
export function serviceOf(type: string): string {
  return type.slice(0, type.indexOf(":"));
}

/** True when checks know this type; a snapshot may hold others, which are kept and not judged. */
export function isKnownType(type: string): type is ResourceType {
  return Object.hasOwn(resourceTypes, type);
}
