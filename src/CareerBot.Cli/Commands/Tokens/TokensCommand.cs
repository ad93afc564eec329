using System.CommandLine;
using CareerBot.Cli.Commands.Salaries;
using CareerBot.Cli.Desks;
using CareerBot.Storage.Access;
using CareerBot.Storage.Wire;
using Spectre.Console;

namespace CareerBot.Cli.Commands.Tokens;

/// <summary><c>careerbot tokens</c>: make, list and revoke tokens.</summary>
internal static class TokensCommand
{
    private const string Description = $"""
        Tokens for programs, and for people on the command line.

        On a local book the user of the operating system may make them, and so may a token with the scope admin in {DeskOptions.TokenVariable}; on a server the scope admin is needed.
        """;

    public static Command Create(Workplace place, DeskOptions desks)
    {
        var command = new Command("tokens", Description) { MakeCreate(place, desks), MakeList(place, desks), MakeRevoke(place, desks) };
        desks.AddTo(command);
        return command;
    }

    private static Command MakeCreate(Workplace place, DeskOptions desks)
    {
        var name = new Option<string>("--name") { Description = "What it is for.", Required = true };
        var scope = new Option<string[]>("--scope") { Description = $"What it may do, apart by commas or given again: {string.Join(", ", Scopes.All)}.", Required = true, AllowMultipleArgumentsPerToken = true };
        var person = new Option<string?>("--person") { Description = "Whose doing it is, by default the name: who proposed cannot approve, with whatever token. Write it as the person signs in." };
        var command = new Command("create", "Make a token. It is shown once: the last word of the output.") { name, scope, person };
        desks.Handle(command, async (parsed, desk, cancellationToken) =>
        {
            string[] scopes = [.. parsed.GetRequiredValue(scope).SelectMany(list => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)];
            var wanted = new CreateTokenRequest(parsed.GetValue(name), parsed.GetValue(person), scopes);
            if (wanted.Fault() is { } fault)
            {
                throw CommandFailure.BadInput(fault);
            }

            CreatedTokenResponse created = await desk.CreateTokenAsync(wanted, cancellationToken);
            OutputFormat.Write(place, $"Token {created.Token.Id} of {created.Token.Person} may {string.Join(", ", created.Token.Scopes)}. It is shown this once: {created.Secret}");
            return ExitCodes.Good;
        });
        return command;
    }

    private static Command MakeList(Workplace place, DeskOptions desks)
    {
        Option<string> format = OutputFormat.Option();
        var command = new Command("list", "List tokens, newest first.") { format };
        desks.Handle(command, async (parsed, desk, cancellationToken) =>
        {
            IReadOnlyList<AccessToken> tokens = await desk.TokensAsync(cancellationToken);
            OutputFormat.Write(place, parsed.GetValue(format), new TokensResponse(tokens), TokenJson.Default.TokensResponse, console => Write(console, tokens));
            return ExitCodes.Good;
        });
        return command;
    }

    private static void Write(IAnsiConsole console, IReadOnlyList<AccessToken> tokens)
    {
        var table = new Table().AddColumns("token", "for", "person", "may", "made (UTC)", "by", "last used (UTC)", "state");
        foreach (AccessToken token in tokens)
        {
            table.AddRow(
                token.Id,
                Markup.Escape(token.Name),
                Markup.Escape(token.Person),
                string.Join(", ", token.Scopes),
                Figures.Moment(token.CreatedAt),
                Markup.Escape(token.CreatedBy),
                token.LastUsedAt is null ? "never" : Figures.Moment(token.LastUsedAt),
                token.RevokedAt is null ? "good" : "revoked");
        }

        console.Write(table);
    }

    private static Command MakeRevoke(Workplace place, DeskOptions desks)
    {
        var id = new Argument<string>("id") { Description = "The token's id, from the list." };
        var command = new Command("revoke", "Revoke a token at once.") { id };
        desks.Handle(command, async (parsed, desk, cancellationToken) =>
        {
            string token = parsed.GetRequiredValue(id);
            await desk.RevokeTokenAsync(token, cancellationToken);
            place.Console.WriteLine($"Token {token} is revoked.");
            return ExitCodes.Good;
        });
        return command;
    }
}
