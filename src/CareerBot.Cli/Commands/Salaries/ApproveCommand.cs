using System.CommandLine;
using CareerBot.Cli.Desks;
using CareerBot.Salaries.Wire;
using Spectre.Console;

namespace CareerBot.Cli.Commands.Salaries;

/// <summary><c>careerbot salaries approve N</c>: shows what a revision changes, then agrees to exactly that.</summary>
internal sealed class ApproveCommand
{
    private readonly Argument<int> _revision = RevisionNumber.Argument();
    private readonly Option<string?> _comment = new("--comment") { Description = "What you say to it." };
    private readonly Option<bool> _wider = new("--confirm-wider-audience") { Description = "Agree apart that more people see some bands." };
    private readonly Option<bool> _yes = new("--yes") { Description = "Agree to what is shown without being asked." };
    private readonly Option<string?> _hash = new("--diff-hash") { Description = "Agree only if what is shown has this hash: that of the difference looked at before." };
    private readonly Workplace _place;

    private ApproveCommand(Workplace place) => _place = place;

    public static Command Create(Workplace place, DeskOptions desks)
    {
        var approve = new ApproveCommand(place);
        var command = new Command("approve", "Show what a revision changes, then agree to exactly that, as a second person. A token with the scope salary:approve (and salary:read). Where nobody can be asked it needs --yes or --diff-hash.")
        {
            approve._revision, approve._comment, approve._wider, approve._yes, approve._hash,
        };
        desks.Handle(command, approve.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, IBookDesk desk, CancellationToken cancellationToken)
    {
        int number = parsed.GetValue(_revision);
        DiffResponse diff = await desk.DiffAsync(number, cancellationToken);
        RevisionText.Write(_place.Console, await desk.FindAsync(number, cancellationToken), diff);
        string? wanted = parsed.GetValue(_hash);
        if (wanted is not null && wanted != diff.DiffHash)
        {
            throw CommandFailure.Refused($"What revision {number} changes now is not what --diff-hash stands for: the book has moved since. Look at the difference again and approve that.");
        }

        bool confirmsWider = parsed.GetValue(_wider);
        if (wanted is null && !parsed.GetValue(_yes))
        {
            if (!_place.IsAttended)
            {
                throw CommandFailure.BadInput($"Nobody can be asked here: agree to this difference with --diff-hash {diff.DiffHash}, or to whatever it is with --yes.");
            }

            confirmsWider = confirmsWider || (diff.WidensAudience && await AskAsync("More people will see some of these bands. Is that right?", cancellationToken));
            if (!await AskAsync($"Approve revision {number}?", cancellationToken))
            {
                throw CommandFailure.Refused($"Revision {number} is not approved.");
            }
        }

        RevisionJson approved = await desk.ApproveAsync(number, new ApproveRequest(diff.DiffHash, parsed.GetValue(_comment), confirmsWider), cancellationToken);
        _place.Console.WriteLine($"Revision {approved.Id} is approved. Next: careerbot salaries publish {approved.Id}");
        return ExitCodes.Good;
    }

    private Task<bool> AskAsync(string question, CancellationToken cancellationToken) =>
        new ConfirmationPrompt(Markup.Escape(question)) { DefaultValue = false }.ShowAsync(_place.Errors, cancellationToken);
}
