using CareerBot.Knowledge.Model;

namespace CareerBot.Host.Channels;

/// <summary>Which of the languages of the knowledge base somebody is spoken to in.</summary>
internal static class Languages
{
    /// <summary>The language asked for, by its exact code or its first part; else the default.</summary>
    public static string Of(KnowledgeBase knowledge, string? locale)
    {
        if (locale is not null)
        {
            if (knowledge.Languages.ContainsKey(locale))
            {
                return locale;
            }

            string primary = locale.Split('-', '_')[0];
            if (knowledge.Languages.ContainsKey(primary))
            {
                return primary;
            }
        }

        return Language.Default;
    }
}
