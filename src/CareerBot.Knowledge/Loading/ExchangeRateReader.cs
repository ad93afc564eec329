using System.Globalization;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads <c>exchange-rates.csv</c>.</summary>
internal sealed class ExchangeRateReader(ProblemList problems)
{
    private static readonly string[] Columns = ["currency", "units_per_usd", "year", "source"];

    public List<ExchangeRate> Read(KnowledgeFile file)
    {
        var rates = new List<ExchangeRate>();
        foreach (CsvRow row in CsvTable.Read(file, Columns, problems))
        {
            bool rateOk = decimal.TryParse(row[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal rate) && rate > 0;
            bool yearOk = int.TryParse(row[2], NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is > 1990 and < 2200;
            if (!rateOk)
            {
                problems.Add(row.At(1), $"'{row[1]}' is no rate; write a positive number with a point, such as 0.9234.");
            }

            if (!yearOk)
            {
                problems.Add(row.At(2), $"'{row[2]}' is no year.");
            }

            if (rateOk && yearOk)
            {
                rates.Add(new ExchangeRate(row[0], rate, year, row[3]));
            }
        }

        return rates;
    }
}
