namespace CareerBot.Messages;

/// <summary>The kinds of declines that more than the engine acts on; they are the kinds of the phrases that ask so.</summary>
public static class DeclineKinds
{
    /// <summary>Asks what a person, or a group of people, earns.</summary>
    public const string PersonPay = "person-pay";

    /// <summary>Asks for the pay information that the law gives employees.</summary>
    public const string PayInformation = "pay-information";

    /// <summary>Asks about leave, payroll and the like: HR knows.</summary>
    public const string HrMatter = "hr-admin";

    /// <summary>Asks about the asker's own pay: HR knows.</summary>
    public const string OwnPay = "own-pay";

    /// <summary>Asks about contracts, visas and labour law: HR knows whom to ask.</summary>
    public const string Legal = "legal";

    /// <summary>Asks about open positions: HR knows.</summary>
    public const string Vacancies = "vacancies";

    /// <summary>Speaks of harm; no answer but the decline may follow.</summary>
    public const string Unsafe = "unsafe";

    /// <summary>Whether the words of such a question are about somebody: they are kept nowhere.</summary>
    public static bool AreAboutSomebody(string kind) => kind is PersonPay or PayInformation or Unsafe;
}
