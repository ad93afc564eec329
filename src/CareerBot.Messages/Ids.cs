namespace CareerBot.Messages;

/// <summary>A role of the knowledge base, such as <c>backend-engineer</c>: kebab-case, the name of its file.</summary>
public readonly record struct RoleId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A skill of the knowledge base, such as <c>kubernetes</c>: kebab-case.</summary>
public readonly record struct SkillId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A country, ISO 3166-1 alpha-2, upper case: <c>DE</c>.</summary>
public readonly record struct CountryCode(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A city or region that employees name, such as <c>zurich</c>: kebab-case; it lies in one country.</summary>
public readonly record struct CityId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A level of seniority: <c>junior</c>, <c>mid</c>, <c>senior</c> or <c>lead</c>.</summary>
public readonly record struct LevelId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>One thread of talk: whatever the channel says keeps messages together. Two keys never share state.</summary>
public readonly record struct ConversationKey(string Value)
{
    /// <summary>The channel, which the key begins with: <c>slack</c>, <c>teams</c>, <c>web</c>, <c>api</c>; empty when it says none.</summary>
    public string Channel => Value.IndexOf(':', StringComparison.Ordinal) is > 0 and var end ? Value[..end] : "";

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A place as it was asked for: a country, and the city when one was named.</summary>
/// <param name="Country">The country that pay is looked up for.</param>
/// <param name="City">The city or region named, or null.</param>
public readonly record struct Place(CountryCode Country, CityId? City = null);
