using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace CareerBot.Teams.Sending;

/// <summary>Makes what the bot proves itself with to Entra. A new one for each token: nothing of the last is remembered, and a certificate that was replaced is read anew.</summary>
internal sealed class BotCredentials(IOptions<TeamsOptions> options, IHttpClientFactory clients)
{
    /// <summary>Name of the client that asks Entra for tokens.</summary>
    public const string ClientName = "Teams login";

    /// <summary>Fetches one token.</summary>
    /// <exception cref="InvalidOperationException">The settings do not suffice.</exception>
    /// <exception cref="AuthenticationFailedException">Entra or the managed identity gives none.</exception>
    public async Task<AccessToken> FetchAsync(CancellationToken cancellationToken)
    {
        TeamsOptions settings = options.Value;
        if (settings.Credential == TeamsCredential.Certificate)
        {
            using X509Certificate2 certificate = Certificate(settings);
            return await FetchAsync(settings, certificate, cancellationToken);
        }

        return await FetchAsync(settings, certificate: null, cancellationToken);
    }

    private async Task<AccessToken> FetchAsync(TeamsOptions settings, X509Certificate2? certificate, CancellationToken cancellationToken)
    {
        TokenAuthority authority = TokenAuthority.Of(settings);
        TokenCredential credential = settings.Credential switch
        {
            TeamsCredential.Secret => new ClientSecretCredential(
                authority.Tenant, settings.AppId, settings.ClientSecret, Configure(new ClientSecretCredentialOptions { DisableInstanceDiscovery = settings.LoginUrl is not null }, authority)),
            TeamsCredential.Certificate => new ClientCertificateCredential(
                authority.Tenant,
                settings.AppId,
                certificate,
                Configure(new ClientCertificateCredentialOptions { SendCertificateChain = true, DisableInstanceDiscovery = settings.LoginUrl is not null }, authority)),
            TeamsCredential.WorkloadIdentity => new WorkloadIdentityCredential(Configure(
                new WorkloadIdentityCredentialOptions { ClientId = settings.AppId, TenantId = authority.Tenant, DisableInstanceDiscovery = settings.LoginUrl is not null }, authority)),
            TeamsCredential.ManagedIdentity => ManagedIdentity(settings, authority),
            _ => throw new InvalidOperationException("Teams:Credential names nothing that tokens are given for."),
        };
        return await credential.GetTokenAsync(new TokenRequestContext([authority.Scope]), cancellationToken);
    }

    /// <summary>The identity is the bot itself, or the bot's application trusts it (a federated credential).</summary>
    private TokenCredential ManagedIdentity(TeamsOptions settings, TokenAuthority authority)
    {
        string identity = settings.ManagedIdentityClientId is { Length: > 0 } named ? named : settings.AppId ?? "";
        ManagedIdentityCredential managed = new(ManagedIdentityId.FromUserAssignedClientId(identity));
        if (string.Equals(identity, settings.AppId, StringComparison.OrdinalIgnoreCase))
        {
            return managed;
        }

        return new ClientAssertionCredential(
            authority.Tenant,
            settings.AppId,
            async stop => (await managed.GetTokenAsync(new TokenRequestContext([authority.Exchange]), stop)).Token,
            Configure(new ClientAssertionCredentialOptions { DisableInstanceDiscovery = settings.LoginUrl is not null }, authority));
    }

    private T Configure<T>(T credential, TokenAuthority authority)
        where T : TokenCredentialOptions
    {
        credential.AuthorityHost = LoopbackLogin.Serves(authority.Login) ? LoopbackLogin.AsHttps(authority.Login) : authority.Login;
        credential.Transport = new HttpClientTransport(clients.CreateClient(ClientName));

        // BotTokens waits between tries, by its own clock.
        credential.Retry.MaxRetries = 0;
        return credential;
    }

    private static X509Certificate2 Certificate(TeamsOptions settings)
    {
        string path = settings.CertificatePath ?? throw new InvalidOperationException("Teams:CertificatePath is missing.");
        ReadOnlySpan<char> pem = PemOf(path);
        if (pem.IsEmpty)
        {
            return X509CertificateLoader.LoadPkcs12FromFile(path, settings.CertificatePassword);
        }

        return settings.CertificatePassword is { Length: > 0 } password && pem.Contains("ENCRYPTED PRIVATE KEY", StringComparison.Ordinal)
            ? X509Certificate2.CreateFromEncryptedPem(pem, pem, password)
            : X509Certificate2.CreateFromPem(pem, pem);
    }

    /// <summary>The file's text when it is PEM; empty for any other.</summary>
    private static string PemOf(string path)
    {
        string text = File.ReadAllText(path);
        return PemEncoding.TryFind(text, out _) ? text : "";
    }
}
