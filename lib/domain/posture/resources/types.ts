import type { z } from "zod";
import { definitions } from "./services.generated";
import type { ResourceDefinition } from "./shape";

/** Every resource type that a snapshot may hold and checks know, found in services/. */
export type ResourceType = keyof typeof definitions;
export type ConfigOf<T extends ResourceType> = z.output<(typeof definitions)[T]["config"]>;

/** Every known type with the schema of its `config`, how it is listed and where it is seen. */
export const resourceDefinitions: Readonly<Record<ResourceType, ResourceDefinition>> = definitions;

/** The service that a resource type belongs to: `s3` for `s3:bucket`. */
export function serviceOf(type: string): string {
  return type.slice(0, type.indexOf(":"));
}

/** True when checks know this type; a snapshot may hold others, which are kept and not judged. */
export function isKnownType(type: string): type is ResourceType {
  return Object.hasOwn(definitions, type);
}
