using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>A view (https://docs.slack.dev/reference/views): a dialog or a person's Home tab.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ModalView), "modal")]
[JsonDerivedType(typeof(HomeView), "home")]
public abstract record View
{
    /// <summary>At most <see cref="BlockKit.MostViewBlocks"/>.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>Comes back with every payload; not secret. At most <see cref="BlockKit.MostPrivateMetadata"/> characters.</summary>
    public string? PrivateMetadata { get; init; }

    /// <summary>Names the kind of view in payloads: at most <see cref="BlockKit.MostId"/> characters.</summary>
    public string? CallbackId { get; init; }

    /// <summary>Names this one view, unique in the workspace: at most <see cref="BlockKit.MostId"/> characters.</summary>
    public string? ExternalId { get; init; }
}
