using CareerBot.Dialog;
using CareerBot.Host.Console;
using CareerBot.Host.Knowledge;
using CareerBot.Host.Pay;
using CareerBot.Host.SalaryApi;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;
using CareerBot.Salaries;
using CareerBot.Salaries.Import;
using CareerBot.Salaries.Revisions;
using Htmx;
using Microsoft.AspNetCore.Mvc;

namespace CareerBot.Host.Pages.Hr;

/// <summary>The book of a day, what waits for somebody, and the upload of a file.</summary>
[RequestSizeLimit(UploadRequest.MostBytes)]
public sealed class SalariesModel(SalaryDesk desk, ISalaryStore store, PublishedBook published, CurrentSnapshot current, PayVocabularies vocabularies) : ConsolePage
{
    private const int MostBands = 200;

    private const int MostWaiting = 10;

    private readonly Snapshot _snapshot = current.Value;

    /// <summary>How many bands are in force today.</summary>
    public int BandCount => _snapshot.Book.Count;

    /// <summary>The next day on which something changes by itself.</summary>
    public DateOnly? NextChange => published.Current.History.NextChangeAfter(desk.Today);

    /// <summary>Revisions that somebody has to act on.</summary>
    public IReadOnlyList<Revision> Waiting { get; private set; } = [];

    /// <summary>The bands shown.</summary>
    public IReadOnlyList<BookEntry> Bands { get; private set; } = [];

    /// <summary>How many match.</summary>
    public int BandTotal { get; private set; }

    /// <summary>The role shown; empty for all.</summary>
    public string Role { get; private set; } = "";

    /// <summary>The day shown.</summary>
    public DateOnly AsOf { get; private set; }

    /// <summary>What is wrong with the uploaded file.</summary>
    public ImportResult? Report { get; private set; }

    /// <summary>What was sent with the file, to be shown again.</summary>
    public UploadForm Form { get; private set; } = new();

    /// <summary>What bands are called.</summary>
    public BandNames Names => new(_snapshot.Engine.Knowledge);

    /// <summary>Roles to pick from.</summary>
    public IEnumerable<(string Id, string Title)> Roles =>
        _snapshot.Engine.Knowledge.RoleOrder.Select(id => (id.Value, _snapshot.Engine.Knowledge.Roles[id].In(Language.Default).Title));

    /// <summary>Shows the book.</summary>
    public async Task OnGetAsync(string? role, DateOnly? asOf, CancellationToken cancellationToken)
    {
        Role = role ?? "";
        AsOf = asOf ?? desk.Today;
        SalaryBook book = published.Current.History.At(AsOf);
        RoleId? shown = Role.Length > 0 ? new RoleId(Role) : null;
        BandTotal = shown is { } one ? book.Of(one).Length : book.Count;
        Bands = [.. book.EntriesOf(shown).Take(MostBands)];
        Waiting = [.. (await store.ListAsync(null, 200, cancellationToken))
            .Where(revision => revision.State is RevisionState.Submitted or RevisionState.Approved || (revision.State == RevisionState.Draft && revision.Proposer == Person)).Take(MostWaiting)];
    }

    /// <summary>What a revision waits for, as the person here sees it.</summary>
    public string WaitsFor(Revision revision)
    {
        ArgumentNullException.ThrowIfNull(revision);
        return (revision.State, IsMine: string.Equals(revision.Proposer, Person, StringComparison.OrdinalIgnoreCase)) switch
        {
            (RevisionState.Draft, _) => "not submitted yet",
            (RevisionState.Submitted, IsMine: true) => "waits for a second person",
            (RevisionState.Submitted, _) => CanApprove ? "waits for your decision" : "waits for a decision",
            _ => "can be published",
        };
    }

    /// <summary>Reads a file: errors are shown, else it becomes a draft.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] UploadForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!CanPropose)
        {
            return Forbid();
        }

        Form = form;
        (ImportOptions? options, Problem) = form.Read();
        if (options is null)
        {
            return await AgainAsync(cancellationToken);
        }

        if (form.File is not { } file || ImportFormats.OfFileName(file.FileName) is not { } format)
        {
            Problem = form.File is null ? "Choose a file first." : $"'{form.FileName}' is not read: a file ends in .csv, .xlsx or .json.";
            return await AgainAsync(cancellationToken);
        }

        await using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancellationToken);
        content.Position = 0;
        ImportResult read = new SalaryImport(vocabularies.For(_snapshot.Engine)).Read(content, format, options, desk.Today);
        if (read.ErrorCount > 0)
        {
            Report = read;
            Problem = $"{form.FileName} has {Money.Count(read.ErrorCount, "error")}; nothing was stored. Mend the marked cells in your file, then choose it again.";
            return await AgainAsync(cancellationToken);
        }

        var proposal = new Proposal
        {
            Person = Person, FileName = form.FileName, Rows = read.Rows, Mode = form.UpdateMode, Comment = form.Comment ?? "", Warnings = read.Warnings,
        };
        Proposed done = await desk.ProposeAsync(proposal, cancellationToken);
        Done = $"{form.FileName} has no errors. It is kept as a draft: look at what it changes, then submit it.";
        string address = Url.Page("/Hr/Revision", new { id = done.Revision!.Id })!;
        if (!Request.IsHtmx())
        {
            return Redirect(address);
        }

        Response.Htmx(htmx => htmx.Redirect(address));
        return new OkResult();
    }

    private async Task<IActionResult> AgainAsync(CancellationToken cancellationToken)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await OnGetAsync(null, null, cancellationToken);
        return Page();
    }
}
