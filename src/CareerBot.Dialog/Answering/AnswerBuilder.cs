using System.Collections.Immutable;
using CareerBot.Messages;

namespace CareerBot.Dialog.Answering;

/// <summary>Gathers the pieces of one answer; several asks of a message write into the same builder.</summary>
internal sealed class AnswerBuilder
{
    private readonly ImmutableArray<AnswerPart>.Builder _parts = ImmutableArray.CreateBuilder<AnswerPart>(4);
    private ImmutableArray<PayRange> _ranges = [];
    private ImmutableArray<RichText> _caveats = [];
    private ImmutableArray<SourceNote> _sources = [];
    private ImmutableArray<Suggestion> _suggestions = [];
    private RichText? _headline;
    private HandOverOffer _handOver;

    /// <summary>Most suggestions shown: more than these are not read.</summary>
    public const int MostSuggestions = 4;

    /// <summary>Sets the headline; a second ask's headline becomes a title among the parts.</summary>
    public void Headline(RichText text)
    {
        if (_headline is null)
        {
            _headline = text;
        }
        else
        {
            _parts.Add(new AnswerPart.Heading(text));
        }
    }

    public void Add(AnswerPart part) => _parts.Add(part);

    public void Add(ImmutableArray<AnswerPart> parts) => _parts.AddRange(parts);

    public void Paragraph(RichText text) => _parts.Add(new AnswerPart.Paragraph(text));

    public void Bullets(params ImmutableArray<RichText> items)
    {
        if (!items.IsEmpty)
        {
            _parts.Add(new AnswerPart.Bullets(items));
        }
    }

    /// <summary>Shows pay ranges.</summary>
    public void Pay(ImmutableArray<PayRange> ranges)
    {
        _parts.Add(new AnswerPart.Pay(ranges));
        _ranges = _ranges.IsEmpty ? ranges : [.. _ranges, .. ranges.Where(range => !_ranges.Contains(range))];
    }

    public void Caveat(RichText text)
    {
        foreach (RichText known in _caveats)
        {
            if (known.ToString() == text.ToString())
            {
                return;
            }
        }

        _caveats = _caveats.Add(text);
    }

    public void Sources(ImmutableArray<SourceNote> notes)
    {
        if (_sources.IsEmpty)
        {
            _sources = notes;
            return;
        }

        _sources = [.. _sources.Union(notes)];
    }

    public void Suggest(Suggestion suggestion)
    {
        if (_suggestions.Length < MostSuggestions && !_suggestions.Contains(suggestion))
        {
            _suggestions = _suggestions.Add(suggestion);
        }
    }

    public void Suggest(ImmutableArray<Suggestion> suggestions)
    {
        if (_suggestions.IsEmpty && suggestions.Length <= MostSuggestions)
        {
            _suggestions = suggestions;
            return;
        }

        foreach (Suggestion suggestion in suggestions)
        {
            Suggest(suggestion);
        }
    }

    /// <summary>Offers to hand the question over to people; of several offers the strongest stands.</summary>
    public void Offer(HandOverOffer handOver) => _handOver = handOver > _handOver ? handOver : _handOver;

    public Answer Build(string language, AnswerLabels labels) => new()
    {
        Language = language,
        Headline = _headline ?? RichText.Empty,
        Parts = _parts.DrainToImmutable(),
        Ranges = _ranges,
        Caveats = _caveats,
        Sources = _sources,
        Suggestions = _suggestions,
        Labels = labels,
        HandOver = _handOver,
    };
}
