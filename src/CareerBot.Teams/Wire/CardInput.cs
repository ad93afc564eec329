namespace CareerBot.Teams.Wire;

/// <summary>Something to fill in; its value comes back under its id.</summary>
internal abstract record CardInput : CardElement
{
    /// <summary>What its value comes back under.</summary>
    public required string Id { get; init; }

    /// <summary>What stands above it.</summary>
    public string? Label { get; init; }

    /// <summary>Whether it must be filled in.</summary>
    public bool? IsRequired { get; init; }

    /// <summary>Said when it is not.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>What it holds at first.</summary>
    public string? Value { get; init; }
}
