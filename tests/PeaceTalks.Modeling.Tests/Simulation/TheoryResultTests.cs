namespace PeaceTalks.Modeling.Tests;

/// <summary>What a simulation says of its runs beside theory is what each of the runs says of itself.</summary>
public sealed class TheoryResultTests
{
    private static readonly Scenario Talks = ScenarioLibrary.Istanbul2025;

    [Fact]
    public void Theory_FirstRuns_AreComparedOneByOne() => IsWhatEachRunSays(Talks, new SimulationOptions { Replications = 150, Seed = 3, ComparedWithTheory = 100 });

    /// <summary>Also agreements below a walk-away value that a shock changed, and with up to four principals.</summary>
    [Fact]
    public void Theory_RandomScenarios_IsWhatEachRunSays()
    {
        int agreements = 0, below = 0, three = 0;
        for (int number = 0; number < 150; number++)
        {
            (int agreed, int beneath) = IsWhatEachRunSays(RandomPlay.Make(number), new SimulationOptions { Replications = 12, Seed = 7, ComparedWithTheory = 12 });
            agreements += agreed;
            below += beneath;
            three += agreed > 0 && RandomPlay.Make(number).Parties.Count(party => party.Role == PartyRole.Principal) > 2 ? 1 : 0;
        }
        Assert.True(agreements > 300 && below > 20 && three > 20, $"{agreements} agreements, {below} below a walk-away value, {three} scenarios of three or more");
    }

    private static (int Agreements, int Below) IsWhatEachRunSays(Scenario talks, SimulationOptions options)
    {
        TheoryResult theory = talks.Simulated(options).Theory!;
        Negotiation[] runs = [.. Enumerable.Range(0, (int)options.ComparedWithTheory!).Select(replication => talks.Draw(options.Seed, replication).Play())];
        bool HasZone(Negotiation run) => !run.Game.ZoneOfPossibleAgreement().IsEmpty;
        Negotiation[] agreed = [.. runs.Where(run => run.Outcome.Kind == OutcomeKind.Agreement)];
        Assessment[] assessments = [.. agreed.Select(run => run.Game.Assess(run.Outcome.Settlement!))];
        Assessment[] inZone = [.. agreed.Where(run => FeasibleSet.Of(run.Game).PlacesOf(run.Outcome.Settlement!) is not null).Select(run => run.Game.Assess(run.Outcome.Settlement!))
            .Where(assessment => assessment.Efficiency is not null && assessment.Gains.Values.All(gain => gain >= 0))];
        Assert.Equal(runs.Length, theory.Count);
        Assert.Equal(runs.Count(HasZone) / (double)runs.Length, theory.ZoneExists.Value);
        Assert.Equal(Share(agreed.Count(HasZone), runs.Count(HasZone)), theory.AgreedWhereZoneExists?.Value);
        Assert.Equal(Share(assessments.Count(assessment => assessment.IsParetoOptimal), agreed.Length), theory.ParetoOptimal?.Value);
        IsMean(inZone.Select(assessment => assessment.Efficiency!.Value), theory.Efficiency);
        foreach ((string party, Estimate? share) in theory.SurplusShares)
            IsMean(inZone.Where(assessment => assessment.Gains.Values.Any(gain => gain > 0)).Select(assessment => assessment.SurplusShares[party]), share);
        IsMean(assessments.Where(assessment => assessment.DistanceToNash is not null).Select(assessment => assessment.DistanceToNash!.Value), theory.DistanceToNash);
        return (agreed.Length, assessments.Count(assessment => assessment.Gains.Values.Any(gain => gain < 0)));

        static double? Share(int part, int whole) => whole == 0 ? null : part / (double)whole;
    }

    private static void IsMean(IEnumerable<double> numbers, Estimate? estimate)
    {
        double[] all = [.. numbers];
        Assert.Equal(all.Length, estimate?.Count ?? 0);
        if (all.Length > 0)
            Assert.Equal(all.Average(), estimate!.Value, 1e-8);
    }

    [Fact]
    public void Theory_InPartsOrOnSeveralThreads_IsTheSame()
    {
        SimulationOptions options = new() { Replications = 120, Seed = 9, ComparedWithTheory = 90, MaxDegreeOfParallelism = 1 };
        string whole = Talks.Simulated(options).ToJson();
        SimulationResult first = Talks.Simulated(options with { Replications = 50, MaxDegreeOfParallelism = 3 });
        SimulationResult second = Talks.Simulated(options with { First = 50, Replications = 70, MaxDegreeOfParallelism = 2 });
        Assert.Equal(50, first.Theory!.Count);
        Assert.Equal(40, second.Theory!.Count);
        Assert.Equal(whole, SimulationResult.Merge(second, SimulationResult.Parse(first.ToJson())).ToJson());
    }

    [Fact]
    public void Merge_OtherNumbersCompared_IsRefused()
    {
        SimulationOptions options = new() { Replications = 5, ComparedWithTheory = 10 };
        SimulationResult other = Make.Haggle(5).Simulated(options with { First = 5, ComparedWithTheory = 5 });
        Assert.Contains("different SimulationOptions.ComparedWithTheory, 10 and 5", Assert.Throws<ArgumentException>(() => SimulationResult.Merge(Make.Haggle(5).Simulated(options), other)).Message, StringComparison.Ordinal);
    }

    /// <summary>Where somebody can be sated, 1,000,000 settlements are the most: here 101^3 without the red line, 101^2 with it.</summary>
    [Fact]
    public void Report_RunsThatCouldNotBeCompared_AreTold()
    {
        Demand[] demands = [.. new[] { "X", "Y", "Z" }.Select(issue => new Demand(issue) { Asks = "0" })];
        Scenario talks = Make.Talks(
            [Make.Scale("X", 101), Make.Scale("Y", 101), Make.Scale("Z", 101)],
            2,
            Make.Party("A", demands) with { Satiation = 0.9 },
            Make.Party("B", [.. demands.Select(demand => demand with { Asks = "100" })]));
        SimulationOptions options = new() { Replications = 10, Seed = 3, ComparedWithTheory = 4 };
        SimulationResult none = talks.Simulated(options);
        Assert.Null(none.Theory);
        Assert.Contains("4 runs could not be compared: too many combinations of options to find a solution.", none.ToString(), StringComparison.Ordinal);
        Scenario bluff = talks.With("A", party => party with { Demands = [demands[0] with { RedLine = "0", Firmness = 0.5 }, .. demands[1..]] });
        SimulationResult some = bluff.Simulated(options with { First = 1, ComparedWithTheory = 9 });
        // Of the runs 1 to 8, those in which the red line was real.
        int real = Enumerable.Range(1, 8).Count(replication => bluff.Draw(3, replication).HasRealRedLine("A", "X"));
        Assert.InRange(real, 1, 6);
        Assert.Equal(real, some.Theory!.Count);
        Assert.Contains($"{8 - real} runs could not be compared", some.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("could not be compared", talks.Simulated(options with { ComparedWithTheory = 0 }).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Theory_NoneCompared_IsNull()
    {
        Assert.Null(Talks.Simulated(new SimulationOptions { Replications = 10, ComparedWithTheory = 0 }).Theory);
        Assert.Null(Talks.Simulated(new SimulationOptions { First = 100, Replications = 10 }).Theory);
        Assert.Throws<ArgumentOutOfRangeException>(() => Talks.Simulated(new SimulationOptions { ComparedWithTheory = -1 }));
    }

    [Theory]
    [InlineData(2, 20, 25, 100)]
    [InlineData(2, 21, 2, 0)]
    [InlineData(3, 4, 10, 100)]
    [InlineData(3, 5, 10, 0)]
    public void Theory_NumberNotGiven_IsAHundredWhereThatIsQuick(int principals, int issues, int options, long expected)
    {
        Issue[] agenda = [.. Enumerable.Range(0, issues).Select(j => Make.Scale($"X{j}", options))];
        Scenario talks = Make.Talks(agenda, 1, [.. Enumerable.Range(0, principals).Select(i => Make.Party($"P{i}"))]);
        Assert.Equal(expected == 0 ? null : expected, talks.Simulated(new SimulationOptions { Replications = 101 }).Theory?.Count);
    }

    [Fact]
    public void Theory_NoZone_HasNoNumbersBeyondThat()
    {
        TheoryResult theory = Make.Deadlock(2).Simulated(new SimulationOptions { Replications = 10 }).Theory!;
        Assert.Equal(0, theory.ZoneExists.Value);
        Assert.Null(theory.AgreedWhereZoneExists);
        Assert.Null(theory.ParetoOptimal);
        Assert.Null(theory.Efficiency);
        Assert.Null(theory.DistanceToNash);
        Assert.All(theory.SurplusShares.Values, Assert.Null);
    }

    [Fact]
    public void Theory_AgreementBeyondARedLineThatAnEventRemoved_IsNotOneInTheZone()
    {
        // A's red line leaves 0 only, which is worth 0.1 to B. Without it they agree on 1, worth five times as much in all.
        Scenario talks = Make.Talks(
            [Make.Scale("X", 2)],
            3,
            Make.Party("A", Make.Worth("X", 0.5, 0.4) with { RedLine = "0" }),
            Make.Party("B", Make.Worth("X", 0.1, 1)) with { WalkAway = 0.1, Tactic = Tactic.Firm() });
        talks = talks.With(Make.Shock("Softer", ShockTrigger.AtRound(1), Effect.Set("A", EffectTarget.Firmness, 0, "X")));
        Assert.Equal("1", talks.AtMedian().Play().Outcome.Settlement!["X"].Label);
        TheoryResult theory = talks.Simulated(new SimulationOptions { Replications = 10 }).Theory!;
        Assert.Equal(1, theory.ZoneExists.Value);
        Assert.Equal(1, theory.AgreedWhereZoneExists!.Value);
        Assert.Equal(0, theory.ParetoOptimal!.Value);
        Assert.Null(theory.Efficiency);
        Assert.All(theory.SurplusShares.Values, Assert.Null);
    }

    /// <summary>What improves on it is worth less than that walk-away value to A too, and is found all the same.</summary>
    [Fact]
    public void Theory_AgreementBelowAWalkAwayValueThatAnEventLowered_IsNotOptimalWhereAnotherImprovesOnIt()
    {
        Scenario talks = Make.Talks(
            [Make.Scale("X", 3)],
            1,
            Make.Party("B", Make.Worth("X", 0.5, 0.5, 0)) with { Tactic = Tactic.Firm(OfferChoice.ClosestToTarget) },
            Make.Party("C", Make.Worth("X", 0.5, 0.5, 0)),
            Make.Party("A", Make.Worth("X", 0.3, 0.4, 0.1)) with { WalkAway = 0.9 })
            .With(Make.Shock("Ease", ShockTrigger.AtRound(1), Effect.Set("A", EffectTarget.WalkAway, 0)));
        Assert.Equal("0", talks.AtMedian().Play().Outcome.Settlement!["X"].Label);
        Assert.Equal(0, talks.Simulated(new SimulationOptions { Replications = 10 }).Theory!.ParetoOptimal!.Value);
    }

    [Fact]
    public void Report_Theory_HasASectionOfItsOwn() => Assert.Contains(
        """
        Beside theory (10 of the runs, in the values before any event)
          a zone of possible agreement       100.0 %  [72.2, 100.0]   ██████████████████████████████
            agreed, where there is one       100.0 %  [72.2, 100.0]   ██████████████████████████████
            agreements none improves on      100.0 %  [72.2, 100.0]   ██████████████████████████████
            gained of the most together      100.0 %  [100.0, 100.0]  ██████████████████████████████
              of that by A                    50.0 %  [50.0, 50.0]    ███████████████
              of that by B                    50.0 %  [50.0, 50.0]    ███████████████
          Agreements lie 0.000 [0.000, 0.000] from the Nash solution, as a distance in utility.
        """.ReplaceLineEndings("\n"),
        Make.Haggle(5).Simulated(new SimulationOptions { Replications = 10 }).ToString().ReplaceLineEndings("\n"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("1")]
    [InlineData("9 9 9 9 9 0 0 0 0 0 0 0 0 0 0 0 0")]
    [InlineData("10 11 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0")]
    [InlineData("10 1 1 1 1 1 5 2 0 0 0 0 0 0 0 0 0")]
    [InlineData("10 1 1 1 x 0 0 0 0 0 0 0 0 0 0 0 0")]
    public void Parse_TheoryThatContradictsItself_IsRefused(string theory)
    {
        string json = Make.Deadlock(2).Simulated(new SimulationOptions { Replications = 10 }).ToJson();
        string stored = "\"10 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\"";
        Assert.Contains(stored, json, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => SimulationResult.Parse(json.Replace(stored, $"\"{theory}\"", StringComparison.Ordinal)));
    }
}
