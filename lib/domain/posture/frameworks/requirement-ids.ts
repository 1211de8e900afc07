import type { Framework } from "../frameworks";

/**
 * The requirements of each framework that the configuration of AWS can speak to, by their numbers: facts, separated by
 * spaces. What only people can show (training, contracts, physical locks) is not among them.
 */
export const requirementIds: Readonly<Record<Framework, string>> = {
  cis7: `
    2.1.1 2.1.5 2.1.6 2.2 2.3 2.4 2.5 2.6 2.7 2.8 2.9 2.10 2.11 2.12 2.13 2.14 2.15 2.16 2.17 2.18 2.19
    2.20 2.21 3.1.1 3.1.2 3.1.3 3.1.4 3.2.1 3.2.2 3.2.3 3.2.4 3.3.1 4.1 4.2 4.3 4.4 4.5 4.6 4.7 4.8 4.9
    4.10 5.1 5.2 5.3 5.4 5.5 5.6 5.7 5.8 5.9 5.10 5.11 5.12 5.13 5.14 5.15 5.16 6.1.1 6.1.2 6.2 6.3 6.4
    6.5 6.6 6.7
  `,
  cis5: `
    1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9 1.11 1.12 1.13 1.14 1.15 1.16 1.17 1.18 1.19 1.20 1.21 2.1.1
    2.1.2 2.1.3 2.1.4 2.2.1 2.2.2 2.2.3 2.2.4 2.3.1 3.1 3.2 3.3 3.4 3.5 3.6 3.7 3.8 3.9 4.1 4.2 4.3 4.4
    4.5 4.6 4.7 4.8 4.9 4.10 4.11 4.12 4.13 4.14 4.15 4.16 5.1.1 5.1.2 5.2 5.3 5.4 5.5 5.6 5.7
  `,
  fsbp: `
    ACM.1 ACM.2 APIGateway.1 APIGateway.2 APIGateway.4 APIGateway.8 APIGateway.9 Account.1 Athena.1
    AutoScaling.2 CloudFront.1 CloudFront.4 CloudFront.5 CloudFront.6 CloudFront.7 CloudFront.8
    CloudFront.9 CloudFront.10 CloudFront.12 CloudFront.13 CloudTrail.1 CloudTrail.2 CloudTrail.4
    CloudTrail.5 CloudTrail.6 CloudTrail.7 CodeBuild.1 CodeBuild.2 Cognito.1 Config.1 DMS.1 DMS.6 DMS.9
    DocumentDB.1 DocumentDB.2 DocumentDB.3 DocumentDB.4 DocumentDB.5 DynamoDB.2 DynamoDB.3 DynamoDB.4
    DynamoDB.6 DynamoDB.7 EC2.1 EC2.2 EC2.3 EC2.4 EC2.6 EC2.7 EC2.8 EC2.9 EC2.10 EC2.12 EC2.13 EC2.14
    EC2.15 EC2.16 EC2.17 EC2.19 EC2.20 EC2.21 EC2.22 EC2.23 EC2.24 EC2.25 EC2.28 EC2.51 ECR.1 ECR.2
    ECR.3 ECS.1 ECS.2 ECS.3 ECS.4 ECS.5 ECS.8 ECS.9 EFS.1 EFS.2 EKS.2 EKS.3 EKS.8 ELB.1 ELB.3 ELB.4
    ELB.5 ELB.6 ELB.9 ELB.10 ELB.12 ELB.13 ELB.16 EMR.1 EMR.2 ES.1 ES.2 ES.3 ES.4 ES.5 ElastiCache.1
    ElastiCache.2 ElastiCache.6 GuardDuty.1 GuardDuty.9 GuardDuty.10 IAM.1 IAM.3 IAM.4 IAM.5 IAM.6 IAM.7
    IAM.8 IAM.10 IAM.19 IAM.22 IAM.26 KMS.3 KMS.4 KMS.5 Lambda.1 Lambda.2 Lambda.3 Lambda.5 MSK.1 MSK.2
    Macie.1 Neptune.2 Neptune.3 Neptune.4 Neptune.5 Neptune.6 Neptune.7 Neptune.8 Neptune.9
    NetworkFirewall.3 NetworkFirewall.9 OpenSearch.1 OpenSearch.2 OpenSearch.3 OpenSearch.4 OpenSearch.5
    OpenSearch.7 OpenSearch.10 RDS.1 RDS.2 RDS.3 RDS.4 RDS.5 RDS.6 RDS.7 RDS.8 RDS.9 RDS.10 RDS.11
    RDS.12 RDS.13 RDS.14 RDS.15 RDS.16 RDS.17 RDS.18 RDS.19 RDS.20 RDS.21 RDS.22 RDS.23 RDS.24 RDS.25
    RDS.27 RDS.35 RDS.37 RDS.38 RDS.39 Redshift.1 Redshift.3 Redshift.4 Redshift.6 S3.1 S3.3 S3.5 S3.6
    S3.7 S3.8 S3.9 S3.12 S3.13 S3.14 S3.15 S3.17 S3.19 S3.20 SNS.1 SQS.1 SSM.1 SSM.2 SSM.3 SSM.4
    SageMaker.1 SageMaker.2 SageMaker.3 SageMaker.4 SageMaker.5 SecretsManager.1 WAF.11
  `,
  wafr: `
    sec_appsec_automate_testing_throughout_lifecycle sec_detect_investigate_events_actionable_events
    sec_detect_investigate_events_analyze_all sec_detect_investigate_events_app_service_logging
    sec_detect_investigate_events_auto_response sec_identities_audit sec_identities_enforce_mechanisms
    sec_identities_groups_attributes sec_identities_identity_provider sec_identities_secrets
    sec_identities_unique sec_incident_response_identify_personnel sec_network_protection_auto_protect
    sec_network_protection_create_layers sec_network_protection_inspection
    sec_network_protection_layered sec_permissions_analyze_cross_account
    sec_permissions_continuous_reduction sec_permissions_define sec_permissions_define_guardrails
    sec_permissions_emergency_process sec_permissions_least_privileges sec_permissions_lifecycle
    sec_permissions_share_securely sec_protect_compute_actions_distance
    sec_protect_compute_auto_protection sec_protect_compute_reduce_surface
    sec_protect_compute_validate_software_integrity sec_protect_compute_vulnerability_management
    sec_protect_data_rest_access_control sec_protect_data_rest_automate_protection
    sec_protect_data_rest_encrypt sec_protect_data_rest_key_mgmt sec_protect_data_transit_authentication
    sec_protect_data_transit_encrypt sec_protect_data_transit_key_cert_mgmt
    sec_securely_operate_aws_account sec_securely_operate_multi_accounts
    sec_securely_operate_test_validate_pipeline sec_securely_operate_threat_model
  `,
  nist: `
    AC-1 AC-3 AC-4 AC-5 AC-6 AC-7 AE-1 AE-2 AE-3 AM-6 BE-5 CM-1 CM-3 CM-4 CM-6 CM-7 DP-4 DS-1 DS-2 DS-3
    DS-4 DS-5 DS-6 IP-1 IP-2 IP-4 IP-7 IP-8 IP-9 IP-12 OV-2 OV-3 PO-1 PO-3 PO-4 PO-5 PT-1 PT-4 PT-5 RA-1
    RA-3 RA-5 RC.RP-1 RM-1 RP-1 RR-1 RR-2 SC-1 SC-2 SC-3
  `,
  pci4: `
    1.2.5 1.2.8 1.3.1 1.3.2 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.5.1 2.2.5 2.2.7 3.2.1 3.3.1.1 3.3.1.3 3.3.2
    3.3.3 3.5.1 3.5.1.1 3.5.1.3 3.6.1 3.6.1.2 3.6.1.3 3.6.1.4 3.7.1 3.7.2 3.7.4 3.7.5 3.7.6 3.7.7 4.2.1
    4.2.1.1 5.3.4 6.3.3 6.4.1 6.4.2 7.2.1 7.2.2 7.2.3 7.2.4 7.2.5 7.2.5.1 7.2.6 7.3.1 7.3.2 7.3.3 8.2.1
    8.2.2 8.2.4 8.2.5 8.2.6 8.2.7 8.2.8 8.3.2 8.3.4 8.3.5 8.3.6 8.3.7 8.3.9 8.3.10.1 8.3.11 8.4.1 8.4.2
    8.4.3 8.6.3 10.2.1 10.2.1.1 10.2.1.2 10.2.1.3 10.2.1.4 10.2.1.5 10.2.1.6 10.2.1.7 10.2.2 10.3.1
    10.3.2 10.3.3 10.3.4 10.4.1 10.4.1.1 10.4.2 10.4.3 10.5.1 10.6.3 10.7.1 10.7.2 11.3.1 11.3.1.1
    11.3.1.2 11.3.1.3 11.5.1 11.5.1.1 11.5.2 11.6.1 12.4.2.1 12.10.5 A1.1.2 A1.1.3 A1.2.1 A1.2.3
    A3.2.5.1 A3.3.1 A3.4.1 A3.5.1
  `,
  soc2: `
    A1.1 C1.1 C1.2 CC1.3 CC2.1 CC3.1 CC3.2 CC3.3 CC3.4 CC4.2 CC5.2 CC6.1 CC6.2 CC6.3 CC6.6 CC6.7 CC6.8
    CC7.1 CC7.2 CC7.3 CC7.4 CC7.5 CC8.1 PI1.2 PI1.3 PI1.4 PI1.5
  `,
  iso27001: `
    A.5.1 A.5.3 A.5.5 A.5.6 A.5.7 A.5.13 A.5.15 A.5.16 A.5.17 A.5.18 A.5.19 A.5.21 A.5.22 A.5.25 A.5.26
    A.5.28 A.5.29 A.8.1 A.8.2 A.8.3 A.8.4 A.8.5 A.8.7 A.8.9 A.8.10 A.8.11 A.8.12 A.8.13 A.8.14 A.8.15
    A.8.16 A.8.20 A.8.21 A.8.22 A.8.23 A.8.24 A.8.27
  `,
};
