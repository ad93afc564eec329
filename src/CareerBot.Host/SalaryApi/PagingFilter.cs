using System.Globalization;
using CareerBot.Host.Api;

namespace CareerBot.Host.SalaryApi;

/// <summary>Says which paging parameter is no whole number; binding alone would refuse it without a word.</summary>
internal sealed class PagingFilter : IEndpointFilter
{
    private static readonly string[] Names = ["limit", "from", "before", "after"];

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        HttpContext http = context.HttpContext;
        foreach (string name in Names)
        {
            if (http.Request.Query[name].ToString() is { Length: > 0 } text && !int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            {
                return Problems.Of(StatusCodes.Status400BadRequest, "bad_request", $"The parameter '{name}' is '{text}'; it must be a whole number.");
            }
        }

        return await next(context);
    }
}
