namespace CareerBot.Messages;

/// <summary>Why a question may be handed over to people with one press.</summary>
public enum HandOverOffer
{
    /// <summary>It is answered, or nothing that people would answer.</summary>
    None,

    /// <summary>It belongs to careers, and there is no answer to it.</summary>
    NoAnswer,

    /// <summary>It is a request for pay information that the law gives employees; the employer answers it in writing.</summary>
    PayInformation,
}
