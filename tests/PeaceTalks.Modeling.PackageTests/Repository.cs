namespace PeaceTalks.Modeling.PackageTests;

/// <summary>The files of the repository that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Project => Path.Combine(Root, "src", "PeaceTalks.Modeling", "PeaceTalks.Modeling.csproj");

    public static string PublicApi => Path.Combine(Root, "tests", "PeaceTalks.Modeling.PackageTests", "PublicApi.txt");

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PeaceTalks.Modeling.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
