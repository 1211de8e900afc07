import { route } from "@/app/api/define-route";
import { describeRole } from "@/lib/application/collection/describe-role";
import { endpoints } from "@/lib/contract/endpoints/aws-connection";

export const GET = route(endpoints.awsRole, ({ query }) => describeRole(query));
