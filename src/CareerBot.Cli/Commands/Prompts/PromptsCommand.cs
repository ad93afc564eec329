using System.CommandLine;

namespace CareerBot.Cli.Commands.Prompts;

/// <summary><c>careerbot prompts</c>: what a model makes of answers before it is switched on.</summary>
internal static class PromptsCommand
{
    public static Command Create(Workplace place, Option<string?> knowledge)
    {
        var endpoint = new Option<string?>("--endpoint") { Description = "Where the model is; by default the environment variable Rephrasing__Endpoint.", Recursive = true };
        var deployment = new Option<string?>("--deployment") { Description = "Its deployment or name; by default Rephrasing__Deployment. The key is always Rephrasing__ApiKey.", Recursive = true };
        return new Command("prompts", "Try and measure the prompts for rewording.")
        {
            endpoint,
            deployment,
            TryPromptCommand.Create(place, knowledge, endpoint, deployment),
            EvalPromptsCommand.Create(place, knowledge, endpoint, deployment),
        };
    }
}
