using CareerBot.Slack.Inbound;
using Microsoft.Extensions.Time.Testing;

namespace CareerBot.Slack.Tests.Inbound;

public sealed class SlackSignatureTests
{
    private const long Now = 1531420618;

    private static readonly byte[] Body = "token=x&text=hello"u8.ToArray();

    [Fact]
    public void Slack_s_own_example_is_taken()
    {
        SignedCase documented = SignedCases.Documented;
        With(SignedCase.Secret).IsValid(documented.Body, documented.Timestamp[0], documented.Signature[0]).ShouldBeTrue();
        With(SignedCase.Secret).IsValid([.. documented.Body, (byte)' '], documented.Timestamp[0], documented.Signature[0]).ShouldBeFalse();
    }

    [Theory]
    [InlineData(-301, false)]
    [InlineData(-300, true)]
    [InlineData(0, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void A_timestamp_is_taken_up_to_five_minutes_either_way(int seconds, bool isTaken)
    {
        string timestamp = $"{Now + seconds}";
        With(SignedCase.Secret).IsValid(Body, timestamp, SignedCase.Sign(timestamp, Body)).ShouldBe(isTaken);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 1531420618")]
    [InlineData("1531420618 ")]
    [InlineData("+1531420618")]
    [InlineData("01531420618")]
    [InlineData("1531420618.0")]
    [InlineData("1531420618e0")]
    [InlineData("0x5b479d8a")]
    [InlineData("1531420618\n")]
    [InlineData("1531420618\0")]
    [InlineData("\u0661\u0665\u0663\u0661\u0664\u0662\u0660\u0666\u0661\u0668")]
    [InlineData("99999999999999999999999999")]
    public void A_timestamp_that_is_not_just_digits_is_refused_even_when_it_is_signed(string timestamp) =>
        With(SignedCase.Secret).IsValid(Body, timestamp, SignedCase.Sign(timestamp, Body)).ShouldBeFalse();

    [Fact]
    public void Each_of_several_secrets_is_taken_and_no_other()
    {
        SlackSignature both = With("the next one", "the one before");
        both.IsValid(Body, $"{Now}", SignedCase.Sign($"{Now}", Body, "the next one")).ShouldBeTrue();
        both.IsValid(Body, $"{Now}", SignedCase.Sign($"{Now}", Body, "the one before")).ShouldBeTrue();
        both.IsValid(Body, $"{Now}", SignedCase.Sign($"{Now}", Body, "another")).ShouldBeFalse();
    }

    [Fact]
    public void Without_a_header_nothing_is_taken()
    {
        With(SignedCase.Secret).IsValid(Body, null, SignedCase.Sign($"{Now}", Body)).ShouldBeFalse();
        With(SignedCase.Secret).IsValid(Body, $"{Now}", null).ShouldBeFalse();
    }

    [Fact]
    public void A_signature_of_other_letters_is_refused() =>
        With(SignedCase.Secret).IsValid(Body, $"{Now}", "v0=" + new string('\u0430', 64)).ShouldBeFalse();

    [Fact]
    public void No_secret_and_an_empty_secret_are_refused()
    {
        Should.Throw<ArgumentException>(() => With());
        Should.Throw<ArgumentException>(() => With(SignedCase.Secret, ""));
    }

    private static SlackSignature With(params string[] secrets) => new(secrets, new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(Now)));
}
