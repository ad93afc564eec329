using System.Collections.Immutable;

namespace CareerBot.Teams.Sending;

/// <summary>A call before it is made.</summary>
internal sealed record ConnectorCall
{
    /// <summary>What it is called in the log: never with an id.</summary>
    public required string Name { get; init; }

    /// <summary>The HTTP method.</summary>
    public required HttpMethod Method { get; init; }

    /// <summary>The connector's address.</summary>
    public required string ServiceUrl { get; init; }

    /// <summary>What follows <c>/v3/conversations</c>; ids are escaped.</summary>
    public required string Path { get; init; }

    /// <summary>The body, as JSON; empty for none.</summary>
    public ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>The queue that it waits in.</summary>
    public required string Queue { get; init; }

    /// <summary>How fast that moves.</summary>
    public required ImmutableArray<Window> Windows { get; init; }

    /// <summary>The tenant.</summary>
    public string? TenantId { get; init; }

    /// <summary>Whether doing it twice is as good as doing it once. Sending is not: the connector has no key that makes it so.</summary>
    public required bool IsRepeatable { get; init; }
}
