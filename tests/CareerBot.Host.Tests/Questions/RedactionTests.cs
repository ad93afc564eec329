using CareerBot.Host.Questions;

namespace CareerBot.Host.Tests.Questions;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("what does a data engineer earn in germany?", "what does a data engineer earn in germany?")]
    [InlineData("ask anna.smith@example.com about it", "ask … about it")]
    [InlineData("what does @anna do", "what does … do")]
    [InlineData("what does <@U12345|anna> do", "what does … do")]
    [InlineData("see https://intra.example/people/anna now", "see … now")]
    [InlineData("I make 85,000 and want 90k", "I make # and want 90k")]
    [InlineData("call +49 170 1234567", "call #")]
    [InlineData("staff number 4711", "staff number #")]
    [InlineData("with 5 years of C++ and .NET 10", "with 5 years of C++ and .NET 10")]
    [InlineData("  two\n lines  ", "two lines")]
    [InlineData("a\0b\u0007c", "a b c")]
    public void Of_a_text_takes_out_what_leads_to_somebody(string text, string kept) => Redaction.Of(text).ShouldBe(kept);

    [Fact]
    public void Of_a_long_text_keeps_the_beginning() => Redaction.Of(new string('a', 4_000)).Length.ShouldBe(Redaction.MostCharacters);

    [Fact]
    public void Of_a_long_text_cuts_no_character_in_two() => Redaction.Of(new string('a', Redaction.MostCharacters - 1) + "\U0001F600 and more").ShouldBe(new string('a', Redaction.MostCharacters - 1));
}
