using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CareerBot.Messages;

namespace CareerBot.Rephrasing.Drafting;

/// <summary>A sentence of a draft.</summary>
/// <param name="Masked">With placeholders: <c>{1}: the skills it needs</c>.</param>
/// <param name="Facts">What they stand for, in order.</param>
public sealed record DraftText(string Masked, ImmutableArray<DraftFact> Facts)
{
    /// <summary>The sentence of the answer that it was; null when it was never in one.</summary>
    internal RichText? Source { get; init; }

    /// <summary>Puts the facts back into a rewording that the guard has passed.</summary>
    internal RichText PutBack(string reply, string language)
    {
        var text = new StringBuilder(reply.Length + 64);
        var facts = ImmutableArray.CreateBuilder<FactSpan>(Facts.Length);
        int at = 0;
        for (int open = reply.IndexOf('{', StringComparison.Ordinal); open >= 0; open = reply.IndexOf('{', at))
        {
            int close = reply.IndexOf('}', open);
            int number = int.Parse(reply.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture);
            DraftFact fact = Facts.First(fact => fact.Number == number);
            text.Append(reply, at, open - at);
            EnglishArticle.Fit(text, fact.Text, language);
            facts.Add(new FactSpan(text.Length, fact.Text.Length, fact.Kind));
            text.Append(fact.Text);
            at = close + 1;
        }

        return RichText.Sentence(text.Append(reply, at, reply.Length - at).ToString(), facts.MoveToImmutable());
    }
}
