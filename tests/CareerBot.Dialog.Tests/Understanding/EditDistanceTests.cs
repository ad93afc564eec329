using CareerBot.Messages.Words;
using CsCheck;

namespace CareerBot.Dialog.Tests.Understanding;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("engineer", "engineer", 0)]
    [InlineData("enginer", "engineer", 1)]
    [InlineData("enigneer", "engineer", 1)] // a swap of neighbours is one slip
    [InlineData("bakcned", "backend", 2)]
    [InlineData("", "ab", 2)]
    public void The_distance_counts_slips_of_the_fingers(string a, string b, int distance) => EditDistance.Between(a, b, 3).ShouldBe(distance);

    [Fact]
    public void The_distance_is_symmetric_and_zero_only_for_equal_words()
    {
        Gen.Select(Gen.String[Gen.Char['a', 'd'], 0, 8], Gen.String[Gen.Char['a', 'd'], 0, 8]).Sample((a, b) =>
        {
            int there = EditDistance.Between(a, b, 10);
            return there == EditDistance.Between(b, a, 10) && there == 0 == (a == b);
        });
    }

    [Fact]
    public void Beyond_the_bound_it_only_says_that_it_is_beyond() => EditDistance.Between("kubernetes", "salary", 2).ShouldBeGreaterThan(2);
}
