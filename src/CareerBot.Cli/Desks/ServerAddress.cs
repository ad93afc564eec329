namespace CareerBot.Cli.Desks;

/// <summary>Reads the address of a server.</summary>
internal static class ServerAddress
{
    /// <summary>The address, ending in a slash.</summary>
    /// <exception cref="CommandFailure">It is none, it would send a token in the clear, or it carries a password.</exception>
    public static Uri Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            throw CommandFailure.BadInput($"--server is '{text}'; write an address such as https://careerbot.example.com.");
        }

        if (address.UserInfo.Length > 0)
        {
            throw CommandFailure.BadInput($"--server must not carry a name or password: the token belongs into the environment variable {DeskOptions.TokenVariable}.");
        }

        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
        {
            throw CommandFailure.BadInput($"--server is '{text}'; without https the token could be read on its way. Plain http is for this machine alone (http://localhost:3978).");
        }

        return new Uri(address.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/");
    }
}
