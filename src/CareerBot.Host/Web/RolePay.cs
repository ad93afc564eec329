using CareerBot.Dialog;
using CareerBot.Dialog.Context;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;
using CareerBot.Salaries;

namespace CareerBot.Host.Web;

/// <summary>Published pay of a role for its page: what the chat would answer, so that page and chat can never differ.</summary>
internal static class RolePay
{
    /// <summary>Whether there is a range of the role that somebody of an audience may see.</summary>
    public static bool IsPublished(RoleId role, SalaryBook book, Audience sees) => book.Of(role).Any(band => SalaryBook.IsFor(band, sees));

    /// <summary>The chat's answer on the role's pay, or null when there is none to show.</summary>
    public static Answer? Of(Role role, Snapshot snapshot, Audience sees, DateTimeOffset now)
    {
        if (!IsPublished(role.Id, snapshot.Book, sees))
        {
            return null;
        }

        string ask = snapshot.Engine.Knowledge.Texts[Language.Default]["ask.salary.range"].With("roles", role.In(Language.Default).Plural);
        Turn turn = snapshot.Engine.Answer(ask, Talk.New, snapshot.Book, sees, now);
        return turn.Answer.Ranges.Any(range => range.Role == role.Id) ? turn.Answer : null;
    }
}
