using CareerBot.Teams.Inbound;
using Microsoft.Extensions.Options;

namespace CareerBot.Teams.Tests.Inbound;

/// <summary>Where the bot's access token may go.</summary>
public sealed class ServiceAddressesTests
{
    [Theory]
    [InlineData(TeamsCloud.Public, "https://smba.trafficmanager.net/emea/", true)]
    [InlineData(TeamsCloud.Public, "https://smba.trafficmanager.net/emea/b1/", true)]
    [InlineData(TeamsCloud.Public, "https://SMBA.TrafficManager.net/amer", true)]
    [InlineData(TeamsCloud.Public, "https://smba.trafficmanager.net:443/teams/", true)]
    [InlineData(TeamsCloud.Public, "https://smba.infra.gcc.teams.microsoft.com/gcc/", true)]
    [InlineData(TeamsCloud.Public, "https://europe.api.botframework.com/", true)]
    [InlineData(TeamsCloud.Public, "https://smba.infra.gov.teams.microsoft.us/gcch/", false)]
    [InlineData(TeamsCloud.UsGovernment, "https://smba.infra.gov.teams.microsoft.us/gcch/", true)]
    [InlineData(TeamsCloud.UsGovernment, "https://smba.infra.dod.teams.microsoft.us/dod/", true)]
    [InlineData(TeamsCloud.UsGovernment, "https://smba.trafficmanager.net/emea/", false)]
    [InlineData(TeamsCloud.China, "https://frontend.botapi.msg.infra.teams.microsoftonline.cn/", true)]
    [InlineData(TeamsCloud.China, "https://smba.trafficmanager.net/emea/", false)]
    [InlineData(TeamsCloud.Public, "https://listed.example.com/", true)]
    [InlineData(TeamsCloud.Public, "https://a.all.example.com/", true)]
    [InlineData(TeamsCloud.Public, "https://all.example.com/", false)]
    [InlineData(TeamsCloud.Public, "https://evilall.example.com/", false)]
    [InlineData(TeamsCloud.Public, "http://smba.trafficmanager.net/emea/", false)]
    [InlineData(TeamsCloud.Public, "ftp://smba.trafficmanager.net/emea/", false)]
    [InlineData(TeamsCloud.Public, "https://smba.trafficmanager.net:8443/", false)]
    [InlineData(TeamsCloud.Public, "https://user@smba.trafficmanager.net/", false)]
    [InlineData(TeamsCloud.Public, "https://smba.trafficmanager.net@attacker.example/", false)]
    [InlineData(TeamsCloud.Public, "https://attacker.example/?https://smba.trafficmanager.net/", false)]
    [InlineData(TeamsCloud.Public, "https://smba.trafficmanager.net/?q=1", false)]
    [InlineData(TeamsCloud.Public, "https://smba.trafficmanager.net/#f", false)]
    [InlineData(TeamsCloud.Public, "https://smba.trafficmanager.net.attacker.example/", false)]
    [InlineData(TeamsCloud.Public, "https://attacker.trafficmanager.net/", false)]
    [InlineData(TeamsCloud.Public, "https://xbotframework.com/", false)]
    [InlineData(TeamsCloud.Public, "https://smba\u3002trafficmanager.net.evil/", false)]
    [InlineData(TeamsCloud.Public, "https://127.0.0.1/", false)]
    [InlineData(TeamsCloud.Public, "http://localhost/", false)]
    [InlineData(TeamsCloud.Public, "//smba.trafficmanager.net/", false)]
    [InlineData(TeamsCloud.Public, "smba.trafficmanager.net", false)]
    [InlineData(TeamsCloud.Public, "", false)]
    [InlineData(TeamsCloud.Public, null, false)]
    public void Only_https_and_the_known_hosts_are_trusted(TeamsCloud cloud, string? address, bool isTrusted) =>
        Addresses(TeamsCredential.Secret, cloud, "listed.example.com", "*.all.example.com").IsTrusted(address).ShouldBe(isTrusted);

    [Theory]
    [InlineData("http://127.0.0.1:56150/_connector", true)]
    [InlineData("http://localhost:56150", true)]
    [InlineData("https://localhost:56150", true)]
    [InlineData("http://[::1]:56150", true)]
    [InlineData("https://smba.trafficmanager.net/emea/", false)]
    [InlineData("http://10.0.0.1/", false)]
    [InlineData("file:///localhost", false)]
    public void Without_a_credential_only_this_machine_is_trusted(string address, bool isTrusted) =>
        Addresses(TeamsCredential.None, TeamsCloud.Public).IsTrusted(address).ShouldBe(isTrusted);

    [Fact]
    public void With_a_credential_this_machine_is_trusted_where_it_is_listed()
    {
        Addresses(TeamsCredential.Secret, TeamsCloud.Public, "127.0.0.1").IsTrusted("http://127.0.0.1:5000/teams/").ShouldBeTrue();
        Addresses(TeamsCredential.Secret, TeamsCloud.Public, "127.0.0.1").IsTrusted("http://localhost:5000/teams/").ShouldBeFalse();
    }

    [Fact]
    public void An_address_too_long_to_keep_is_not_trusted()
    {
        string address = "https://smba.trafficmanager.net/";
        ServiceAddresses addresses = Addresses(TeamsCredential.Secret, TeamsCloud.Public);
        addresses.IsTrusted(address + new string('a', 512 - address.Length)).ShouldBeTrue();
        addresses.IsTrusted(address + new string('a', 513 - address.Length)).ShouldBeFalse();
    }

    private static ServiceAddresses Addresses(TeamsCredential credential, TeamsCloud cloud, params string[] hosts) =>
        new(Options.Create(new TeamsOptions { Credential = credential, Cloud = cloud, ServiceHosts = hosts }));
}
