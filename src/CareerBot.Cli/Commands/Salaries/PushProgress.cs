using CareerBot.Cli.Desks;
using Spectre.Console;

namespace CareerBot.Cli.Commands.Salaries;

/// <summary>A bar on the error console while a file is read and sent; where nobody watches, nothing.</summary>
internal static class PushProgress
{
    /// <summary>Does the work beneath the bar.</summary>
    public static async Task<T> RunAsync<T>(Workplace place, Func<IProgress<PushStep>, Task<T>> work)
    {
        if (!place.IsAttended)
        {
            return await work(new Unwatched());
        }

        return await place.Errors.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new SpinnerColumn())
            .StartAsync(context => work(new Bar(context.AddTask("opening the book"))));
    }

    private sealed class Unwatched : IProgress<PushStep>
    {
        public void Report(PushStep value)
        {
            // Nobody watches.
        }
    }

    private sealed class Bar(ProgressTask task) : IProgress<PushStep>
    {
        public void Report(PushStep value)
        {
            task.Description = Markup.Escape(value.What);
            task.IsIndeterminate = value.Of is null;
            if (value.Of is { } all)
            {
                task.MaxValue = all;
                task.Value = value.Done;
            }
        }
    }
}
