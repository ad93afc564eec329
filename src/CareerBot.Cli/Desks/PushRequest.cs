using CareerBot.Salaries.Import;
using CareerBot.Salaries.Revisions;

namespace CareerBot.Cli.Desks;

/// <summary>A file to be sent, with what its sender says beside it.</summary>
/// <param name="File">The file.</param>
/// <param name="Format">Its form.</param>
/// <param name="Options">What holds for rows that do not say it themselves.</param>
/// <param name="Mode">What happens to bands that it does not name.</param>
/// <param name="IsDryRun">Whether nothing is to be stored.</param>
/// <param name="Comment">Why; empty for no reason given.</param>
/// <param name="BookTag">Tag of the book that the file was made against; null: the book of now.</param>
internal sealed record PushRequest(FileInfo File, ImportFormat Format, ImportOptions Options, UpdateMode Mode, bool IsDryRun, string Comment, string? BookTag);
