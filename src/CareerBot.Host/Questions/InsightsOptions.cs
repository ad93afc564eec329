using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace CareerBot.Host.Questions;

/// <summary>How long HR can look back; section <c>Insights</c>.</summary>
public sealed class InsightsOptions
{
    /// <summary>Days that the texts of questions are kept; after that only the counts are.</summary>
    /// <value>Default 90; 0 keeps no text at all, 3650 at most.</value>
    [Range(0, 3650)]
    public int KeepTexts { get; set; } = 90;

    /// <summary>Days that the counts are kept.</summary>
    /// <value>Default 730; 7 to 3650.</value>
    [Range(7, 3650)]
    public int KeepCounts { get; set; } = 730;

    /// <summary>Days that questions for HR are kept after their reply; then question, reply and person are taken out.</summary>
    /// <value>Default 365; 30 to 3650.</value>
    [Range(30, 3650)]
    public int KeepReplies { get; set; } = 365;
}

/// <summary>Checks <see cref="InsightsOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class InsightsOptionsValidator : IValidateOptions<InsightsOptions>;
