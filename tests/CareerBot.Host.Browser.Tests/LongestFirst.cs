using CareerBot.Host.Browser.Tests;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace CareerBot.Host.Browser.Tests;

/// <summary>Starts with the tests of the <see cref="SeededGroup"/>, which take longest: begun late, they alone would be waited for at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(collection => collection.TestCollectionClassName == typeof(SeededGroup).FullName)];
}
