using CareerBot.Host.Console;
using CareerBot.Messages.HandOvers;
using CareerBot.Salaries.Revisions;
using CareerBot.Storage.Questions;

namespace CareerBot.Host.Pages.Hr;

/// <summary>Questions that employees handed over to HR.</summary>
public sealed class InboxModel(HandOverStore store, SalaryDesk desk) : ConsolePage
{
    private const int MostReplied = 50;

    /// <summary>Those that wait, the first due first.</summary>
    public IReadOnlyList<HandOver> Open { get; private set; } = [];

    /// <summary>Those replied to, the latest first.</summary>
    public IReadOnlyList<HandOver> Replied { get; private set; } = [];

    /// <summary>Whether the day for the reply is over.</summary>
    public bool IsLate(HandOver question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.DueOn < desk.Today;
    }

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Open = await store.OpenAsync(cancellationToken);
        Replied = await store.RepliedAsync(MostReplied, cancellationToken);
    }
}
