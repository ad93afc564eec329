namespace CareerBot.Host.Browser.Tests;

/// <summary>Tests that look at the one <see cref="SeededConsole"/>.</summary>
[CollectionDefinition]
public sealed class SeededGroup : ICollectionFixture<SeededConsole>;
