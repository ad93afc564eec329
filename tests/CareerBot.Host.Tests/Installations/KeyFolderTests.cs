using CareerBot.Slack.Installing;
using CareerBot.Storage;
using CareerBot.TestKit.Databases;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CareerBot.Host.Tests.Installations;

/// <summary>The keys that seal sessions, forms and the channels' tokens, and what they seal.</summary>
public sealed class KeyFolderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_sealed_before_a_restart_is_opened_after_it()
    {
        TestDatabase database = TestDatabase.Create(StoreKind.Sqlite);
        await using TestHost host = new(database: database);
        string sealedText = Protector(host.Services).Protect("secret");
        await using WebApplicationFactory<Program> restarted = host.WithWebHostBuilder(_ => { });

        Protector(restarted.Services).Unprotect(sealedText).ShouldBe("secret");

        string keys = Path.Combine(Path.GetDirectoryName(new SqliteConnectionStringBuilder(database.ConnectionString).DataSource)!, "keys");
        Directory.GetFiles(keys, "key-*.xml").ShouldHaveSingleItem();
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(keys).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task KeysPath_names_another_folder()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("careerbot-keys-");
        await using TestHost host = new();
        await using WebApplicationFactory<Program> elsewhere = host.WithWebHostBuilder(builder => builder.UseSetting("DataProtection:KeysPath", Path.Combine(folder.FullName, "of-ours")));

        Protector(elsewhere.Services).Protect("secret").ShouldNotBeEmpty();

        folder.GetFiles("of-ours/key-*.xml").ShouldHaveSingleItem();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_KeysPath_that_cannot_be_used_is_named()
    {
        string file = Path.GetTempFileName();
        await using TestHost host = new();
        await using WebApplicationFactory<Program> wrong = host.WithWebHostBuilder(builder => builder.UseSetting("DataProtection:KeysPath", Path.Combine(file, "keys")));

        Should.Throw<InvalidOperationException>(() => Protector(wrong.Services).Protect("secret")).Message.ShouldStartWith("DataProtection:KeysPath");
        File.Delete(file);
    }

    [Fact]
    public async Task Slacks_installations_lie_in_the_database_under_Slacks_name()
    {
        await using TestHost host = new();
        IInstallationVault vault = host.Services.GetRequiredService<IInstallationVault>();

        await vault.SaveAsync("/T1", "sealed", Token);

        (await vault.AllAsync(Token)).ShouldBe([("/T1", "sealed")]);
        host.Database.Execute("UPDATE installations SET sealed = 'other' WHERE key = 'slack:/T1'").ShouldBe(1);
        (await vault.FindAsync("/T1", Token)).ShouldBe("other");
        await vault.RemoveAsync("/T1", Token);
        (await vault.AllAsync(Token)).ShouldBeEmpty();
    }

    private static IDataProtector Protector(IServiceProvider services) => services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
}
