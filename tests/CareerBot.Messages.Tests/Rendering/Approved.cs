namespace CareerBot.Messages.Tests.Rendering;

/// <summary>
/// Compares a rendering with the file that somebody approved, <c>Expectations/&lt;Renderer&gt;/&lt;Case&gt;.approved.*</c>. On a difference the
/// rendering lies beside it as <c>.received.*</c>; when it is right, it becomes the approved one. Files are found from the build's folder, not
/// from the compiler's paths, which CI maps away.
/// </summary>
internal static class Approved
{
    public static void ShouldBeApproved(this string rendering, string renderer, string name, string extension)
    {
        string folder = Path.Combine(ProjectFolder(), "Expectations", renderer);
        string approved = Path.Combine(folder, $"{name}.approved.{extension}");
        string received = Path.Combine(folder, $"{name}.received.{extension}");
        string expected = File.Exists(approved) ? File.ReadAllText(approved).TrimEnd('\n') : "";
        if (expected == rendering)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(received, rendering + "\n");
        rendering.ShouldBe(expected, $"to approve: mv {received} {approved}");
    }

    private static string ProjectFolder()
    {
        DirectoryInfo above = new(AppContext.BaseDirectory);
        while (above.GetFiles("*.csproj").Length == 0)
        {
            above = above.Parent ?? throw new InvalidOperationException("The tests must run from a build within the repository.");
        }

        return above.FullName;
    }
}
