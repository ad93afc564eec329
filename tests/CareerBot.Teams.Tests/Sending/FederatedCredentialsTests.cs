using CareerBot.Fakes;

namespace CareerBot.Teams.Tests.Sending;

/// <summary>
/// Identities that the platform gives. Azure.Identity finds them by variables of the environment, as Kubernetes and App Service set them, so these
/// tests come one after the other; nothing else in this program reads the variables.
/// </summary>
public sealed class FederatedCredentialsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_workload_identity_exchanges_the_token_of_its_service_account()
    {
        string path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "service-account-token", Stop);
        Environment.SetEnvironmentVariable("AZURE_FEDERATED_TOKEN_FILE", path);
        try
        {
            await using SendingInTest test = await SendingInTest.StartAsync(Stop, options => options.Credential = TeamsCredential.WorkloadIdentity);

            (await test.Tokens.GetAsync(refused: null, Stop)).ShouldBe("token-1");

            TokenRequest request = test.Fake.TokenRequests.ShouldHaveSingleItem();
            request.Tenant.ShouldBe(BotIds.HomeTenant);
            request.Fields["client_assertion"].ShouldBe("service-account-token");
            request.Fields["client_id"].ShouldBe(BotIds.AppId);
        }
        finally
        {
            Environment.SetEnvironmentVariable("AZURE_FEDERATED_TOKEN_FILE", null);
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("99999999-8888-7777-6666-555555555555")]
    public async Task A_managed_identity_is_the_bot_or_vouches_for_it(string? other)
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop, options =>
        {
            (options.Credential, options.ManagedIdentityClientId) = (TeamsCredential.ManagedIdentity, other);
            options.AppType = other is null ? TeamsAppType.UserAssignedMsi : TeamsAppType.SingleTenant;
        });
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", test.Fake.Address + "/msi/token");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "header");
        try
        {
            (await test.Tokens.GetAsync(refused: null, Stop)).ShouldNotBeNull();

            TokenRequest identity = test.Fake.TokenRequests[0];
            identity.Tenant.ShouldBe("msi");
            identity.Fields["client_id"].ShouldBe(other ?? BotIds.AppId);
            identity.Fields["resource"].ShouldBe(other is null ? "https://api.botframework.com" : "api://AzureADTokenExchange");
            if (other is not null)
            {
                test.Fake.TokenRequests[1].Fields["client_assertion"].ShouldBe("token-1");
                test.Fake.TokenRequests[1].Fields["client_id"].ShouldBe(BotIds.AppId);
            }
        }
        finally
        {
            Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
            Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        }
    }
}
