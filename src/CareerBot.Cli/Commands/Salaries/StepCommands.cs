using System.CommandLine;
using CareerBot.Cli.Desks;
using CareerBot.Salaries.Revisions;
using CareerBot.Salaries.Wire;
using Spectre.Console;

namespace CareerBot.Cli.Commands.Salaries;

/// <summary><c>submit</c>, <c>reject</c>, <c>publish</c> and <c>rollback</c>: a revision goes one step on.</summary>
internal static class StepCommands
{
    public static IEnumerable<Command> Create(Workplace place, DeskOptions desks)
    {
        yield return Step(
            "submit", "Hand a draft in for a decision. Scope salary:propose.", [], (desk, number, _, cancellationToken) => desk.SubmitAsync(number, cancellationToken),
            revision => $"Revision {revision.Id} is submitted. Next, by a second person: careerbot salaries approve {revision.Id}");
        yield return Step(
            "reject", "Decline, as a second person. A token with the scope salary:approve.", [Comment(isRequired: true)], (desk, number, comment, cancellationToken) => desk.RejectAsync(number, comment, cancellationToken),
            revision => $"Revision {revision.Id} is rejected.");
        yield return Step(
            "publish", "Put an approved revision into the book. A token with the scope salary:propose or salary:approve.", [], (desk, number, _, cancellationToken) => desk.PublishAsync(number, cancellationToken),
            revision => $"Revision {revision.Id} is published: {RevisionText.Counts(revision.Counts)}{(revision.CheckedAt is null ? "" : " Every changed band was asked back and answered right.")}");
        yield return Step(
            "rollback", "Take a published revision out of the book, as if it had never been. A token with the scope salary:approve.", [Comment(isRequired: false)], (desk, number, comment, cancellationToken) => desk.RollBackAsync(number, comment, cancellationToken),
            revision => $"Revision {revision.Id} is rolled back; the book is as if it had never been published.");

        Command Step(
            string name, string description, Option<string?>[] comment, Func<IBookDesk, int, string, CancellationToken, Task<RevisionJson>> act, Func<RevisionJson, string> done)
        {
            Argument<int> revision = RevisionNumber.Argument();
            var command = new Command(name, description) { revision };
            foreach (Option<string?> option in comment)
            {
                command.Add(option);
            }

            desks.Handle(command, async (parsed, desk, cancellationToken) =>
            {
                string said = comment is [var option] ? parsed.GetValue(option) ?? "" : "";
                RevisionJson stepped = await act(desk, parsed.GetValue(revision), said, cancellationToken);
                if (name == "publish" && stepped.State == RevisionStates.Name(RevisionState.RolledBack))
                {
                    throw CommandFailure.Refused($"Revision {stepped.Id} was published and rolled back at once: {stepped.RollbackComment}");
                }

                place.Console.WriteLine(done(stepped));
                return ExitCodes.Good;
            });
            return command;
        }
    }

    private static Option<string?> Comment(bool isRequired) => new("--comment") { Description = "Why.", Required = isRequired };
}
