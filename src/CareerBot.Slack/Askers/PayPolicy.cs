using CareerBot.Messages;

namespace CareerBot.Slack.Askers;

/// <summary>
/// Who is shown what, and where (promise 3 of the design). Pure, so that every case stands in a table of tests.
/// </summary>
public static class PayPolicy
{
    /// <summary>Decides for one question.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="place">Where.</param>
    /// <param name="publicPay">What the company allows where several people read.</param>
    /// <param name="hasOnlyMembers">Whether everybody there is known to be a full member.</param>
    public static Showing Decide(Asker asker, SlackPlace place, PublicPay publicPay, bool hasOnlyMembers)
    {
        ArgumentNullException.ThrowIfNull(asker);
        ArgumentNullException.ThrowIfNull(place);

        // Said twice on purpose: whatever a directory may say, nobody but a member sees more than what is for everyone.
        Audience sees = asker.IsMember ? asker.Sees : Audience.Everyone;
        if (place.IsPrivate)
        {
            return new Showing(sees, IsAnswerPrivate: false, IsPayPrivate: false, Shared: null);
        }

        // In a shared channel even what is no pay is the company's own: it is shown to whoever asked alone.
        if (place.IsShared || place.Kind == PlaceKind.Unknown)
        {
            return new Showing(sees, IsAnswerPrivate: true, IsPayPrivate: true, Shared: null);
        }

        if (publicPay == PublicPay.Never)
        {
            return new Showing(sees, IsAnswerPrivate: false, IsPayPrivate: true, Shared: null);
        }

        Audience there = hasOnlyMembers && sees >= Audience.Employees ? Audience.Employees : Audience.Everyone;
        return new Showing(sees, IsAnswerPrivate: false, IsPayPrivate: publicPay == PublicPay.Share, Shared: there);
    }

    /// <summary>Whether an answer speaks of pay, so that the rules for pay hold for it.</summary>
    public static bool IsPay(Question question, Answer answer)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(answer);
        return !answer.Ranges.IsEmpty || question.Intent.IsAboutPay() || (question.Pending?.IsAboutPay() ?? false) || question.Also.Any(also => also.Intent.IsAboutPay());
    }
}
