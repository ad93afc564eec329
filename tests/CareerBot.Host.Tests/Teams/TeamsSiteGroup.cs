namespace CareerBot.Host.Tests.Teams;

/// <summary>The classes that share one host.</summary>
[CollectionDefinition(Name)]
public sealed class TeamsSiteGroup : ICollectionFixture<TeamsSiteFixture>
{
    public const string Name = "Teams site";
}
