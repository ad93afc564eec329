using CareerBot.Salaries.Export;
using CareerBot.Salaries.Import;
using CareerBot.Salaries.Wire;
using CareerBot.Storage.Access;
using CareerBot.Storage.Wire;

namespace CareerBot.Cli.Desks;

/// <summary>
/// The desk that a command speaks to: a local book, or a server; commands do not know which. Every method throws
/// <see cref="CommandFailure"/> for what is refused, cannot be used, or cannot be reached.
/// </summary>
internal interface IBookDesk : IAsyncDisposable
{
    /// <summary>Sends a file: it becomes a draft, or its errors come back and nothing is stored.</summary>
    Task<PushOutcome> PushAsync(PushRequest push, IProgress<PushStep> progress, CancellationToken cancellationToken);

    /// <summary>The newest revisions, newest first.</summary>
    Task<IReadOnlyList<RevisionJson>> ListAsync(int most, CancellationToken cancellationToken);

    /// <summary>One revision.</summary>
    Task<RevisionJson> FindAsync(int revision, CancellationToken cancellationToken);

    /// <summary>All that a revision changes, on one page.</summary>
    Task<DiffResponse> DiffAsync(int revision, CancellationToken cancellationToken);

    /// <summary>Hands a draft in for a decision.</summary>
    Task<RevisionJson> SubmitAsync(int revision, CancellationToken cancellationToken);

    /// <summary>Agrees, as a second person, to the difference of a hash.</summary>
    Task<RevisionJson> ApproveAsync(int revision, ApproveRequest approval, CancellationToken cancellationToken);

    /// <summary>Declines, as a second person.</summary>
    Task<RevisionJson> RejectAsync(int revision, string comment, CancellationToken cancellationToken);

    /// <summary>Puts an approved revision into the book; what does not answer right is rolled back at once, and the revision says so.</summary>
    Task<RevisionJson> PublishAsync(int revision, CancellationToken cancellationToken);

    /// <summary>Takes a published revision out of the book.</summary>
    Task<RevisionJson> RollBackAsync(int revision, string comment, CancellationToken cancellationToken);

    /// <summary>What was in force on a day, on one page.</summary>
    Task<BandsResponse> AsOfAsync(BandQuestion asked, CancellationToken cancellationToken);

    /// <summary>Holds everything that is kept against the audit trail.</summary>
    Task<VerifyResponse> VerifyAsync(CancellationToken cancellationToken);

    /// <summary>The bands of a day as a file; of today, where no day is given.</summary>
    Task<ExportedFile> ExportAsync(ImportFormat format, DateOnly? day, CancellationToken cancellationToken);

    /// <summary>Makes a token.</summary>
    Task<CreatedTokenResponse> CreateTokenAsync(CreateTokenRequest wanted, CancellationToken cancellationToken);

    /// <summary>All tokens, newest first.</summary>
    Task<IReadOnlyList<AccessToken>> TokensAsync(CancellationToken cancellationToken);

    /// <summary>Revokes a token at once.</summary>
    Task RevokeTokenAsync(string id, CancellationToken cancellationToken);
}
