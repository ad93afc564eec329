using CareerBot.Host.Console;
using CareerBot.Salaries.Export;
using CareerBot.Salaries.Import;
using CareerBot.Salaries.Revisions;
using CareerBot.Storage.Access;
using CareerBot.Host.Access;
using Microsoft.AspNetCore.Mvc;

namespace CareerBot.Host.Pages.Hr;

/// <summary>The bands in force as a file that can be sent back.</summary>
public sealed class ExportModel(BookExport export, SalaryDesk desk) : ConsolePage
{
    /// <summary>The file.</summary>
    public async Task<IActionResult> OnGetAsync(string? format, DateOnly? asOf, CancellationToken cancellationToken)
    {
        if (!User.Has(Scopes.Read))
        {
            return Forbid();
        }

        if (ImportFormats.OfFileName("book." + (format ?? "csv")) is not { } wanted)
        {
            return NotFound();
        }

        ExportedFile file = await export.OpenAsync(Person, wanted, asOf ?? desk.Today, cancellationToken);
        return File(file.Content, file.MediaType, file.Name);
    }
}
