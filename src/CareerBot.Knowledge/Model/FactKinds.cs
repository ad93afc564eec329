using CareerBot.Messages;

namespace CareerBot.Knowledge.Model;

/// <summary>What stands in a text's placeholder, by the placeholder's name.</summary>
internal static class FactKinds
{
    /// <summary>The kind; <see cref="FactKind.Other"/>, which may change places with nothing, for a name that is not known.</summary>
    public static FactKind OfSlot(string slot) => slot switch
    {
        "role" or "roles" or "from" or "to" => FactKind.Role,
        "skill" or "skills" => FactKind.Skill,
        "location" or "locations" or "city" or "country" => FactKind.Place,
        "level" => FactKind.Level,
        "range" or "currency" or "count" => FactKind.Figure,
        "date" => FactKind.Date,
        _ => FactKind.Other,
    };
}
