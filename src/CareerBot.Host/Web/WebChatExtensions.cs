using CareerBot.Host.Access;

namespace CareerBot.Host.Web;

/// <summary>The web chat at <c>/</c> and the roles to browse at <c>/roles</c>.</summary>
internal static class WebChatExtensions
{
    public static IServiceCollection AddWebChat(this IServiceCollection services)
    {
        services.AddSingleton<WebAsker>();
        services.AddSingleton<Transcripts>();
        services.AddSingleton<WebConversation>();
        services.AddSingleton<WebReplies>();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "careerbot-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.SuppressXFrameOptionsHeader = true; // frame-ancestors in the content security policy says the same.
        });
        services.AddRazorPages(pages =>
        {
            pages.Conventions.AuthorizeFolder("/Hr", Policies.Console);
            pages.Conventions.AllowAnonymousToPage("/Hr/SignIn");
            pages.Conventions.AllowAnonymousToPage("/Hr/SignOut");
            pages.Conventions.AllowAnonymousToPage("/Hr/NoAccess");
        }).AddMvcOptions(mvc =>
        {
            mvc.Filters.Add(new ExpiredForm());
            mvc.Filters.Add(new SecurityHeaders());
            mvc.Filters.Add<AuditedRefusal>();
        });
        return services;
    }

    public static void MapWebChat(this WebApplication app) => app.MapRazorPages();
}
