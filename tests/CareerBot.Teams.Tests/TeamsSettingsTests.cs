using CareerBot.Messages.Askers;
using CareerBot.Fakes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace CareerBot.Teams.Tests;

/// <summary>How the settings are read, and which are refused.</summary>
public sealed class TeamsSettingsTests
{
    [Fact]
    public void Settings_are_read_as_they_may_be_written()
    {
        TeamsOptions options = Read(
            ("AppId", $" {BotIds.AppId} "), ("TenantId", BotIds.HomeTenant), ("AppType", "userassignedmsi"), ("Credential", "workload-identity"), ("Cloud", "usgovernment"), ("ServiceHosts", "a.example.com, b.example.com"),
            ("Tenants:0", BotIds.HomeTenant), ("Tenants:1", BotIds.OtherTenant), ("PublicPay", "share"), ("TargetedMessages", "true"), ("People:ABC", "E1"), ("OpenIdMetadataUrl", "http://127.0.0.1:1/"));
        options.AppId.ShouldBe(BotIds.AppId);
        options.AppType.ShouldBe(TeamsAppType.UserAssignedMsi);
        options.Credential.ShouldBe(TeamsCredential.WorkloadIdentity);
        options.Cloud.ShouldBe(TeamsCloud.UsGovernment);
        options.ServiceHosts.ShouldBe(["a.example.com", "b.example.com"]);
        options.Tenants.ShouldBe([BotIds.HomeTenant, BotIds.OtherTenant]);
        options.PublicPay.ShouldBe(PublicPay.Share);
        options.TargetedMessages.ShouldBeTrue();
        options.People["abc"].ShouldBe("E1");
        options.OpenIdMetadataUrl.ShouldBe(new Uri("http://127.0.0.1:1/"));
    }

    [Theory]
    [InlineData(BotIds.AppId, null, TeamsCredential.Secret)]
    [InlineData(BotIds.AppId, "UserAssignedMsi", TeamsCredential.ManagedIdentity)]
    [InlineData(null, null, TeamsCredential.None)]
    public void The_credential_is_what_a_bot_of_its_kind_has_when_nothing_is_said(string? appId, string? type, TeamsCredential expected) =>
        Read(("AppId", appId), ("AppType", type)).Credential.ShouldBe(expected);

    [Fact]
    public void Good_settings_are_not_refused()
    {
        Wrong("Production").ShouldBeEmpty();
        Wrong("Production", Good()).ShouldBeEmpty();
        Wrong("Production", Good(("ClientSecret", null), ("AppType", "UserAssignedMsi"))).ShouldBeEmpty();
        Wrong("Production", Good(("ClientSecret", null), ("Credential", "certificate"), ("CertificatePath", "bot.pem"))).ShouldBeEmpty();
        Wrong("Production", Good(("TenantId", null), ("AppType", "MultiTenant"))).ShouldBeEmpty();
        Wrong("Production", Good(("ServiceHosts", "*.example.com,smba.example.com,127.0.0.1,localhost"))).ShouldBeEmpty();
        Wrong("Development", ("AllowAnonymous", "true")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("AllowAnonymous", "true", "Teams:AllowAnonymous is true outside Development")]
    [InlineData("AllowAnonymous", "perhaps", "Teams:AllowAnonymous is neither")]
    [InlineData("TargetedMessages", "perhaps", "Teams:TargetedMessages is neither")]
    [InlineData("AppId", "not-an-id", "Teams:AppId is not")]
    [InlineData("TenantId", null, "Teams:TenantId is missing")]
    [InlineData("TenantId", "contoso.example", "Teams:TenantId is not")]
    [InlineData("Tenants", "contoso.example", "Teams:Tenants holds")]
    [InlineData("AppType", "Several", "Teams:AppType is none")]
    [InlineData("AppType", "7", "Teams:AppType is none")]
    [InlineData("Credential", "password", "Teams:Credential is none")]
    [InlineData("Credential", "certificate", "Teams:CertificatePath is missing")]
    [InlineData("ClientSecret", null, "Teams:ClientSecret is missing")]
    [InlineData("Cloud", "Mars", "Teams:Cloud is none")]
    [InlineData("PublicPay", "perhaps", "Teams:PublicPay is none")]
    [InlineData("OpenIdMetadataUrl", "http://login.example.com/x", "Teams:OpenIdMetadataUrl is not an https")]
    [InlineData("OpenIdMetadataUrl", "file:///x", "Teams:OpenIdMetadataUrl is not an https")]
    [InlineData("OpenIdMetadataUrl", "no address", "Teams:OpenIdMetadataUrl is not an https")]
    [InlineData("LoginUrl", "http://login.example.com/", "Teams:LoginUrl is not an https")]
    [InlineData("WebAddress", "no address", "Teams:WebAddress is not")]
    [InlineData("ServiceHosts", "https://smba.example.com/", "Teams:ServiceHosts holds")]
    [InlineData("ServiceHosts", "*", "Teams:ServiceHosts holds")]
    [InlineData("ServiceHosts", "*.com", "Teams:ServiceHosts holds")]
    [InlineData("ServiceHosts", "smba.example.com:8443", "Teams:ServiceHosts holds")]
    public void A_wrong_setting_is_refused_with_a_sentence_that_names_it_and_not_its_value(string setting, string? value, string expected)
    {
        string sentence = Wrong("Production", Good((setting, value))).ShouldHaveSingleItem();
        sentence.ShouldStartWith(expected);
        if (value is { Length: > 8 } && value != "certificate")
        {
            sentence.ShouldNotContain(value);
        }
    }

    [Fact]
    public void A_managed_identity_has_neither_secret_nor_certificate() =>
        Wrong("Production", Good(("AppType", "UserAssignedMsi"), ("Credential", "secret"))).ShouldHaveSingleItem().ShouldStartWith("Teams:Credential is secret or certificate");

    [Fact]
    public void Without_a_credential_no_other_machine_may_be_listed() =>
        Wrong("Production", Good(("Credential", "none"), ("ServiceHosts", "smba.example.com"))).ShouldHaveSingleItem().ShouldStartWith("Teams:ServiceHosts names other machines");

    private static (string, string?)[] Good(params (string Setting, string? Value)[] but) =>
        [("AppId", BotIds.AppId), ("TenantId", BotIds.HomeTenant), ("ClientSecret", "secret-of-the-fake"), .. but];

    private static IConfigurationSection Section((string Setting, string? Value)[] settings)
    {
        Dictionary<string, string?> all = [];
        foreach ((string setting, string? value) in settings)
        {
            all[$"Teams:{setting}"] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(all).Build().GetSection("Teams");
    }

    private static TeamsOptions Read(params (string Setting, string? Value)[] settings)
    {
        TeamsOptions options = new();
        TeamsSettings.Read(Section(settings), options);
        return options;
    }

    private static IEnumerable<string> Wrong(string environment, params (string Setting, string? Value)[] settings) =>
        new TeamsOptionsValidator(Section(settings), new Running(environment)).Validate(null, Read(settings)).Failures ?? [];

    private sealed class Running(string environment) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = environment;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
