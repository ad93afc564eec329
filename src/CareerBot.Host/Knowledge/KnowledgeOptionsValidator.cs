using Microsoft.Extensions.Options;

namespace CareerBot.Host.Knowledge;

/// <summary>Checks <see cref="KnowledgeOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class KnowledgeOptionsValidator : IValidateOptions<KnowledgeOptions>;
