namespace CareerBot.Messages;

/// <summary>Who may see a figure, from widest to narrowest. Somebody in an audience also sees everything of the wider ones before it.</summary>
public enum Audience
{
    /// <summary>Anybody who can reach the bot, guests and strangers included.</summary>
    Everyone,

    /// <summary>People of the company.</summary>
    Employees,

    /// <summary>People who lead others.</summary>
    Managers,

    /// <summary>The people who keep the salary book.</summary>
    Hr,
}
