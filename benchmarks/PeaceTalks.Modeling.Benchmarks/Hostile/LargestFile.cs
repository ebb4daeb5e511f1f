namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>A scenario file at all limits of <see cref="ScenarioLimits"/> at once, with short names.</summary>
internal static class LargestFile
{
    private const int OptionsPerIssue = ScenarioLimits.TotalOptions / ScenarioLimits.Issues;
    private const int EffectsPerShock = ScenarioLimits.TotalEffects / ScenarioLimits.Shocks;

    /// <param name="stream">Where to.</param>
    /// <param name="wrong">Whether all references lead nowhere, nearly, and all numbers are out of range.</param>
    public static void Write(Stream stream, bool wrong)
    {
        using StreamWriter writer = new(stream, leaveOpen: true);
        string other = wrong ? "x" : "", number = wrong ? "2" : "1";
        writer.Write(HostileText.Head);
        List("\"issues\":[", ScenarioLimits.Issues, i => $"{{\"name\":\"issue {i}\",\"options\":[{Joined(OptionsPerIssue, k => $"\"o{k}\"")}]}}");
        string values = Joined(OptionsPerIssue, k => $"\"o{other}{k}\":{number}");
        string demands = Joined(ScenarioLimits.Issues, j => j < ScenarioLimits.TotalValues / ScenarioLimits.Principals / OptionsPerIssue
            ? $"{{\"issue\":\"issue {j}\",\"values\":{{{values}}}}}"
            : $"{{\"issue\":\"issue{other} {j}\",\"asks\":\"o{j % OptionsPerIssue}\",\"weight\":{(wrong ? "-1" : "{\"uniform\":[1,2]}")}}}");
        List("],\"parties\":[", ScenarioLimits.Parties, i => i < ScenarioLimits.Principals
            ? $"{{\"name\":\"party {i}\",\"demands\":[{demands}],\"walkAway\":{number}}}"
            : $"{{\"name\":\"party {i}\",\"role\":\"observer\"}}");
        string stage = $"\"rounds\":{(wrong ? 0 : 1)},\"issues\":[{Joined(ScenarioLimits.Issues, j => $"\"issue{other} {j}\"")}],\"principals\":[{Joined(ScenarioLimits.Principals, j => $"\"party{other} {j}\"")}]";
        List("],\"stages\":[", ScenarioLimits.Stages, i => $"{{\"name\":\"stage {i}\",{stage}}}");
        List("],\"shocks\":[", ScenarioLimits.Shocks, i =>
            $"{{\"name\":\"shock {i}\",\"trigger\":{{\"perRound\":{number}}},\"effects\":[{Joined(EffectsPerShock, j => $"{{\"party\":\"party{other} {j % ScenarioLimits.Principals}\",\"weight\":{{\"add\":1}},\"issue\":\"issue {(i + j) % ScenarioLimits.Issues}\"}}")}]}}");
        writer.Write("]}");

        void List(string before, int count, Func<int, string> item)
        {
            writer.Write(before);
            for (int i = 0; i < count; i++)
                writer.Write((i > 0 ? "," : "") + item(i));
        }
    }

    private static string Joined(int count, Func<int, string> item) => string.Join(',', Enumerable.Range(0, count).Select(item));
}
