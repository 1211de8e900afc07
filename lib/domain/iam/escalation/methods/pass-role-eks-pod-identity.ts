import { passRole } from "../pass-role";

export const method = passRole({
  id: "pass-role-eks-pod-identity",
  title: "Bind a role to a pod of a cluster",
  source: "https://docs.aws.amazon.com/eks/latest/userguide/pod-identities.html",
  service: "pods.eks.amazonaws.com",
  needs: [["eks:CreatePodIdentityAssociation"], ["eks:CreateAccessEntry"], ["eks:AssociateAccessPolicy"]],
});
