import { actionsOf, publicStatements, statementsOf } from "../../policy/statements";
import type { PolicyDocument } from "../../resources/shape";
import { collected, NotSeen } from "../../verdict";
import type { Typed, World } from "../../world";
import { door, type Seen } from "../exposure";
import { lacks, layer, type Protection, protects, shieldStandard } from "../protection";
import { publicEndpoint } from "../public-endpoint";
import { eased, gradeEndpoint } from "../severity";

const managedTls = protects("TLS", "API Gateway serves it over TLS only.");

type Callable = { count?: number | undefined; open?: string[] | undefined };

/** Whether each method or route asks callers who they are. */
function signIn({ count = 0, open = [] }: Callable, what: string): Protection {
  if (open.length === 0) return protects("sign-in", `Each of its ${count} ${what} asks who calls.`);
  const first = open.slice(0, 3).join(", ");
  const more = open.length > 3 ? ` and ${open.length - 3} more` : "";
  return lacks("sign-in", `${open.length} of ${count} ${what} ask nobody who they are: ${first}${more}.`);
}

/** A refusal of everybody who does not come from named addresses or networks. */
function refusesStrangers(policy: PolicyDocument): boolean {
  return statementsOf(policy).some(
    ({ Effect, Condition }) =>
      Effect === "Deny" &&
      Object.entries(Condition ?? {}).some(
        ([operator, keys]) =>
          /^(NotIpAddress|StringNot(Equals|Like))/.test(operator) &&
          Object.keys(keys).some((key) => /^aws:(SourceIp|SourceVpce?|VpcSourceIp)$/i.test(key)),
      ),
  );
}

/** What an API's own policy lets in: without one, everybody may call. */
function audience(policy: PolicyDocument | null): { restricted: boolean; says: string } {
  if (policy === null) return { restricted: false, says: "has no policy of its own" };
  const open = publicStatements(policy);
  if (open.length === 0) return { restricted: true, says: "has a policy that lets in known callers only" };
  if (refusesStrangers(policy))
    return { restricted: true, says: "has a policy that refuses all but known networks" };
  return {
    restricted: false,
    says: `has a policy that lets everyone in (${open.map(actionsOf).join("; ")})`,
  };
}

/** An API at a name of the customer's own only: those names are not collected. */
function elsewhere(disabled: boolean | undefined): void {
  if (disabled)
    throw new NotSeen("its address at AWS is switched off, and custom domain names were not looked at");
}

function restStage(stage: Typed<"apigateway:rest-stage">, world: World): Seen | null {
  const { config, id, name, region } = stage;
  if (collected(config.endpointTypes, "apigateway:GET").includes("PRIVATE")) return null;
  elsewhere(config.disableExecuteApiEndpoint);
  const { restricted, says } = audience(collected(config.policy, "apigateway:GET"));
  const at = `https://${config.restApiId}.execute-api.${region}.amazonaws.com/${config.stageName}`;
  const waf = config.webAclArn
    ? protects("WAF", "A web ACL looks at each request.")
    : lacks("WAF", "No web ACL looks at requests.");
  const asks = () => signIn(collected(config.methods, "apigateway:GET") ?? {}, "methods");
  const protections = [shieldStandard, waf, managedTls, layer("sign-in", stage, world, asks)];
  const grade = gradeEndpoint(protections);
  return publicEndpoint({
    at,
    says: restricted ? "The interface answers known callers" : "The interface answers the internet",
    path: [{ kind: "endpoint", id, name, says }],
    protections,
    grade: restricted ? eased(grade) : grade,
    restricted,
  });
}

/** HTTP and WebSocket APIs have neither policies nor firewalls: authorizers are all that asks. */
function stage(found: Typed<"apigatewayv2:stage">, world: World): Seen | null {
  const { config, id, name } = found;
  elsewhere(config.DisableExecuteApiEndpoint);
  const asks = () => signIn(collected(config.Routes, "apigateway:GET") ?? {}, "routes");
  const at = collected(config.ApiEndpoint, "apigateway:GET");
  return publicEndpoint({
    at: config.StageName === "$default" ? at : `${at}/${config.StageName}`,
    says: "The interface answers the internet",
    path: [{ kind: "endpoint", id, name, says: "is public: an API of this kind cannot be private" }],
    protections: [shieldStandard, managedTls, layer("sign-in", found, world, asks)],
  });
}

export const doors = [door("apigateway:rest-stage", restStage), door("apigatewayv2:stage", stage)];
