using CareerBot.Messages.HandOvers;
using CareerBot.Salaries.Revisions;
using CareerBot.Storage.Questions;

namespace CareerBot.Host.Web;

/// <summary>The questions that a browser handed over to HR, and the replies: fetched by the page, for the browser that asked alone.</summary>
public sealed class WebReplies(HandOverStore store, TimeProvider time)
{
    /// <summary>The channel's name in where replies go.</summary>
    public const string Channel = "web";

    /// <summary>How long a reply is shown.</summary>
    private static readonly TimeSpan Shown = TimeSpan.FromDays(30);

    /// <summary>Where replies to a browser go.</summary>
    public static string AddressOf(string asker) => $"{Channel}:{asker}";

    /// <summary>The questions of this browser that wait, and those replied to of late; the replies count as delivered by this.</summary>
    public async Task<WithHr> FetchAsync(HttpContext http, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (AskerCookie.Read(http.Request) is not { } asker)
        {
            return WithHr.Nothing;
        }

        try
        {
            IReadOnlyList<HandOver> mine = await store.OfAsync(AddressOf(asker), time.GetUtcNow() - Shown, cancellationToken);
            string[] arrived = [.. mine.Where(question => question.State == HandOverState.Replied).Select(question => question.Id)];
            if (arrived.Length > 0)
            {
                await store.DeliveredAsync(arrived, cancellationToken);
            }

            return new WithHr([.. mine]);
        }
        catch (StoreUnavailableException)
        {
            // The chat goes on without the database; the replies come with a later look.
            return WithHr.Nothing;
        }
    }
}
