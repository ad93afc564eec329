using System.Reflection;
using System.Text.RegularExpressions;
using CareerBot.Dialog;
using CareerBot.Messages;
using NetArchTest.Rules;
using TestResult = NetArchTest.Rules.TestResult;

namespace CareerBot.Architecture.Tests;

/// <summary>Rules of the house that a machine can keep.</summary>
public sealed partial class ConventionTests
{
    private static readonly Assembly[] Engine = [typeof(Answer).Assembly, typeof(DialogEngine).Assembly, typeof(Knowledge.Model.KnowledgeBase).Assembly, typeof(Salaries.SalaryBook).Assembly];

    [Fact]
    public void The_engine_knows_no_channel_no_web_and_no_clock()
    {
        string[] forbidden = ["Microsoft.AspNetCore", "System.Net.Http", "System.Net.Sockets", "System.Timers", "Microsoft.EntityFrameworkCore", "StackExchange.Redis"];

        TestResult result = Types.InAssemblies(Engine).ShouldNot().HaveDependencyOnAny(forbidden).GetResult();

        (result.FailingTypeNames ?? []).ShouldBeEmpty();
    }

    [Fact]
    public void Classes_are_sealed_static_or_abstract()
    {
        string[] open = [.. Engine.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract && type.Namespace?.StartsWith("CareerBot", StringComparison.Ordinal) == true)
            .Select(type => type.FullName!)];

        open.ShouldBeEmpty();
    }

    [Fact]
    public void Async_methods_take_a_cancellation_token_last()
    {
        string[] without = [.. typeof(DialogEngine).Assembly.GetTypes().Concat(typeof(Program).Assembly.GetTypes())
            .Where(type => type.Namespace?.StartsWith("CareerBot", StringComparison.Ordinal) == true)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal) && method.GetParameters() is not [.., { ParameterType.Name: nameof(CancellationToken) }])
            .Where(method => !FrameworkCalls.Contains(method.Name))
            .Select(method => $"{method.DeclaringType}.{method.Name}")];

        without.ShouldBeEmpty();
    }

    /// <summary>Signatures that the web framework prescribes; their token is the request's.</summary>
    private static readonly string[] FrameworkCalls = ["InvokeAsync", "OnGetAsync", "OnPostAsync", "ProcessAsync", "HandleAsync", "OnResultExecutionAsync"];

    [Fact]
    public void The_engine_holds_no_word_of_any_language()
    {
        // What the bot says comes from knowledge/: a sentence in quotes in the answering code would be one that nobody can translate.
        string folder = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..", "src", "CareerBot.Dialog", "Answering");
        string[] sentences = [.. Directory.GetFiles(folder, "*.cs")
            .SelectMany(file => File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && !line.Contains("Exception", StringComparison.Ordinal)))
            .SelectMany(line => QuotedSentence().Matches(line).Select(match => match.Value))];

        sentences.ShouldBeEmpty();
    }

    [GeneratedRegex("\"[A-Za-z]+( [a-z]+){2,}[^\"]*\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex QuotedSentence();
}
