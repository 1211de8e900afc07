import { route } from "@/app/api/define-route";
import { credentialsSource } from "@/lib/adapters/aws/credentials-source";
import {
  connectionSeenBy,
  requireWhole,
  saveConnection,
  savedConnection,
} from "@/lib/application/collection/connection";
import { dailyCollection } from "@/lib/application/collection/schedule";
import { endpoints } from "@/lib/contract/endpoints/aws-connection";

export const GET = route(endpoints.awsConnection, async ({ db, scope }) => {
  const [connection, daily] = await Promise.all([savedConnection(db), dailyCollection(db)]);
  return {
    connection: connection && connectionSeenBy(connection, scope),
    credentials: credentialsSource(process.env),
    daily,
  };
});

export const PUT = route(endpoints.saveAwsConnection, async ({ body, db, scope, note }) => {
  requireWhole(scope);
  await saveConnection(db, body);
  note({ target: "AWS connection", detail: { accounts: body.accounts.from, roleName: body.roleName } });
  return { connection: body };
});
