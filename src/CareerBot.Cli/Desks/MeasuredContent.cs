using System.Net;

namespace CareerBot.Cli.Desks;

/// <summary>A file on its way to a server, telling how far it has come.</summary>
internal sealed class MeasuredContent(byte[] content, IProgress<PushStep> progress) : HttpContent
{
    private const int Piece = 64 * 1024;

    /// <inheritdoc/>
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        for (int sent = 0; sent < content.Length; sent += Piece)
        {
            progress.Report(new PushStep("sending", sent, content.Length));
            await stream.WriteAsync(content.AsMemory(sent, Math.Min(Piece, content.Length - sent)), cancellationToken);
        }

        progress.Report(new PushStep("waiting for the server to read it", content.Length, content.Length));
    }

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = content.Length;
        return true;
    }
}
