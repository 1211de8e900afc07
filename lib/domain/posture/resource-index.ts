import type { Resource } from "./snapshot/document";

type Shelf<K> = { all: Resource[]; by: Map<string, K> };
type OfAccount = Shelf<Resource[]>;
type OfType = Shelf<OfAccount> & { ids: Map<string, Resource> };

const none: readonly Resource[] = [];

/** Resources by type, account and region, and by id: each lookup is one in a map, and none makes a key of its own. */
export class ResourceIndex {
  private readonly types = new Map<string, OfType>();

  add(resource: Resource): void {
    const ofType = this.typeOf(resource.type);
    ofType.all.push(resource);
    ofType.ids.set(resource.id, resource);
    let ofAccount = ofType.by.get(resource.account);
    if (!ofAccount) {
      ofAccount = { all: [], by: new Map() };
      ofType.by.set(resource.account, ofAccount);
    }
    ofAccount.all.push(resource);
    const ofRegion = ofAccount.by.get(resource.region);
    if (ofRegion) ofRegion.push(resource);
    else ofAccount.by.set(resource.region, [resource]);
  }

  /** Resources of a type; in one account, and in one region, when given. */
  of(type: string, account?: string, region?: string): readonly Resource[] {
    const ofType = this.types.get(type);
    if (account === undefined) {
      return region === undefined
        ? (ofType?.all ?? none)
        : (ofType?.all.filter((one) => one.region === region) ?? none);
    }
    const ofAccount = ofType?.by.get(account);
    return (region === undefined ? ofAccount?.all : ofAccount?.by.get(region)) ?? none;
  }

  byId(type: string, id: string): Resource | undefined {
    return this.types.get(type)?.ids.get(id);
  }

  private typeOf(type: string): OfType {
    const known = this.types.get(type);
    if (known) return known;
    const made: OfType = { all: [], by: new Map(), ids: new Map() };
    this.types.set(type, made);
    return made;
  }
}
