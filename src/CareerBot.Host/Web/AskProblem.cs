namespace CareerBot.Host.Web;

/// <summary>Why a question was not asked; the page has a sentence for each.</summary>
public enum AskProblem
{
    /// <summary>It was asked.</summary>
    None,

    /// <summary>Nothing was typed.</summary>
    Empty,

    /// <summary>It is longer than the engine reads.</summary>
    TooLong,

    /// <summary>The page was open for longer than its form is good for.</summary>
    Expired,

    /// <summary>A question for HR could not be kept.</summary>
    NotKept,
}
