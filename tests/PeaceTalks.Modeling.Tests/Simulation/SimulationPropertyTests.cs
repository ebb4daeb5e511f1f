using FsCheck.Xunit;

namespace PeaceTalks.Modeling.Tests;

/// <summary>What must hold of simulations of every scenario.</summary>
[Properties(Replay = PropertySeed.Replay, MaxTest = 100)]
public sealed class SimulationPropertyTests
{
    private const int Runs = 60;

    [Property]
    public void Simulate_AnyThreadsAndAnySplit_IsTheSame(ushort number, byte cut, byte otherCut, ulong seed)
    {
        Scenario talks = RandomPlay.Make(number);
        SimulationOptions options = new() { Replications = Runs, Seed = seed, MaxDegreeOfParallelism = 1 };
        string whole = talks.Simulated(options).ToJson();
        Assert.Equal(whole, talks.Simulated(options with { MaxDegreeOfParallelism = 2 }).ToJson());
        Assert.Equal(whole, talks.Simulated(options with { MaxDegreeOfParallelism = 7 }).ToJson());
        long[] cuts = [0, .. new[] { 1 + cut % (Runs - 1L), 1 + otherCut % (Runs - 1L) }.Distinct().Order(), Runs];
        SimulationResult[] parts =
            [.. cuts.Zip(cuts.Skip(1), (from, to) => talks.Simulated(options with { First = from, Replications = to - from }))];
        Assert.Equal(whole, SimulationResult.Merge(parts).ToJson());
        Assert.Equal(whole, SimulationResult.Merge([.. Enumerable.Reverse(parts)]).ToJson());
        // The ends first, with a gap between where there are three parts, then what is missing.
        SimulationResult ends = SimulationResult.Merge(parts[^1], parts[0]);
        Assert.Equal(whole, SimulationResult.Merge([ends, .. parts[1..^1]]).ToJson());
    }

    [Property]
    public void Simulate_Runs_AreThosePlayedOneByOne(ushort number, ulong seed)
    {
        Scenario talks = RandomPlay.Make(number);
        Outcome[] outcomes = [.. Enumerable.Range(0, Runs).Select(i => talks.Draw(seed, i).Play().Outcome)];
        SimulationResult result = talks.Simulated(Runs, seed);
        Assert.All(Enum.GetValues<OutcomeKind>(), kind => Assert.Equal(outcomes.Count(o => o.Kind == kind), result.Probability(kind).Value * Runs, 6));
        Assert.All(result.Parties.Values, party => Assert.Equal(outcomes.Average(o => o.Utilities[party.Name]), party.Utility.Mean.Value, tolerance: 1e-12));
        foreach (int i in (int[])[0, Runs / 2, Runs - 1])
        {
            SimulationResult one = talks.Simulated(new SimulationOptions { First = i, Replications = 1, Seed = seed });
            Assert.Equal(1, one.Probability(outcomes[i].Kind).Value);
            Assert.All(outcomes[i].Utilities, pair => Assert.Equal(pair.Value, one.Parties[pair.Key].Utility.Mean.Value, tolerance: 1e-12));
        }
    }
}
