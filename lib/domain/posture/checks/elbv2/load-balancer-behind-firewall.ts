import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "load-balancer-behind-firewall",
  title: "Load balancers on the internet stand behind a web firewall",
  principle: 3,
  layer: "edge",
  severity: "medium",
  service: "elbv2",
  effortMinutes: 60,
  passes:
    "A web ACL of AWS WAF is associated with the internet-facing application load balancer. Internal and network load balancers are left out.",
  why: "The edge is the cheapest place to stop known attacks, before they cost capacity or find a hole.",
  references: ["elbv2_waf_acl_attached"],
  frameworks: {
    fsbp: "ELB.16",
    wafr: "sec_network_protection_auto_protect",
    pci4: "6.4.1 6.4.2",
  },
  fix: ({ region, id }) => ({
    cli: `aws wafv2 associate-web-acl --region ${region} --web-acl-arn THE_WEB_ACL --resource-arn ${id}`,
    terraform: `resource "aws_wafv2_web_acl_association" "this" {\n  resource_arn = "${id}"\n  web_acl_arn  = aws_wafv2_web_acl.this.arn\n}`,
    cloudformation: cloudformation("AWS::WAFv2::WebACLAssociation", {
      ResourceArn: id,
      WebACLArn: "THE_WEB_ACL",
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} load balancers on the internet ${agree(failing, "has", "have")} no web firewall`,
  judge: perResource("elbv2:load-balancer", ({ id, account, region, config }, world) => {
    if (config.Type !== "application" || config.Scheme !== "internet-facing") return null;
    const acls = world.all("wafv2:web-acl", account, region);
    const mine = acls.find((acl) =>
      collected(acl.config.ResourceArns, "wafv2:ListResourcesForWebACL")?.includes(id),
    );
    return passIf(
      mine !== undefined,
      `Web ACL ${mine?.name} filters its requests.`,
      "No web ACL filters its requests.",
      { webAcls: acls.map((acl) => acl.name) },
    );
  }),
};
