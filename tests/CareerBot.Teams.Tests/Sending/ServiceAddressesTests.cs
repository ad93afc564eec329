using CareerBot.Teams.Sending;
using Microsoft.Extensions.Options;

namespace CareerBot.Teams.Tests.Sending;

public sealed class ServiceAddressesTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/", true)]
    [InlineData("https://SMBA.TrafficManager.net/emea", true)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc/", true)]
    [InlineData("https://webchat.botframework.com/", true)]
    [InlineData("https://bots.example.com/", true)]
    [InlineData("https://a.bots.example.org/", true)]
    [InlineData("http://smba.trafficmanager.net/amer/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/amer/", false)]
    [InlineData("https://smba.trafficmanager.net@evil.example/amer/", false)]
    [InlineData("https://user@smba.trafficmanager.net/amer/", false)]
    [InlineData("https://smba.trafficmanager.net/amer/?to=", false)]
    [InlineData("https://smba.trafficmanager.net/amer/#", false)]
    [InlineData("https://smba.trafficmanager.net/amer/#x", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example/", false)]
    [InlineData("https://evilsmba.trafficmanager.net/", false)]
    [InlineData("https://botframework.com/", false)]
    [InlineData("https://evilbotframework.com/", false)]
    [InlineData("https://bots.example.org/", false)]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams", false)]
    [InlineData("https://127.0.0.1/", false)]
    [InlineData("http://localhost:3978/", false)]
    [InlineData("file:///etc/passwd", false)]
    public void In_the_public_cloud(string address, bool expected) =>
        Of(new TeamsOptions { ServiceHosts = ["bots.example.com", "*.bots.example.org"] }).MayBeSentTo(new Uri(address)).ShouldBe(expected);

    [Theory]
    [InlineData(TeamsCloud.UsGovernment, "https://smba.infra.gov.teams.microsoft.us/teams", true)]
    [InlineData(TeamsCloud.UsGovernment, "https://smba.infra.dod.teams.microsoft.us/teams", true)]
    [InlineData(TeamsCloud.UsGovernment, "https://smba.trafficmanager.net/amer/", false)]
    [InlineData(TeamsCloud.UsGovernment, "https://smba.infra.gcc.teams.microsoft.com", false)]
    [InlineData(TeamsCloud.China, "https://frontend.botapi.msg.infra.teams.microsoftonline.cn/", true)]
    [InlineData(TeamsCloud.China, "https://webchat.botframework.azure.cn/", true)]
    [InlineData(TeamsCloud.China, "https://smba.trafficmanager.net/amer/", false)]
    public void In_other_clouds(TeamsCloud cloud, string address, bool expected) =>
        Of(new TeamsOptions { Cloud = cloud }).MayBeSentTo(new Uri(address)).ShouldBe(expected);

    [Theory]
    [InlineData("http://127.0.0.1:3978/", true)]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("http://[::1]:3978/", true)]
    [InlineData("https://smba.trafficmanager.net/amer/", false)]
    [InlineData("http://192.168.0.1:3978/", false)]
    [InlineData("ftp://127.0.0.1/", false)]
    public void Without_a_credential_only_this_machine(string address, bool expected) =>
        Of(new TeamsOptions { Credential = TeamsCredential.None, ServiceHosts = ["192.168.0.1"] }).MayBeSentTo(new Uri(address)).ShouldBe(expected);

    [Fact]
    public void A_token_of_a_login_on_this_machine_may_be_sent_to_this_machine() =>
        Of(new TeamsOptions { LoginUrl = new Uri("http://127.0.0.1:5000") }).MayBeSentTo(new Uri("http://127.0.0.1:5000/amer/")).ShouldBeTrue();

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://smba\u3002trafficmanager.net.evil/", false)]
    [InlineData("//smba.trafficmanager.net/", false)]
    [InlineData("smba.trafficmanager.net", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void As_an_activity_names_it(string? serviceUrl, bool expected) => Of(new TeamsOptions()).MayBeSentTo(serviceUrl).ShouldBe(expected);

    [Fact]
    public void An_address_too_long_to_keep_may_not()
    {
        string address = "https://smba.trafficmanager.net/";
        Of(new TeamsOptions()).MayBeSentTo(address + new string('a', 512 - address.Length)).ShouldBeTrue();
        Of(new TeamsOptions()).MayBeSentTo(address + new string('a', 513 - address.Length)).ShouldBeFalse();
    }

    private static ServiceAddresses Of(TeamsOptions options) => new(Options.Create(options));
}
