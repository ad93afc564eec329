using CareerBot.Slack.Rendering;
using CareerBot.TestKit;
using CsCheck;

namespace CareerBot.Slack.Tests.Rendering;

/// <summary>Options of every kind.</summary>
internal static class AnyOptions
{
    /// <summary>Any options.</summary>
    public static readonly Gen<RenderOptions> All =
        from reply in Gen.OneOf<string?>(null, "r-1")
        from web in Gen.Bool
        from picture in Gen.Bool
        from question in Gen.Bool.SelectMany(there => there ? AnyAnswer.Text(["EUR 1"], 400).Select(text => (string?)text) : Gen.Const((string?)null))
        from share in Gen.Bool
        select new RenderOptions
        {
            Words = Some.Words,
            ReplyId = reply,
            WebAddress = web ? new Uri("https://career.example/?ask=a&b") : null,
            Picture = picture ? new MessagePicture("F1", "Drawn to scale") : null,
            Question = question,
            MayShare = share,
        };
}
