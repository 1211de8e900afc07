import { agree, type Check, perResource } from "../../check";
import { changeDistribution, distributionTemplate } from "../../fix/distribution";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "distribution-root-object",
  title: "Distributions answer their root with a page",
  principle: 1,
  layer: "edge",
  severity: "high",
  service: "cloudfront",
  effortMinutes: 10,
  passes: "A default root object is set.",
  why: "Without one, asking for the root of a bucket behind it may list what lies in it.",
  references: ["cloudfront_distributions_default_root_object"],
  frameworks: { fsbp: "CloudFront.1" },
  fix: ({ id, name }) => ({
    cli: changeDistribution(id, "set DefaultRootObject to index.html"),
    terraform: `resource "aws_cloudfront_distribution" "this" {\n  # ${name}\n  default_root_object = "index.html"\n}`,
    cloudformation: distributionTemplate(name, { DefaultRootObject: "index.html" }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} distributions ${agree(failing, "has", "have")} no page for their root`,
  judge: perResource("cloudfront:distribution", ({ config }) => {
    const root = collected(config.DefaultRootObject, "cloudfront:GetDistributionConfig");
    return passIf(root !== null, `Its root is ${root}.`, "It has no default root object.");
  }),
};
