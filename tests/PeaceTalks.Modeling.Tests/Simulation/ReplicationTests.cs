using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>Any run can be looked at (DESIGN 4, promise 2): what is played one by one is what the simulation counts.</summary>
public sealed class ReplicationTests
{
    private const int Runs = 1_000;
    private static readonly Scenario _talks = SampleTalks.Mixed;

    [Theory]
    [InlineData(0)]
    [InlineData(2025)]
    public void Simulate_ManyRuns_CountsWhatIsPlayedOneByOne(int seed)
    {
        Negotiation[] runs = [.. Enumerable.Range(0, Runs).Select(i => _talks.Draw((ulong)seed, i).Play())];
        SimulationResult result = _talks.Simulated(Runs, (ulong)seed);
        foreach (OutcomeKind kind in Enum.GetValues<OutcomeKind>())
            Assert.Equal(runs.Count(r => r.Outcome.Kind == kind) / (double)Runs, result.Probability(kind).Value, 12);
        foreach (string party in (string[])["A", "B", "C"])
        {
            Assert.Equal(runs.Average(r => r.Outcome.Utilities[party]), result.Parties[party].Utility.Mean.Value, tolerance: 1e-12);
            // Each utility falls in one of 1,000 bins: the medians differ by no more than a bin.
            double[] sorted = [.. runs.Select(r => r.Outcome.Utilities[party]).Order()];
            Assert.InRange(result.Parties[party].Utility.Quantile(0.5), sorted[Runs / 2 - 1] - 0.001, sorted[Runs / 2] + 0.001);
        }
        foreach (Shock shock in _talks.Shocks)
            Assert.Equal(runs.Count(r => r.Shocks.Any(s => s.Shock == shock.Name)) / (double)Runs, result.Shocks[shock.Name].Value, 12);
        for (int round = 0; round <= 11; round++)
            Assert.Equal(runs.Count(r => r.Outcome.Kind == OutcomeKind.Agreement && r.Outcome.Round <= round) / (double)Runs, result.AgreedBy(round).Value, 12);
        foreach (Issue issue in _talks.Issues)
            Assert.Equal(runs.Count(r => r.Outcome.Settlement is Settlement terms && terms.TryGet(issue.Name, out _)), result.Settlements[issue.Name].Count);
    }

    [Fact]
    public void Mixed_ManyRuns_EndInEveryWay()
    {
        // Else the test above says little.
        SimulationResult result = _talks.Simulated(5_000, 1);
        Assert.All(Enum.GetValues<OutcomeKind>(), kind => Assert.True(result.Probability(kind).Value > 0, $"{kind}"));
    }

    [Fact]
    public void Simulate_OneReplication_IsThatRun()
    {
        for (int i = 0; i < 100; i++)
        {
            Outcome outcome = _talks.Draw(3, i).Play().Outcome;
            SimulationResult result = _talks.Simulated(new SimulationOptions { First = i, Replications = 1, Seed = 3 });
            Assert.Equal(1, result.Probability(outcome.Kind).Value);
            Assert.All(outcome.Utilities, pair => Assert.Equal(pair.Value, result.Parties[pair.Key].Utility.Mean.Value, tolerance: 1e-12));
            Assert.Null(result.Parties["A"].Utility.StandardDeviation);
            Assert.Equal([new ReplicationRange(i, 1)], result.Ranges);
        }
    }

    [Fact]
    public void Simulate_SeedZero_VariesLikeAnyOther()
    {
        SimulationResult zero = _talks.Simulated(Runs, 0);
        Assert.True(zero.Parties["A"].Utility.StandardDeviation > 0.01);
        Assert.NotEqual(zero.ToString(), _talks.Simulated(Runs, 1).ToString());
    }

    [Fact]
    public void Simulate_LastReplicationsThereAre_Works()
    {
        SimulationOptions options = new() { First = long.MaxValue - 3, Replications = 3, Seed = ulong.MaxValue };
        Assert.Equal(3, _talks.Simulated(options).Replications);
        Assert.Equal(OutcomeKind.Impasse, Deadlock(1).Draw(ulong.MaxValue, long.MaxValue).Play().Outcome.Kind);
    }

    [Fact]
    public void AgreedBy_LaterRound_IsNoLess()
    {
        SimulationResult result = _talks.Simulated(2_000, 4);
        double[] shares = [.. Enumerable.Range(-1, 14).Select(round => result.AgreedBy(round).Value)];
        Assert.Equal(shares.Order(), shares);
        Assert.Equal(0, shares[0]);
        Assert.Equal(result.Probability(OutcomeKind.Agreement).Value, shares[^1]);
        Assert.Equal(result.AgreedBy(10), result.AgreedBy(int.MaxValue));
    }
}
