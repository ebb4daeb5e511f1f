using System.ComponentModel;
using System.Diagnostics;

namespace PeaceTalks.Modeling.PackageTests;

/// <summary>A process that must succeed. If it does not, the message has all that it wrote.</summary>
internal static class Command
{
    /// <summary>Far more than any of them takes: it turns a process that hangs into a failed test.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(8);

    /// <summary>Runs a program to its end and gives what it wrote to its standard output.</summary>
    public static async Task<string> Run(string folder, string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        RemoveTraceOfTheBuild(start.Environment);
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        Task<string> errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        stop.CancelAfter(Longest);
        bool stopped = false;
        try
        {
            await process.WaitForExitAsync(stop.Token);
        }
        catch (OperationCanceledException)
        {
            stopped = true;
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
        if (stopped || process.ExitCode != 0)
            Assert.Fail($"{program} {string.Join(' ', arguments)}\nin {folder}: {(stopped ? "stopped before its end" : $"exit code {process.ExitCode}")}\n{await output}\n{await errors}");
        return await output;
    }

    /// <summary>Whether a program is to be found under this name.</summary>
    public static async Task<bool> Exists(string program)
    {
        try
        {
            await Run(Path.GetTempPath(), program, ["--version"]);
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    /// <summary>
    /// What `dotnet test` told its own build is nothing to the builds started here, and none of them may leave a server
    /// behind, which would hold on to the output.
    /// </summary>
    private static void RemoveTraceOfTheBuild(IDictionary<string, string?> environment)
    {
        foreach (string name in environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            environment.Remove(name);
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        environment["UseSharedCompilation"] = "false";
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_NOLOGO"] = "1";
    }
}
