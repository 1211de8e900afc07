import {
  CreateAccountCommand,
  CreateOrganizationalUnitCommand,
  CreateOrganizationCommand,
  ListRootsCommand,
  MoveAccountCommand,
  OrganizationsClient,
} from "@aws-sdk/client-organizations";

/** Makes an organisation in moto: units /workloads and /workloads/prod, accounts `team-0`… in turn in each. Answers their ids. */
export async function makeOrganisation(endpoint: string, accounts: number): Promise<string[]> {
  const client = new OrganizationsClient({ endpoint, region: "us-east-1" });
  await client.send(new CreateOrganizationCommand({ FeatureSet: "ALL" }));
  const { Roots } = await client.send(new ListRootsCommand({}));
  const root = Roots?.[0]?.Id;
  const unit = async (ParentId: string | undefined, Name: string) => {
    const made = await client.send(new CreateOrganizationalUnitCommand({ ParentId, Name }));
    return made.OrganizationalUnit?.Id;
  };
  const workloads = await unit(root, "workloads");
  const prod = await unit(workloads, "prod");
  const ids: string[] = [];
  for (let index = 0; index < accounts; index += 1) {
    const AccountName = `team-${index}`;
    const made = await client.send(
      new CreateAccountCommand({ AccountName, Email: `${AccountName}@example.com` }),
    );
    const AccountId = made.CreateAccountStatus?.AccountId ?? "";
    const DestinationParentId = index % 2 === 0 ? workloads : prod;
    await client.send(new MoveAccountCommand({ AccountId, SourceParentId: root, DestinationParentId }));
    ids.push(AccountId);
  }
  return ids;
}
