using CareerBot.Host.Access;
using CareerBot.Host.Console;
using CareerBot.Storage.Access;
using Microsoft.AspNetCore.Mvc;

namespace CareerBot.Host.Pages.Hr;

/// <summary>Makes, lists and revokes tokens.</summary>
public sealed class TokensModel(TokenStore tokens, KnownTokens known) : ConsolePage
{
    /// <summary>All tokens, newest first.</summary>
    public IReadOnlyList<AccessToken> Tokens { get; private set; } = [];

    /// <summary>A token just made, to be shown this once.</summary>
    public string? Secret { get; private set; }

    /// <summary>Lists them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Tokens = await tokens.ListAsync(cancellationToken);

    /// <summary>Makes one.</summary>
    public async Task<IActionResult> OnPostCreateAsync(string? name, string? person, string[] scopes, CancellationToken cancellationToken)
    {
        if (!IsAdmin)
        {
            return Forbid();
        }

        string[] granted = [.. scopes.Intersect(Scopes.All, StringComparer.Ordinal)];
        if (string.IsNullOrWhiteSpace(name) || string.IsNullOrWhiteSpace(person) || granted.Length == 0)
        {
            Problem = "A token needs a name, a person, and at least one thing that it may do.";
        }
        else
        {
            (Secret, _) = await tokens.CreateAsync(name.Trim(), person.Trim(), granted, Person, cancellationToken);
        }

        await OnGetAsync(cancellationToken);
        return Page();
    }

    /// <summary>Revokes one at once.</summary>
    public async Task<IActionResult> OnPostRevokeAsync(string? id, CancellationToken cancellationToken)
    {
        if (!IsAdmin)
        {
            return Forbid();
        }

        bool isRevoked = await tokens.RevokeAsync(id ?? "", Person, cancellationToken);
        known.Forget();
        Done = isRevoked ? $"Token {id} is revoked: whoever sends it is refused from now on." : "That token was revoked before.";
        return RedirectToPage();
    }
}
