namespace PeaceTalks.Modeling.Tests;

/// <summary>Reports fit a terminal of 100 columns.</summary>
public sealed class ReportTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(200)] // the longest name that is allowed
    public void Reports_LongNames_FitIn100Columns(int length)
    {
        string Cut(string name) => name[..Math.Min(name.Length, Math.Max(length, 6))].TrimEnd();
        string Long(string name) => Cut(name + new string('x', length));
        string Words(string name) => Cut(name + string.Concat(Enumerable.Repeat(" word", length / 5)));
        foreach (Func<string, string> rename in (Func<string, string>[])[Long, Words])
        {
            Scenario talks = Renamed(SampleTalks.Mixed, rename);
            Fits(talks.Simulated(300).ToString());
            for (int i = 0; i < 20; i++)
                Fits(talks.Draw(1, i).Play().ToString());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void Quantile_AllRunsScoreTheSame_IsThatScore(int runs)
    {
        SimulationResult result = Make.Deadlock(1).With("A", a => a with { WalkAway = 0.9 }).Simulated(runs);
        Assert.All([0, 0.1, 0.5, 1], share => Assert.Equal(0.9, result.Parties["A"].Utility.Quantile(share)));
        Assert.Throws<ArgumentOutOfRangeException>("probability", () => result.Parties["A"].Utility.Quantile(1.1));
    }

    [Fact]
    public void Report_OneRunThatCloses_IsCountedAsOne() =>
        Assert.Contains("  closed in 1 run" + Environment.NewLine, Make.Haggle(5).Simulated(1).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Report_NoAgreementInAnyRun_SaysNothingOfNaN()
    {
        string report = Make.Deadlock(2).Simulated(1).ToString();
        Assert.DoesNotContain("NaN", report);
        Fits(report);
    }

    private static void Fits(string text) => Assert.All(text.Split('\n'), line => Assert.True(line.TrimEnd('\r').Length <= 100, line));

    private static Scenario Renamed(Scenario talks, Func<string, string> rename) => talks with
    {
        Name = rename("T"),
        Issues = [.. talks.Issues.Select(i => i.From is null ? Issue.Choice(rename(i.Name), [.. i.Options.Select(o => rename(o.Label))]) : i with { Name = rename(i.Name) })],
        Parties = [.. talks.Parties.Select(p => p with { Name = rename(p.Name), Demands = [.. p.Demands.Select(d => Renamed(d, rename))] })],
        Stages = [.. talks.Stages.Select(s => s with { Name = rename(s.Name), Issues = s.Issues?.Select(rename).ToArray(), Principals = s.Principals?.Select(rename).ToArray() })],
        Shocks = [.. talks.Shocks.Select(s => s with { Name = rename(s.Name), Effects = [.. s.Effects.Select(e => e with { Party = rename(e.Party) })] })],
    };

    private static Demand Renamed(Demand demand, Func<string, string> rename) => demand with
    {
        Issue = rename(demand.Issue),
        RedLine = demand.RedLine is null ? null : (OptionReference)rename(demand.RedLine.Label!),
        Values = demand.Values is null ? null : OptionValues.PerOption([.. demand.Values.Entries.Select(e => (rename(e.Option.Label!), e.Value))]),
    };
}
