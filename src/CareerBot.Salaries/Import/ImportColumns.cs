using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CareerBot.Messages.Words;

namespace CareerBot.Salaries.Import;

/// <summary>Matches headers: the contract's names, and the words of Workday, SuccessFactors, Oracle, Personio, BambooHR and Salesforce exports.</summary>
internal static class ImportColumns
{
    /// <summary>How many columns a row can have.</summary>
    public const int Count = (int)ImportColumn.Fte + 1;

    /// <summary>Names in messages, by column.</summary>
    public static readonly ImmutableArray<string> Names =
    [
        "role", "location", "level", "currency", "min", "max", "open_ended", "median", "effective_from", "source", "audience", "note",
        "period", "payments_per_year", "hours_per_year", "basis", "fte",
    ];

    /// <summary>The contract's columns, in its order.</summary>
    public static readonly ImmutableArray<string> Contract = [.. Names.Take((int)ImportColumn.Note + 1)];

    private static readonly FrozenDictionary<string, ImportColumn> Known = new Dictionary<ImportColumn, string>
    {
        [ImportColumn.Role] = "role roleid jobprofile jobprofilename jobtitle title position positiontitle job jobname jobcode jobfunction jobfunctionflx jobclassification stelle stellenbezeichnung rolle poste metier emploi",
        [ImportColumn.Location] = "location country countrycode workcountry worklocation place geozone geozoneflx paycountry land standort pays lieu",
        [ImportColumn.Level] = "level levelid joblevel grade paygrade paygradeflx compensationgrade compensationgradeprofile gradename gradeprofile seniority careerlevel stufe niveau",
        [ImportColumn.Currency] = "currency currencycode paycurrency salarycurrency waehrung wahrung devise monnaie",
        [ImportColumn.Min] = "min minimum minimumpay minpay payrangeminimum payrangemin rangeminimum rangemin rangestart salarymin minsalary minimumsalary minimumsalaryamount minimumamount salaryrangeminimum bandmin grademinimum mindestgehalt",
        [ImportColumn.Max] = "max maximum maximumpay maxpay payrangemaximum payrangemax rangemaximum rangemax rangeend salarymax maxsalary maximumsalary maximumsalaryamount maximumamount salaryrangemaximum bandmax grademaximum hoechstgehalt hochstgehalt",
        [ImportColumn.OpenEnded] = "openended openend open maxopen noupperlimit",
        [ImportColumn.Median] = "median medianpay mid midpoint midpointpay payrangemidpoint rangemidpoint salarymidpoint p50",
        [ImportColumn.EffectiveFrom] = "effectivefrom effectivedate effectivefromdate effectivestartdate startdate validfrom datefrom gueltigab gultigab dateeffet datedeffet",
        [ImportColumn.Source] = "source sourceref survey dataprovider quelle",
        [ImportColumn.Audience] = "audience visibility visiblefor visibleto sichtbarkeit",
        [ImportColumn.Note] = "note notes comment comments remark remarks bemerkung hinweis",
        [ImportColumn.Period] = "period frequency frequencycode payfrequency ratefrequency payperiod",
        [ImportColumn.PaymentsPerYear] = "paymentsperyear payments numberofpayments annualizationfactor",
        [ImportColumn.HoursPerYear] = "hoursperyear annualhours",
        [ImportColumn.Basis] = "basis paybasis compensationbasis paycomponent",
        [ImportColumn.Fte] = "fte",
    }.SelectMany(column => column.Value.Split(' ').Select(name => (name, column.Key))).ToFrozenDictionary(pair => pair.name, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The column of a header, or null.</summary>
    public static ImportColumn? Of(string header) => Known.TryGetValue(Fold(header), out ImportColumn column) ? column : null;

    /// <summary>The column whose names look most like a header; null when none does.</summary>
    public static string? Nearest(string header)
    {
        string folded = Fold(header);
        (string? best, int least) = (null, Math.Max(2, folded.Length / 3) + 1);
        foreach ((string name, ImportColumn column) in Known)
        {
            int distance = EditDistance.Between(folded, name, least);
            if (distance < least || (distance == least && best is not null && string.CompareOrdinal(Names[(int)column], best) < 0))
            {
                (best, least) = (Names[(int)column], distance);
            }
        }

        return best;
    }

    /// <summary>Letters and digits alone, small, without accents.</summary>
    private static string Fold(string header)
    {
        var folded = new StringBuilder(header.Length);
        foreach (char letter in header.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString();
    }
}
