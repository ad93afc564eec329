using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CareerBot.Slack.Sending;

/// <summary>Uploads a file for use in blocks (https://docs.slack.dev/messaging/working-with-files#upload, version 2).</summary>
public sealed class FileUpload
{
    private readonly ISlackApi _api;
    private readonly SlackHttp _http;
    private readonly SlackHosts _hosts;
    private readonly ILogger<FileUpload> _logger;

    internal FileUpload(ISlackApi api, SlackHttp http, IOptions<SlackOptions> options, ILogger<FileUpload> logger)
    {
        _api = api;
        _http = http;
        _hosts = new SlackHosts(options.Value.ApiUrl);
        _logger = logger;
    }

    /// <summary>Uploads a file into no channel: only a message that names its id shows it.</summary>
    /// <param name="installation">Where.</param>
    /// <param name="fileName">With its extension.</param>
    /// <param name="bytes">The content; at least one byte.</param>
    /// <param name="altText">What it shows, for those who do not see it.</param>
    /// <param name="cancellationToken">Ends it; the file may be there then, and is seen by nobody.</param>
    /// <returns>The file's id, <c>F…</c>; null when it did not work, and whoever called goes on without it.</returns>
    public async Task<string?> UploadAsync(Installation installation, string fileName, ReadOnlyMemory<byte> bytes, string altText, CancellationToken cancellationToken)
    {
        SlackResult place = await _api.CallAsync(
            new SlackCall(installation, "files.getUploadURLExternal", new JsonObject { ["filename"] = fileName, ["length"] = bytes.Length, ["alt_txt"] = altText }), cancellationToken);
        if (!place.IsOk || Text(place.Body, "upload_url") is not { } url || Text(place.Body, "file_id") is not { } id)
        {
            return null;
        }

        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || !_hosts.IsUpload(address))
        {
            SendingLog.HostRefused(_logger, address?.Host ?? "");
            return null;
        }

        ReadOnlyMemoryContent content = new(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        HttpAnswer sent = await _http.SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = content }, cancellationToken);
        if (!sent.IsSuccess)
        {
            return null;
        }

        SlackResult done = await _api.CallAsync(
            new SlackCall(installation, "files.completeUploadExternal", new JsonObject { ["files"] = new JsonArray(new JsonObject { ["id"] = id, ["title"] = fileName }) }), cancellationToken);
        return done.IsOk ? id : null;
    }

    private static string? Text(JsonElement body, string name) => body.TryGetProperty(name, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
