using CareerBot.Rephrasing.Asking;

namespace CareerBot.Rephrasing.Tests.Asking;

public sealed class ModelReplyTests
{
    [Fact]
    public void Each_text_has_its_versions_in_their_order() =>
        ModelReply.Read("""{"texts":[["one","two"],["three"]]}""")!.Value.Select(versions => string.Join('+', versions)).ShouldBe(["one+two", "three"]);

    [Fact]
    public void A_text_that_is_no_list_is_its_only_version() =>
        ModelReply.Read("""{"texts":["one",["two","three"]]}""")!.Value.Select(versions => string.Join('+', versions)).ShouldBe(["one", "two+three"]);

    [Theory]
    [InlineData("")]
    [InlineData("Here are the skills")]
    [InlineData("""["one"]""")]
    [InlineData("""{"texts":"one"}""")]
    [InlineData("""{"texts":[["one"]""")]
    [InlineData("""{"texts":[["one"]]} and more""")]
    [InlineData("""{"texts":[["one"]],"note":"two"}""")]
    [InlineData("""{"texts":[["one"]],"texts":[["two"]]}""")]
    [InlineData("""{"texts":[[]]}""")]
    [InlineData("""{"texts":[["one",2]]}""")]
    [InlineData("""{"texts":[["one",["two"]]]}""")]
    [InlineData("""{"texts":[{"version":"one"}]}""")]
    [InlineData("""{"texts":[["one","two","three","four","five","six"]]}""")]
    [InlineData("""{"texts":[["one\ud800"]]}""")]
    public void Anything_else_is_no_reply(string content) => ModelReply.Read(content).ShouldBeNull();
}
