using CareerBot.Storage;
using CareerBot.TestKit;
using CareerBot.TestKit.Databases;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(SharedPostgres))]

namespace CareerBot.Host.Tests;

/// <summary>The real host in memory, on a knowledge folder and a database of its own.</summary>
internal sealed class TestHost(string environment = "Development", StoreKind store = StoreKind.Sqlite, TimeProvider? time = null, bool realKnowledge = false, TestDatabase? database = null, IReadOnlyDictionary<string, string>? settings = null) : WebApplicationFactory<Program>
{
    /// <summary>Beside the knowledge folder, where a host on PostgreSQL keeps them, all tests would share them.</summary>
    private readonly DirectoryInfo? _keys = store == StoreKind.PostgreSql ? Directory.CreateTempSubdirectory("careerbot-keys-") : null;

    /// <summary>The folder; a test may edit it while the host runs.</summary>
    public TinyKnowledge Knowledge { get; } = new TinyKnowledge();

    /// <summary>The salary book's database.</summary>
    public TestDatabase Database { get; } = database ?? TestDatabase.Create(store);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        Knowledge.Write();
        builder.UseEnvironment(environment);
        builder.ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Knowledge:Path"] = realKnowledge ? Repository.Knowledge : Knowledge.Folder,
            ["Knowledge:Poll"] = "00:00:00.1",
            ["ConnectionStrings:Salaries"] = Database.ConnectionString,
            ["Logging:LogLevel:Default"] = "None",
        }));
        if (_keys is not null)
        {
            builder.UseSetting("DataProtection:KeysPath", _keys.FullName);
        }

        // Read while services are added, before the configuration above is in force.
        foreach ((string name, string value) in settings ?? new Dictionary<string, string>())
        {
            builder.UseSetting(name, value);
        }

        if (time is not null)
        {
            builder.ConfigureTestServices(services => services.AddSingleton(time));
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Knowledge.Dispose();
            Database.Dispose();
            _keys?.Delete(recursive: true);
        }
    }
}
