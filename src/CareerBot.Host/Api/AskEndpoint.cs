using CareerBot.Host.Access;
using CareerBot.Messages;

namespace CareerBot.Host.Api;

/// <summary><c>POST /api/ask</c>: the HTTP API's one question-and-answer address.</summary>
internal static class AskEndpoint
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/ask", AskAsync)
            .WithName("Ask")
            .WithSummary("Asks a question.")
            .WithDescription("Understands a question in its conversation and answers it from the knowledge base and the salary book.")
            .Accepts<AskRequest>("application/json", "*/*")
            .Produces<AskResponse>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
    }

    private static async Task<IResult> AskAsync(HttpContext http, ICareerBot bot, TimeProvider time, CancellationToken cancellationToken)
    {
        (AskRequest? request, IResult? problem) = await AskBody.ReadAsync(http.Request, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        string conversation = request!.Conversation ?? Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        Reply reply = await bot.AnswerAsync(
            new InboundMessage(new ConversationKey("api:" + conversation), request.Text!, request.Locale, OpenAccess.Audience, time.GetUtcNow()), cancellationToken);
        return Results.Json(AskResponse.Of(conversation, reply), ApiJson.Default.AskResponse);
    }
}
