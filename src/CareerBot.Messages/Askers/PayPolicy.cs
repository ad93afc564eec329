namespace CareerBot.Messages.Askers;

/// <summary>
/// Who is shown what, and where (promise 3 of the design), the same in every channel. Pure, so that every case stands in a table of tests.
/// </summary>
public static class PayPolicy
{
    /// <summary>Decides for one question.</summary>
    /// <param name="isMember">Whether the asker is known to be one of the company's own.</param>
    /// <param name="sees">The narrowest audience whose figures a member may see.</param>
    /// <param name="isPrivate">Whether nobody else reads there.</param>
    /// <param name="isShared">Whether people of another organisation are there or may come, or it cannot be told.</param>
    /// <param name="publicPay">What the company allows where several people read.</param>
    /// <param name="hasOnlyMembers">Whether everybody there is known to be one of the company's own.</param>
    public static Showing Decide(bool isMember, Audience sees, bool isPrivate, bool isShared, PublicPay publicPay, bool hasOnlyMembers)
    {
        // Said twice on purpose: whatever a directory may say, nobody but a member sees more than what is for everyone.
        Audience own = isMember ? sees : Audience.Everyone;
        if (isPrivate)
        {
            return new Showing(own, IsAnswerPrivate: false, IsPayPrivate: false, Shared: null);
        }

        // In a shared channel even what is no pay is the company's own: it is shown to whoever asked alone.
        if (isShared)
        {
            return new Showing(own, IsAnswerPrivate: true, IsPayPrivate: true, Shared: null);
        }

        if (publicPay == PublicPay.Never)
        {
            return new Showing(own, IsAnswerPrivate: false, IsPayPrivate: true, Shared: null);
        }

        Audience there = hasOnlyMembers && own >= Audience.Employees ? Audience.Employees : Audience.Everyone;
        return new Showing(own, IsAnswerPrivate: false, IsPayPrivate: publicPay == PublicPay.Share, Shared: there);
    }

    /// <summary>Whether an answer speaks of pay, so that the rules for pay hold for it.</summary>
    public static bool IsPay(Question question, Answer answer)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(answer);
        return !answer.Ranges.IsEmpty || question.Intent.IsAboutPay() || (question.Pending?.IsAboutPay() ?? false) || question.Also.Any(also => also.Intent.IsAboutPay());
    }
}
