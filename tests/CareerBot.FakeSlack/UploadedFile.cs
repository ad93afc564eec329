using System.Text.Json.Nodes;

namespace CareerBot.Fakes;

/// <summary>A file of upload version 2.</summary>
/// <param name="Id"><c>F…</c></param>
/// <param name="FileName">From <c>files.getUploadURLExternal</c>.</param>
/// <param name="Length">The promised length in bytes.</param>
/// <param name="AltText">Its text for screen readers.</param>
/// <param name="Content">The bytes; null before they came.</param>
/// <param name="Completed">The arguments of <c>files.completeUploadExternal</c>; null before that.</param>
public sealed record UploadedFile(string Id, string FileName, long Length, string? AltText, ReadOnlyMemory<byte>? Content, JsonObject? Completed);
