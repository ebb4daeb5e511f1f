namespace PeaceTalks.Modeling.Tests;

public sealed class ComparisonTests
{
    private const string Sanctions = "shocks/New sanctions on Russia/probability";
    private static readonly Scenario Talks = ScenarioLibrary.Istanbul2025;

    /// <summary>Three what-ifs of Istanbul; ratios of the squared widths of paired intervals to those of independent simulations.</summary>
    [Fact]
    public void Compare_IstanbulWhatIfs_PairedVarianceIsAFifthAtMost()
    {
        Comparison comparison = Compare(Talks, new SimulationOptions { Replications = 4_000, Seed = 2 },
            ("no sanctions", Talks.With(Sanctions, 0)),
            ("sanctions for sure", Talks.With(Sanctions, 1)),
            ("less breakdown", Talks.With("stages/Direct talks/breakdown", 0.02)));
        foreach (VariantComparison variant in comparison.Variants.Values)
        {
            foreach (Difference difference in new[] { variant.Probability(OutcomeKind.Agreement), variant.Utility("Ukraine"), variant.Utility("Russia") })
            {
                double Square(Estimate estimate) => Math.Pow(estimate.Upper - estimate.Lower, 2);
                Assert.InRange(Square(difference.Change!) / (Square(difference.Base!) + Square(difference.Variant!)), 0, 0.2);
            }
        }
    }

    /// <summary>Over 200 seeds the intervals of differences hold what 400,000 paired runs give, whose own error is a tenth of theirs.</summary>
    [Fact]
    public void Compare_TwoHundredSeeds_PairedIntervalsCover()
    {
        Scenario talks = Make.Haggle(8).With("A/walkAway", Distribution.Uniform(0.2, 0.7)).With("B/walkAway", Distribution.Uniform(0.1, 0.6));
        Scenario variant = talks.With("A/walkAway", Distribution.Uniform(0.25, 0.75));
        string[] names = ["Agreement", "A's utility", "B's utility", "round of agreement", "B concedes on Price"];
        names = [.. names.Where(name => Compare(talks, new SimulationOptions { Replications = 10 }, ("v", variant)).Variants["v"].Differences.Any(difference => difference.Name == name))];
        Assert.True(names.Length >= 4);
        VariantComparison exact = Compare(talks, new SimulationOptions { Replications = 200_000, Seed = 999 }, ("v", variant)).Variants["v"];
        int[] holds = new int[names.Length];
        for (ulong seed = 0; seed < 200; seed++)
        {
            VariantComparison found = Compare(talks, new SimulationOptions { Replications = 1_000, Seed = seed, ComparedWithTheory = 0 }, ("v", variant)).Variants["v"];
            for (int i = 0; i < names.Length; i++)
                holds[i] += found[names[i]].Change!.Lower <= exact[names[i]].Change!.Value && exact[names[i]].Change!.Value <= found[names[i]].Change!.Upper ? 1 : 0;
        }
        Assert.All(holds, count => Assert.InRange(count, 180, 199));
    }

    [Fact]
    public void Compare_Results_AreThoseOfSimulationsOfTheirOwn()
    {
        Scenario variant = Talks.With(Sanctions, 0);
        SimulationOptions options = new() { Replications = 700, Seed = 3, First = 50 };
        Comparison comparison = Compare(Talks, options, ("v", variant));
        Assert.Equal(Talks.Simulated(options).ToJson(), comparison.Base.ToJson());
        Assert.Equal(variant.Simulated(options).ToJson(), comparison.Variants["v"].Result.ToJson());
        foreach (Difference difference in comparison.Variants["v"].Differences.Where(difference => difference.Change is not null))
        {
            Assert.Equal(difference.Variant!.Value - difference.Base!.Value, difference.Change!.Value, 9);
            Assert.InRange(difference.Change.Value, difference.Change.Lower, difference.Change.Upper);
        }
    }

    /// <summary>Flips are found by playing each replication of both, one by one; their examples play so again.</summary>
    [Fact]
    public void Compare_Flips_AreThoseOfTheReplications()
    {
        Scenario variant = Talks.With("Russia/walkAway", 0.6);
        const int runs = 400;
        VariantComparison comparison = Compare(Talks, new SimulationOptions { Replications = runs, Seed = 3, MaxDegreeOfParallelism = 3 }, ("v", variant)).Variants["v"];
        var pairs = Enumerable.Range(0, runs).Select(replication => (
            Replication: (long)replication, From: Talks.Draw(3, replication).Play().Outcome.Kind, To: variant.Draw(3, replication).Play().Outcome.Kind)).Where(pair => pair.From != pair.To).ToArray();
        Assert.NotEmpty(pairs);
        Assert.Equal(pairs.Length, comparison.Flips.Sum(flip => flip.Count));
        foreach (Flip flip in comparison.Flips)
        {
            long[] replications = [.. pairs.Where(pair => pair.From == flip.From && pair.To == flip.To).Select(pair => pair.Replication)];
            Assert.Equal(replications.Length, flip.Count);
            Assert.Equal(replications.Take(5), flip.Examples);
        }
        Assert.Equal(comparison.Flips.Select(flip => flip.Count).OrderDescending(), comparison.Flips.Select(flip => flip.Count));
    }

    [Fact]
    public void Compare_VariantThatEqualsTheScenario_IsReportedAsSuch()
    {
        Comparison comparison = Compare(Talks, new SimulationOptions { Replications = 50 }, ("same", Talks.With("Russia/patience", Talks.Quantities.Single(quantity => quantity.Path == "Russia/patience").Distribution)), ("other", Talks.With(Sanctions, 0)));
        Assert.True(comparison.Variants["same"].EqualsBase);
        Assert.False(comparison.Variants["other"].EqualsBase);
        Assert.Empty(comparison.Variants["same"].Flips);
        Assert.All(comparison.Variants["same"].Differences.Where(difference => difference.Change is not null), difference =>
            Assert.Equal((0, 0, 0), (difference.Change!.Value, difference.Change.Lower, difference.Change.Upper)));
        Assert.Contains("equals the scenario", comparison.ToString(), StringComparison.Ordinal);
    }

    /// <summary>One more shock that never strikes, and one more observer, leave every run as it was.</summary>
    [Fact]
    public void Compare_OneMorePartyAndShock_LeavesTheLuckOfAllElse()
    {
        Scenario more = Talks with
        {
            Parties = [new Party("Bystander") { Role = PartyRole.Observer }, .. Talks.Parties],
            Shocks = [new Shock("Nothing", ShockTrigger.PerRound(0)) { Effects = [Effect.Add("Russia", EffectTarget.WalkAway, 0.1)] }, .. Talks.Shocks],
        };
        VariantComparison variant = Compare(Talks, new SimulationOptions { Replications = 300 }, ("more", more)).Variants["more"];
        Assert.False(variant.EqualsBase);
        Assert.Empty(variant.Flips);
        Assert.All(variant.Differences, difference => Assert.Equal(0, difference.Change?.Value ?? 0));
    }

    /// <summary>Issues and options whose names read alike when put together are told apart.</summary>
    [Fact]
    public void Compare_NamesThatReadAlike_HaveDifferencesOfTheirOwn()
    {
        Scenario talks = TossScenario.Talks with { Issues = [.. TossScenario.Talks.Issues, Issue.Choice("Issue: a", "b", "c"), Issue.Range("Issue: a: b", 1, 2, 2)] };
        IReadOnlyList<Difference> differences = Compare(talks, new SimulationOptions { Replications = 20 }, ("v", talks.With(TossScenario.Firmness, 0.5))).Variants["v"].Differences;
        Assert.Equal(differences.Count, differences.Select(difference => difference.Name).Distinct().Count());
        Assert.Contains(differences, difference => difference.Name == "Issue: a: b, where closed (2)");
    }

    /// <summary>Another scenario altogether, so that differences of all sizes are shown.</summary>
    [Fact]
    public void ToString_AnotherScenario_FitsTheTerminal()
    {
        string report = Compare(Talks, new SimulationOptions { Replications = 20 }, ("other", ScenarioLibrary.FirstLesson)).ToString();
        Assert.All(report.Split('\n'), line => Assert.InRange(line.TrimEnd('\r').Length, 0, 100));
    }

    [Fact]
    public void Compare_Threads_ChangeNothing()
    {
        string One(int threads) => Compare(Talks, new SimulationOptions { Replications = 500, MaxDegreeOfParallelism = threads }, ("v", Talks.With(Sanctions, 0))).ToJson();
        Assert.Equal(One(1), One(3));
    }

    [Fact]
    public void Compare_BadRequests_SayWhatToDo()
    {
        Scenario variant = Talks.With(Sanctions, 0);
        void Throws(string part, SimulationOptions options, params (string, Scenario)[] variants) =>
            Assert.Contains(part, Assert.ThrowsAny<ArgumentException>(() => Compare(Talks, options, variants)).Message, StringComparison.Ordinal);

        SimulationOptions fine = new() { Replications = 10 };
        Throws("give at least one", fine);
        Throws("called \"a\"", fine, ("a", variant), ("a", Talks));
        Throws("are the same scenario", fine, ("a", variant), ("b", Talks.With(Sanctions, 0)));
        Throws("must be at least 2", fine with { Replications = 1 }, ("a", variant));
        Throws("StopWhen", fine with { StopWhen = new Precision(Output.Rounds, 1) }, ("a", variant));
        Assert.Contains("Did you mean \"shocks/New sanctions on Russia/probability\"", Assert.Throws<ArgumentException>(() => Talks.With("shocks/New sanction on Russia/probability", 0)).Message, StringComparison.Ordinal);
        Assert.Contains("Did you mean \"Agreement\"", Assert.Throws<ArgumentException>(() => Compare(Talks, fine, ("a", variant)).Variants["a"]["Agrement"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_Cancelled_KeepsWhatWasDone()
    {
        using CancellationTokenSource stop = new();
        SimulationOptions options = new() { Replications = 2_000, MaxDegreeOfParallelism = 1, Progress = new StopAt(stop, 1_000) };
        InsightCanceledException<Comparison> stopped = Assert.Throws<InsightCanceledException<Comparison>>(() => Talks.Compare([KeyValuePair.Create("v", Talks.With(Sanctions, 0))], options, stop.Token));
        long done = stopped.Partial!.Base.Replications;
        Assert.InRange(done, 100, 1_000);
        Assert.Equal(Talks.Simulated(new SimulationOptions { Replications = done }).ToJson(), stopped.Partial.Base.ToJson());
    }

    private static Comparison Compare(Scenario scenario, SimulationOptions options, params (string Name, Scenario Scenario)[] variants) =>
        scenario.Compare(variants.Select(variant => KeyValuePair.Create(variant.Name, variant.Scenario)), options, TestContext.Current.CancellationToken);

    private sealed class StopAt(CancellationTokenSource stop, long runs) : IProgress<SimulationProgress>
    {
        public void Report(SimulationProgress value)
        {
            if (value.Done >= runs)
                stop.Cancel();
        }
    }
}
