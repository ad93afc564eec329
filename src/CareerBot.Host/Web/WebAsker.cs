using CareerBot.Messages;

namespace CareerBot.Host.Web;

/// <summary>
/// For whom the web pages speak: in Development for an employee, so that everything can be tried; elsewhere for nobody signed in, who sees
/// only what is for everyone (design contract 4.2).
/// </summary>
public sealed class WebAsker(IHostEnvironment environment)
{
    /// <summary>The narrowest audience whose figures are shown.</summary>
    public Audience Sees { get; } = environment.IsDevelopment() ? Audience.Employees : Audience.Everyone;
}
