import { describe, expect, it } from "vitest";
import { allEndpoints } from "@/lib/contract/all-endpoints";
import { openApiDocument } from "@/lib/contract/openapi";

type Operation = {
  operationId: string;
  security?: unknown[];
  parameters: { name: string; in: string; required: boolean }[];
  responses: Record<string, unknown>;
};
type Document = { openapi: string; paths: Record<string, Record<string, Operation>> };

const document = openApiDocument(allEndpoints, "1.2.3");
const { paths } = document as unknown as Document;

/** Every `$ref` anywhere in a value. */
function refs(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(refs);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "$ref" && typeof inner === "string" ? [inner] : refs(inner),
  );
}

function resolve(ref: string): unknown {
  return ref
    .replace(/^#\//, "")
    .split("/")
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document);
}

describe("openApiDocument", () => {
  it("has every declared endpoint, once", () => {
    const declared = allEndpoints.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`).sort();
    const documented = Object.entries(paths)
      .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
      .sort();
    expect(documented).toEqual(declared);
    expect(declared.length).toBeGreaterThan(15);
  });

  it("gives each operation an id of its own", () => {
    const ids = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map((one) => one.operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("refers only to what is there", () => {
    const found = [...new Set(refs(document))];
    expect(found).toContain("#/components/responses/401");
    for (const ref of found) expect(resolve(ref), ref).toBeDefined();
  });

  it("declares every parameter in braces as a required path parameter", () => {
    for (const [path, methods] of Object.entries(paths)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const operation of Object.values(methods)) {
        const declared = operation.parameters.filter((one) => one.in === "path");
        expect(
          declared.map((one) => one.name),
          path,
        ).toEqual(inPath);
        expect(declared.every((one) => one.required)).toBe(true);
      }
    }
  });

  it("documents the problem answers, and that only public operations go without sign-in", () => {
    for (const { name, endpoint } of allEndpoints) {
      const operation = paths[endpoint.path]?.[endpoint.method.toLowerCase()];
      expect(operation?.operationId).toBe(name);
      const isPublic = endpoint.permission === "public";
      expect(operation?.security, name).toEqual(isPublic ? [] : undefined);
      expect(operation?.responses, name).toHaveProperty(isPublic ? "500" : "403");
    }
  });

  it("lets nobody export what they may not read", () => {
    const exports = allEndpoints.filter(({ endpoint }) => endpoint.permission === "export:create");
    expect(exports.filter(({ endpoint }) => !endpoint.also).map(({ name }) => name)).toEqual([]);
  });

  it("is JSON through and through", () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});
