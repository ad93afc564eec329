using System.Text;

namespace CareerBot.Storage.Tables;

/// <summary>Names of columns: <c>InForceFrom</c> is <c>in_force_from</c>, readable without quotes in both databases.</summary>
internal static class SnakeCase
{
    public static string Of(string name)
    {
        var snake = new StringBuilder(name.Length + 4);
        foreach (char letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && snake.Length > 0)
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(letter));
        }

        return snake.ToString();
    }
}
