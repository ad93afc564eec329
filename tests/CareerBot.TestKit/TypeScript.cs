namespace CareerBot.TestKit;

/// <summary>The TypeScript compiler, in <c>tests/Conformance</c>, where the packages with the types are.</summary>
internal static class TypeScript
{
    /// <summary>What the compiler says of a source; empty when all is well.</summary>
    public static async Task<string> ErrorsAsync(string source, CancellationToken cancellationToken)
    {
        await NodePackages.InstallAsync(cancellationToken);
        string file = Path.Combine(NodePackages.Folder, "obj", $"{Guid.NewGuid():N}.ts");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, source, cancellationToken);
        try
        {
            string compiler = Path.Combine(NodePackages.Folder, "node_modules", "typescript", "bin", "tsc");
            (int exit, string said) = await NodePackages.RunAsync("node", [compiler, "--noEmit", "--strict", "--module", "nodenext", "--moduleResolution", "nodenext", file], "", cancellationToken);
            return exit == 0 ? "" : $"exit {exit}\n{said}";
        }
        finally
        {
            File.Delete(file);
        }
    }
}
