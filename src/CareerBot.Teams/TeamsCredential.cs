namespace CareerBot.Teams;

/// <summary>What the bot proves itself with when it sends.</summary>
public enum TeamsCredential
{
    /// <summary><c>secret</c>: a client secret.</summary>
    Secret,

    /// <summary><c>certificate</c>: a certificate with its private key.</summary>
    Certificate,

    /// <summary><c>managed-identity</c>: a user-assigned identity of Azure.</summary>
    ManagedIdentity,

    /// <summary><c>workload-identity</c>: a Kubernetes service account that Entra trusts.</summary>
    WorkloadIdentity,

    /// <summary><c>none</c>: no token is sent, and only to this machine.</summary>
    None,
}
