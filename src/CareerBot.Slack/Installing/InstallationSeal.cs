using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace CareerBot.Slack.Installing;

/// <summary>Encrypts installations before they are kept, by ASP.NET Data Protection.</summary>
internal sealed class InstallationSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("CareerBot.Slack.Installations");

    public string Close(KeptInstallation kept) => _protector.Protect(JsonSerializer.Serialize(kept, InstallJson.Default.KeptInstallation));

    /// <summary>The installation; null when the content was changed, or its key is lost.</summary>
    public KeptInstallation? Open(string sealedContent)
    {
        try
        {
            return JsonSerializer.Deserialize(_protector.Unprotect(sealedContent), InstallJson.Default.KeptInstallation);
        }
        catch (Exception error) when (error is CryptographicException or JsonException)
        {
            return null;
        }
    }
}
