using System.Collections.Immutable;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;

namespace CareerBot.Dialog.Answering;

/// <summary>What is said of a skill whatever was asked.</summary>
internal sealed class SkillWords
{
    public SkillWords(Phrasebook book, Skill skill)
    {
        Skill = skill;
        SkillText text = skill.In(book.Language);
        Name = text.Name;
        What = text.What;
        Why = text.Why;
        Sources = [.. skill.Sources.Select(source => new SourceNote($"{source.Title} ({source.Licence}), {book.Date(source.Checked)}"))];
        Next = [Ask("ask.skill.roles"), .. skill.Related.Take(2).Select(related => book.Texts["ask.skill.explain"].With("skill", book.Knowledge.Skills[related].In(book.Language).Name)).Select(ask => new Suggestion(ask, ask))];
        Explain = Ask("ask.skill.explain");

        Suggestion Ask(string key)
        {
            string ask = book.Texts[key].With("skill", Name);
            return new Suggestion(ask, ask);
        }
    }

    public Skill Skill { get; }

    public string Name { get; }

    public RichText What { get; }

    public RichText Why { get; }

    public ImmutableArray<SourceNote> Sources { get; }

    public ImmutableArray<Suggestion> Next { get; }

    public Suggestion Explain { get; }
}
