namespace PeaceTalks.Modeling.Tests;

/// <summary>A party that plays by the user's own code.</summary>
public sealed class NegotiatorTests
{
    private static readonly Scenario Talks = Make.Haggle(rounds: 6);

    private static Dictionary<string, Func<Negotiator>> For(string party, Func<Negotiator> make) => new() { [party] = make };

    [Fact]
    public void Play_TimeDependentWrittenAsCode_PlaysAsTheBuiltInOne()
    {
        Scenario talks = RandomishTalks(OfferChoice.ClosestToTarget);
        for (int replication = 0; replication < 50; replication++)
        {
            Game game = talks.Draw(3, replication);
            Assert.Equal(game.Play().Script(), game.Play(For("A", () => new Linear())).Script());
        }
    }

    [Fact]
    public void Simulate_TimeDependentWrittenAsCode_GivesTheSameOutcomesOnAnyNumberOfThreads()
    {
        Scenario talks = RandomishTalks(OfferChoice.ClosestToTarget);
        SimulationOptions options = new() { Replications = 300, Seed = 3, Negotiators = For("A", () => new Linear()) };
        SimulationResult plain = talks.Simulated(options with { Negotiators = null });
        foreach (int threads in (int[])[1, 3])
        {
            SimulationResult coded = talks.Simulated(options with { MaxDegreeOfParallelism = threads });
            Assert.Equal(plain.Probability(OutcomeKind.Agreement), coded.Probability(OutcomeKind.Agreement));
            Assert.Equal(plain.Parties["A"].Utility.Mean, coded.Parties["A"].Utility.Mean);
        }
    }

    [Fact]
    public void Simulate_Negotiator_TheResultSaysForWhom()
    {
        SimulationResult coded = Talks.Simulated(new SimulationOptions { Replications = 2, Negotiators = For("B", () => new Eager()) });
        SimulationResult plain = Talks.Simulated(new SimulationOptions { Replications = 2, First = 2 });
        Assert.Equal(["B"], coded.Negotiators);
        Assert.Empty(plain.Negotiators);
        Assert.Contains("By code of the user's own, in place of the scenario's tactic: B.", coded.ToString(), StringComparison.Ordinal);
        Assert.Equal(coded.ToJson(), SimulationResult.Parse(coded.ToJson()).ToJson());
        Assert.Equal(["B"], SimulationResult.Parse(coded.ToJson()).Negotiators);
        Assert.DoesNotContain("negotiators", plain.ToJson(), StringComparison.Ordinal);
        Assert.StartsWith(
            "The results have negotiators of the user's own for different parties;",
            Assert.Throws<ArgumentException>(() => SimulationResult.Merge(coded, plain)).Message,
            StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => SimulationResult.Parse(coded.ToJson().Replace("\"B\"\n  ]", "\"C\"\n  ]", StringComparison.Ordinal)));
    }

    [Fact]
    public void Play_SeesTheTable()
    {
        // Round 1: A asks for option 0 (worth 1). B, linear, asks for 4. Round 2: B's target is 0.8, so it stays at 4
        // when it offers accommodatingly by whole steps: 3 is worth 0.75.
        List<string> seen = [];
        Talks.AtMedian().Play(For("A", () => new Scripted(turn =>
        {
            seen.Add($"{turn.Party}, {turn.Stage}, round {turn.Round}, day {turn.Day}, time {turn.Time}, others {string.Join('+', turn.Others)}, "
                + $"issues {string.Join('+', turn.Issues.Select(issue => issue.Name))}, r {turn.WalkAwayValue}, least {turn.LeastAcceptable}, "
                + $"newest {turn.NewestOffer("B")}, all {turn.Offers("B").Count}, own {turn.Offers("A").Count}, {turn.Settlements().Count()} settlements, best {turn.BestSettlement}");
            return turn.BestSettlement;
        })));
        Assert.Equal("A, Talks, round 1, day 0, time 0, others B, issues X, r 0, least 0, newest , all 0, own 0, 5 settlements, best X: 0", seen[0]);
        Assert.Equal("A, Talks, round 2, day 7, time 0.2, others B, issues X, r 0, least 0, newest X: 4, all 1, own 1, 5 settlements, best X: 0", seen[1]);
    }

    [Fact]
    public void IsLastWord_OfTheLastTurnOfEachStage_AndOnlyThere()
    {
        List<string> last = [];
        Negotiator Listener() => new Scripted(turn =>
        {
            if (turn.IsLastWord)
                last.Add($"{turn.Round}{turn.Party}");
            return turn.BestSettlement;
        });
        // Neither can live with what the other asks. Memorandums have no last word.
        Scenario talks = Make.Deadlock(3) with
        {
            Stages = [new Stage("One") { Rounds = 3 }, new Stage("Two") { Rounds = 2, Principals = ["B", "A"] }, new Stage("Three") { Rounds = 2, Protocol = Protocol.MemorandumExchange }],
        };
        talks.AtMedian().Play(new Dictionary<string, Func<Negotiator>> { ["A"] = Listener, ["B"] = Listener });
        Assert.Equal(["3B", "5A"], last);
    }

    [Fact]
    public void Play_Mandate_LeastAcceptableIsAboveTheWalkAwayValue()
    {
        double least = 0;
        Scenario talks = Talks with { Stages = [Talks.Stages[0] with { Mandates = [new Mandate("A", 0.25)] }] };
        talks.AtMedian().Play(For("A", () => new Scripted(turn =>
        {
            least = turn.LeastAcceptable;
            return turn.BestSettlement;
        })));
        Assert.Equal(0.75, least);
    }

    [Fact]
    public void Accepts_OwnRule_Decides()
    {
        // B asks for option 4, worth 0 to A, which is A's walk-away value: A takes it at once where its own code says so.
        Assert.Equal(
            "1B:4 1A:ok",
            BFirst.AtMedian().Play(For("A", () => new Eager())).Script());
    }

    [Fact]
    public void Accepts_ByDefault_WhatIsWorthAsMuchAsItsProposalOrTheLastWord()
    {
        Negotiation run = BFirst.AtMedian().Play(For("A", () => new Scripted(turn => turn.BestSettlement)));
        // B's linear targets 1, 0.8, ... 0 let it offer 4, 4, 3, 2, 1, 0: A waits for the whole.
        Assert.Equal("1B:4 1A:0 2B:4 2A:0 3B:3 3A:0 4B:2 4A:0 5B:1 5A:0 6B:ok", run.Script());
    }

    [Fact]
    public void Chance_SameRun_SameNumbersAndOthersElsewhere()
    {
        List<double> Draw(ulong seed, long replication)
        {
            List<double> numbers = [];
            Talks.Draw(seed, replication).Play(For("A", () => new Scripted(turn =>
            {
                numbers.Add(turn.Chance("x"));
                numbers.Add(turn.Chance("y"));
                return turn.BestSettlement;
            })));
            return numbers;
        }
        List<double> numbers = Draw(1, 0);
        Assert.Equal(numbers, Draw(1, 0));
        List<double> all = [.. numbers, .. Draw(1, 1), .. Draw(2, 0)];
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.All(all, number => Assert.InRange(number, 0, 1));
    }

    [Fact]
    public void Play_NewNegotiatorForEachRun()
    {
        int made = 0;
        Talks.Simulated(new SimulationOptions
        {
            Replications = 20,
            MaxDegreeOfParallelism = 2,
            Negotiators = For("A", () =>
            {
                Interlocked.Increment(ref made);
                return new Linear();
            }),
        });
        Assert.Equal(20, made);
    }

    [Fact]
    public void Propose_AcrossAnOwnRedLine_ThrowsWithWhatAndWhy()
    {
        Scenario talks = Talks.With("A", a => a with { Demands = [a.Demands[0] with { RedLine = "2" }] });
        Misplays(talks, turn => turn.Settlements().Last(), "The negotiator of \"A\" proposed X: 4, which crosses a real red line of its own.");
    }

    [Fact]
    public void Propose_LessThanItMayAccept_ThrowsWithWhatAndWhy() =>
        Misplays(
            Talks.With("A", a => a with { WalkAway = 0.5 }),
            turn => turn.Settlements().Last(),
            "The negotiator of \"A\" proposed X: 4, worth 0 to it; it must be worth at least 0.5.");

    [Fact]
    public void Propose_OpenIssue_ThrowsWithWhatAndWhy() =>
        Misplays(
            Talks,
            turn => Settlement.Of(turn.Scenario),
            "The negotiator of \"A\" proposed terms that can't be tabled: The terms leave the issue \"X\" open, which is on the table. (Parameter 'terms')");

    [Fact]
    public void Propose_Null_Throws() =>
        Misplays(Talks, _ => null!, "The negotiator of \"A\" proposed terms that can't be tabled: Value cannot be null. (Parameter 'terms')");

    [Fact]
    public void Propose_TermsOfAnotherScenario_Throws() =>
        Misplays(
            Talks,
            _ => Settlement.Of(Make.Deadlock(1), ("X", "0")),
            "The negotiator of \"A\" proposed terms that can't be tabled: The terms are of other issues than the scenario's. (Parameter 'terms')");

    [Fact]
    public void Simulate_NegotiatorThrows_ItsExceptionReachesTheCaller() =>
        Assert.Equal("mine", Assert.Throws<FormatException>(() => Talks.Simulated(new SimulationOptions
        {
            Negotiators = For("A", () => new Scripted(_ => throw new FormatException("mine"))),
        })).Message);

    [Fact]
    public void Play_UnknownPartyOrNothingMade_Throws()
    {
        Assert.Equal(
            "A negotiator was given for \"C\"; the scenario \"Talks\" has the principals \"A\", \"B\". (Parameter 'negotiators')",
            Assert.Throws<ArgumentException>(() => Talks.AtMedian().Play(For("C", () => new Linear()))).Message);
        Assert.Throws<ArgumentException>(() => Talks.AtMedian().Play(For("A", null!)));
        Assert.Equal(
            "The negotiator made for \"A\" was null.",
            Assert.Throws<InvalidOperationException>(() => Talks.AtMedian().Play(For("A", () => null!))).Message);
        Assert.Throws<ArgumentNullException>(() => Talks.AtMedian().Play(null!));
    }

    private static Scenario BFirst => Talks with { Stages = [Talks.Stages[0] with { Principals = ["B", "A"] }] };

    private static Scenario RandomishTalks(OfferChoice offers) => Make.Talks(
        [Make.Scale("X", 4), Make.Scale("Y", 3)],
        8,
        Make.Party("A", Make.Worth("X", 1, 0.6, 0.3, 0), Make.Worth("Y", 0, 0.5, 1)) with { WalkAway = Distribution.Uniform(0, 0.4), Tactic = Tactic.TimeDependent(1, offers: offers) },
        Make.Party("B", Make.Worth("X", 0, 0.1, 0.7, 1), Make.Worth("Y", 1, 0.4, 0)) with { WalkAway = Distribution.Uniform(0, 0.4), Tactic = Tactic.TimeDependent(Distribution.Uniform(0.2, 2)) });

    private static void Misplays(Scenario talks, Func<Turn, Settlement> propose, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => talks.AtMedian().Play(For("A", () => new Scripted(propose)))).Message);

    /// <summary>Linear in time, the settlement worth least to itself among those that meet the target.</summary>
    private sealed class Linear : Negotiator
    {
        public override Settlement Propose(Turn turn)
        {
            double best = turn.Utility(turn.BestSettlement);
            double target = turn.LeastAcceptable + (best - turn.LeastAcceptable) * (1 - turn.Time);
            return turn.Settlements()
                .Where(terms => Math.Round(turn.Utility(terms) * 1e9) >= Math.Round(target * 1e9) && !turn.CrossesRedLine(terms))
                .MinBy(turn.Utility)!;
        }
    }

    private sealed class Scripted(Func<Turn, Settlement> propose) : Negotiator
    {
        public override Settlement Propose(Turn turn) => propose(turn);
    }

    private sealed class Eager : Negotiator
    {
        public override Settlement Propose(Turn turn) => turn.BestSettlement;

        public override bool Accepts(Turn turn, Settlement offer, Settlement proposal) => true;
    }
}
