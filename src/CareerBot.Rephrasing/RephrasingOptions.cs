namespace CareerBot.Rephrasing;

/// <summary>The settings under <c>Rephrasing</c> (design contract 4.5, and docs/rephrasing.md). A change holds from the next answer on.</summary>
public sealed class RephrasingOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Rephrasing";

    /// <summary>Whether answers are reworded at all.</summary>
    public bool Enabled { get; set; }

    /// <summary>
    /// Where the model is. An address whose path ends in <c>/v1</c> is spoken to as OpenAI's own (Azure's own <c>…/openai/v1</c>, a local server); any
    /// other is an Azure OpenAI resource. Plain http is for loopback alone.
    /// </summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The deployment on Azure; elsewhere the model's name.</summary>
    public string? Deployment { get; set; }

    /// <summary>The key; empty on Azure for the identity that the process runs as.</summary>
    public string? ApiKey { get; set; }

    /// <summary>How long an answer may wait for its rewording.</summary>
    /// <value>Default 1.5 s; 0.1 to 10 s. After it the draft is sent.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(1.5);

    /// <summary>How long a call may take in all. It runs on when the answer no longer waits for it: what it brings is kept, and the next such answer has it at once.</summary>
    /// <value>Default 15 s; at least <see cref="Timeout"/>, at most a minute.</value>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Whether the words of the question go with the draft, as far as they are in the word list of its language.</summary>
    public bool IncludeQuestion { get; set; }

    /// <summary>Where answers are reworded: <c>slack</c>, <c>teams</c>, <c>web</c>, <c>api</c>. Empty: everywhere.</summary>
    public IReadOnlyList<string> Channels { get; set; } = [];

    /// <summary>In which languages answers are reworded, BCP 47. Empty: in all of the prompt.</summary>
    public IReadOnlyList<string> Languages { get; set; } = [];

    /// <summary>Calls that may be under way at a time; what comes above gets its draft at once.</summary>
    /// <value>Default 16.</value>
    public int MostCalls { get; set; } = 16;

    /// <summary>Tokens of prompts and replies that a process may use in a day of UTC; then drafts are sent.</summary>
    /// <value>Default 500,000.</value>
    public long DailyTokens { get; set; } = 500_000;

    /// <summary>How long a rewording is kept.</summary>
    /// <value>Default a day.</value>
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromDays(1);

    /// <summary>The folder of the prompts.</summary>
    /// <value>Default <c>prompts</c>, looked for as <c>Knowledge:Path</c> is.</value>
    public string Prompts { get; set; } = "prompts";

    /// <summary>Whether answers of a channel in a language are reworded.</summary>
    public bool IsOnFor(string channel, string language) =>
        Enabled && (Channels.Count == 0 || Channels.Contains(channel, StringComparer.OrdinalIgnoreCase)) && (Languages.Count == 0 || Languages.Contains(language, StringComparer.OrdinalIgnoreCase));
}
