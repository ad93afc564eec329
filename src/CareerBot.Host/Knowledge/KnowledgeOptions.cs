using System.ComponentModel.DataAnnotations;

namespace CareerBot.Host.Knowledge;

/// <summary>Where the knowledge folder is; section <c>Knowledge</c>.</summary>
public sealed class KnowledgeOptions
{
    /// <summary>The folder that holds roles, skills, phrases, texts and first salaries.</summary>
    /// <value>Default <c>knowledge</c>, looked for in the working folder and in every folder above the program.</value>
    [Required]
    public string Path { get; set; } = "knowledge";

    /// <summary>How often the folder is looked at for changes.</summary>
    /// <value>Default half a second; 100 ms to a minute. An edit is live after this and the time to load it, about a second.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(0.5);
}
