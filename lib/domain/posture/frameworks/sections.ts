import type { Framework } from "../frameworks";

/** What a framework's own first level is about, in our words; by how its requirement numbers begin. */
const sections: Partial<Record<Framework, Readonly<Record<string, string>>>> = {
  cis7: { 2: "Identity", 3: "Storage", 4: "Logging", 5: "Monitoring", 6: "Networking" },
  cis5: { 1: "Identity", 2: "Storage", 3: "Logging", 4: "Monitoring", 5: "Networking" },
  nist: {
    AC: "Access control",
    AE: "Anomalies and events",
    AM: "Assets",
    BE: "Business environment",
    CM: "Continuous monitoring",
    DP: "Detection processes",
    DS: "Data security",
    IP: "Protective processes",
    OV: "Oversight",
    PO: "Policy",
    PT: "Protective technology",
    RA: "Risk assessment",
    RC: "Recovery",
    RM: "Risk management",
    RP: "Response and recovery plans",
    RR: "Roles and responsibilities",
    SC: "Supply chain",
  },
  pci4: {
    1: "Network controls",
    2: "Secure configuration",
    3: "Stored account data",
    4: "Encryption in transit",
    5: "Malware",
    6: "Secure systems and software",
    7: "Access by need to know",
    8: "Identities and authentication",
    10: "Logging and monitoring",
    11: "Testing of security",
    12: "Policies and programmes",
    A1: "Service providers with many tenants",
    A3: "Designated entities",
  },
  soc2: {
    A1: "Availability",
    C1: "Confidentiality",
    CC1: "Control environment",
    CC2: "Communication and information",
    CC3: "Risk assessment",
    CC4: "Monitoring of controls",
    CC5: "Control activities",
    CC6: "Logical and physical access",
    CC7: "System operations",
    CC8: "Change management",
    PI1: "Processing integrity",
  },
  iso27001: { "A.5": "Organisational controls", "A.8": "Technological controls" },
};

/** Titles in our own words, of the requirements whose number alone says little and whose content is beyond doubt. */
const titles: Partial<Record<Framework, Readonly<Record<string, string>>>> = {
  iso27001: {
    "A.5.1": "Policies for information security",
    "A.5.3": "Duties kept apart",
    "A.5.5": "Contact with authorities",
    "A.5.6": "Contact with interest groups",
    "A.5.7": "Threat intelligence",
    "A.5.13": "Labels on information",
    "A.5.15": "Access control",
    "A.5.16": "Identities and their life",
    "A.5.17": "Passwords, keys and the like",
    "A.5.18": "Access rights given, reviewed, taken back",
    "A.5.19": "Security with suppliers",
    "A.5.21": "The ICT supply chain",
    "A.5.22": "Suppliers' services watched and changed",
    "A.5.25": "Events judged: is it an incident?",
    "A.5.26": "Response to incidents",
    "A.5.28": "Evidence gathered and kept",
    "A.5.29": "Security during disruption",
    "A.8.1": "People's devices",
    "A.8.2": "Privileged access",
    "A.8.3": "Access to information restricted",
    "A.8.4": "Access to source code",
    "A.8.5": "Secure authentication",
    "A.8.7": "Protection against malware",
    "A.8.9": "Configuration managed",
    "A.8.10": "Information deleted when no longer needed",
    "A.8.11": "Data masked",
    "A.8.12": "Leaks of data prevented",
    "A.8.13": "Backups",
    "A.8.14": "Redundancy",
    "A.8.15": "Logging",
    "A.8.16": "Monitoring",
    "A.8.20": "Networks secured",
    "A.8.21": "Security of network services",
    "A.8.22": "Networks separated",
    "A.8.23": "Web filtering",
    "A.8.24": "Cryptography",
    "A.8.27": "Secure architecture and engineering",
  },
  soc2: {
    "CC6.1": "Logical access protects information",
    "CC6.2": "People registered before they get access, removed after",
    "CC6.3": "Access by role, least privilege, duties apart",
    "CC6.6": "Protection against threats from outside",
    "CC6.7": "Information protected in transit and on the move",
    "CC6.8": "Unauthorised and malicious software",
    "CC7.1": "Changes of configuration and vulnerabilities detected",
    "CC7.2": "Systems watched for anomalies",
    "CC7.3": "Security events judged",
    "CC7.4": "Response to incidents",
    "CC7.5": "Recovery from incidents",
    "CC8.1": "Changes authorised, tested, approved",
    "A1.1": "Capacity watched",
    "C1.1": "Confidential information identified and kept",
    "C1.2": "Confidential information disposed of",
  },
};

function prefixOf(framework: Framework, id: string): string {
  if (framework === "iso27001") return id.split(".").slice(0, 2).join(".");
  if (framework === "wafr") return id.split("_")[1] ?? id;
  return id.split(framework === "nist" ? /[-.]/ : ".")[0] ?? id;
}

/** The part of the framework that a requirement belongs to: its number, and in words where we are sure of them. */
export function sectionOf(framework: Framework, id: string): { id: string; title: string | null } {
  const prefix = prefixOf(framework, id);
  return { id: prefix, title: sections[framework]?.[prefix] ?? null };
}

/** What a requirement is about in few words of our own; null where its number has to do. */
export function titleOf(framework: Framework, id: string): string | null {
  if (framework === "wafr") return id.split("_").slice(1).join(" ");
  return titles[framework]?.[id] ?? null;
}
