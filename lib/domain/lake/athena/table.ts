import type { AthenaSettings } from "./settings";

/** Columns of the external table, by Hive type. AWS CloudTrail user guide, "CloudTrail record contents". */
export const trailColumns: readonly (readonly [name: string, type: string])[] = [
  ["eventversion", "string"],
  [
    "useridentity",
    "struct<type:string,principalid:string,arn:string,accountid:string,invokedby:string,accesskeyid:string,username:string,onbehalfof:struct<userid:string,identitystorearn:string>,sessioncontext:struct<attributes:struct<mfaauthenticated:string,creationdate:string>,sessionissuer:struct<type:string,principalid:string,arn:string,accountid:string,username:string>,sourceidentity:string>>",
  ],
  ["eventtime", "string"],
  ["eventsource", "string"],
  ["eventname", "string"],
  ["awsregion", "string"],
  ["sourceipaddress", "string"],
  ["useragent", "string"],
  ["errorcode", "string"],
  ["errormessage", "string"],
  ["requestparameters", "string"],
  ["responseelements", "string"],
  ["additionaleventdata", "string"],
  ["requestid", "string"],
  ["eventid", "string"],
  ["readonly", "string"],
  ["resources", "array<struct<arn:string,accountid:string,type:string>>"],
  ["eventtype", "string"],
  ["recipientaccountid", "string"],
  ["serviceeventdetails", "string"],
  ["vpcendpointid", "string"],
  ["eventcategory", "string"],
];

export const partitionColumns = [
  ["account", "string"],
  ["region", "string"],
  ["day", "string"],
] as const;

/** The classes that read a trail object's `Records`. */
export const trailFormat = {
  input: "com.amazon.emr.cloudtrail.CloudTrailInputFormat",
  output: "org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat",
  serde: "org.apache.hive.hcatalog.data.JsonSerDe",
} as const;

/**
 * Properties with which Athena reckons the partitions instead of looking them up, so that none has to be added day by day.
 * Athena user guide, "Create a table for CloudTrail logs using partition projection".
 */
export function projection({
  location,
  accounts,
  regions,
  firstDay,
}: AthenaSettings): Record<string, string> {
  return {
    EXTERNAL: "TRUE",
    "projection.enabled": "true",
    "projection.account.type": "enum",
    "projection.account.values": accounts.join(","),
    "projection.region.type": "enum",
    "projection.region.values": regions.join(","),
    "projection.day.type": "date",
    "projection.day.format": "yyyy/MM/dd",
    "projection.day.interval": "1",
    "projection.day.interval.unit": "DAYS",
    "projection.day.range": `${firstDay.replaceAll("-", "/")},NOW`,
    "storage.location.template": `${location}/\${account}/CloudTrail/\${region}/\${day}`,
  };
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** The same table as a statement, for those who make it themselves. */
export function tableStatement(settings: AthenaSettings): string {
  const { database, table, location } = settings;
  const columns = trailColumns.map(([name, type]) => `  ${name} ${type}`).join(",\n");
  const partitions = partitionColumns.map(([name, type]) => `${name} ${type}`).join(", ");
  const { EXTERNAL: _, ...rest } = projection(settings);
  const properties = Object.entries(rest).map(([key, value]) => `  ${literal(key)} = ${literal(value)}`);
  return `CREATE EXTERNAL TABLE IF NOT EXISTS ${database}.${table} (
${columns}
)
PARTITIONED BY (${partitions})
ROW FORMAT SERDE ${literal(trailFormat.serde)}
STORED AS INPUTFORMAT ${literal(trailFormat.input)}
OUTPUTFORMAT ${literal(trailFormat.output)}
LOCATION ${literal(`${location}/`)}
TBLPROPERTIES (
${properties.join(",\n")}
)`;
}
