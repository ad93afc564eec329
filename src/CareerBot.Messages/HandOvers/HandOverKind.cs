namespace CareerBot.Messages.HandOvers;

/// <summary>What a question that is handed over to HR is, and so how soon it must be answered.</summary>
public enum HandOverKind
{
    /// <summary>A question of everyday: CareerBot had no answer, or the asker wants one of a person.</summary>
    Question,

    /// <summary>A request for pay information under the law (Directive (EU) 2023/970, article 7): answered in writing, by a date.</summary>
    PayInformation,
}
