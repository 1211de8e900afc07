import { type ZodType, z } from "zod";
import type { NamedEndpoint } from "@/lib/contract/all-endpoints";
import { problemDocument } from "@/lib/contract/common";
import { csrfHeader } from "@/lib/contract/csrf";
import type { Endpoint } from "@/lib/contract/endpoint";

type Json = Record<string, unknown>;

/** Failures that an operation documents, by status. */
const problems: Record<string, string> = {
  "400": "The request does not fit",
  "401": "Not signed in",
  "403": "Not allowed",
  "404": "Not found",
  "409": "In conflict with what is there",
  "429": "Over a limit",
  "500": "The server failed",
  "503": "Not available at the moment",
};

/** The API as an OpenAPI 3.1 document, made of the very schemas that routes and browser parse with. */
export function openApiDocument(endpoints: readonly NamedEndpoint[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const { name, endpoint } of endpoints) {
    paths[endpoint.path] = {
      ...paths[endpoint.path],
      [endpoint.method.toLowerCase()]: operation(name, endpoint),
    };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Heptagon",
      version,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      description:
        "Lists page by cursor. Lists in a query parameter are joined with commas; a comma inside a value is written %2C. Times are UTC.",
    },
    servers: [{ url: "/" }],
    security: [{ token: [] }, { session: [] }],
    paths,
    components: {
      schemas: { Problem: schemaOf(problemDocument, "output") },
      responses: Object.fromEntries(
        Object.entries(problems).map(([status, text]) => [status, problem(text)]),
      ),
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "An API token: `heptagon tokens add`." },
        session: {
          type: "apiKey",
          in: "cookie",
          name: "heptagon-session",
          description: `The session cookie (\`__Host-heptagon-session\` over https); changes also need the header \`${csrfHeader.name}: ${csrfHeader.value}\`.`,
        },
      },
    },
  };
}

function operation(name: string, endpoint: Endpoint): Json {
  const isPublic = endpoint.permission === "public";
  return {
    operationId: name,
    summary: endpoint.summary,
    tags: [endpoint.path.split("/")[3] ?? ""],
    "x-permissions": [endpoint.permission, ...(endpoint.also ? [endpoint.also] : [])],
    ...(isPublic ? { security: [] } : {}),
    parameters: [...parameters(endpoint.params, "path"), ...parameters(endpoint.query, "query")],
    ...(endpoint.body
      ? { requestBody: { required: true, content: content("application/json", endpoint.body, "input") } }
      : {}),
    responses: {
      "200": {
        description: "The answer",
        content: content(endpoint.media ?? "application/json", endpoint.response, "output"),
      },
      ...Object.fromEntries(
        failuresOf(endpoint).map((status) => [status, { $ref: `#/components/responses/${status}` }]),
      ),
    },
  };
}

function failuresOf(endpoint: Endpoint): string[] {
  const always = endpoint.permission === "public" ? ["500", "503"] : ["401", "403", "500", "503"];
  const takesInput = endpoint.params || endpoint.query || endpoint.body ? ["400"] : [];
  const named = endpoint.params ? ["404"] : [];
  const changes = endpoint.method === "GET" ? [] : ["409", "429"];
  return [...takesInput, ...always, ...named, ...changes].sort();
}

/** The fields of an object schema as parameters, one each. */
function parameters(schema: ZodType | undefined, place: "path" | "query"): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, "input");
  return Object.entries(properties as Json).map(([name, type]) => ({
    name,
    in: place,
    required: place === "path" || (required as string[]).includes(name),
    schema: type,
  }));
}

function content(media: string, schema: ZodType, io: "input" | "output"): Json {
  return { [media]: { schema: schemaOf(schema, io) } };
}

function problem(description: string): Json {
  return {
    description,
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  };
}

/** JSON Schema 2020-12 of a zod schema, without the `$schema` that OpenAPI 3.1 implies. */
function schemaOf(schema: ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    reused: "inline",
    target: "draft-2020-12",
  });
  return rest;
}
