using CareerBot.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;

namespace CareerBot.Host.Tests;

/// <summary>The real host in memory, on a small knowledge folder of its own.</summary>
internal sealed class TestHost(string environment = "Development") : WebApplicationFactory<Program>
{
    /// <summary>The folder; a test may edit it while the host runs.</summary>
    public TinyKnowledge Knowledge { get; } = new TinyKnowledge();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        Knowledge.Write();
        builder.UseEnvironment(environment);
        builder.ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Knowledge:Path"] = Knowledge.Folder,
            ["Knowledge:Poll"] = "00:00:00.1",
            ["Logging:LogLevel:Default"] = "None",
        }));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Knowledge.Dispose();
        }
    }
}
