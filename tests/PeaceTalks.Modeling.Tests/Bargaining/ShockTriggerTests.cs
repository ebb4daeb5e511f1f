using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>When shocks strike (DESIGN 3.3).</summary>
public sealed class ShockTriggerTests
{
    private static readonly Effect _nothing = Effect.Add("A", EffectTarget.WalkAway, 0);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public void AtRound_Round_StrikesThereOnce(int round) => Assert.Equal([round], Rounds(Deadlock(4), ShockTrigger.AtRound(round)));

    [Fact]
    public void AtRound_AfterTheLast_NeverStrikes() => Assert.Empty(Rounds(Deadlock(4), ShockTrigger.AtRound(5)));

    [Fact]
    public void AtRound_SeveralStages_CountsRoundsOverAll()
    {
        Scenario talks = Deadlock(1) with { Stages = [new Stage("One") { Rounds = 2, DaysPerRound = 3 }, new Stage("Two") { Rounds = 2 }] };
        ShockEvent strike = Assert.Single(talks.With(Shock("S", ShockTrigger.AtRound(3), _nothing)).AtMedian().Play().Shocks);
        Assert.Equal(new ShockEvent { Round = 3, Day = 6, Stage = "Two", Shock = "S" }, strike);
    }

    [Theory]
    [InlineData(1, false, new[] { 1 })]
    [InlineData(1, true, new[] { 1, 2, 3, 4 })]
    [InlineData(0.5, true, new[] { 1, 2, 3, 4 })] // at the median, one half happens
    [InlineData(0.5, false, new[] { 1 })]
    [InlineData(0.49, true, new int[0])]
    [InlineData(0, false, new int[0])]
    public void PerRound_AtTheMedian_StrikesOnceUnlessItRepeats(double probability, bool repeats, int[] expected) =>
        Assert.Equal(expected, Rounds(Deadlock(4), ShockTrigger.PerRound(probability, repeats)));

    [Fact]
    public void PerRound_ManyRuns_HasItsShare()
    {
        // Four rounds at 0.3: 1 - 0.7^4 = 0.7599. Five standard deviations: 5 sqrt(0.7599 * 0.2401 / 10,000) = 0.0214.
        Scenario talks = Deadlock(4).With(Shock("S", ShockTrigger.PerRound(0.3), _nothing));
        Assert.InRange(talks.Simulated(10_000).Shocks["S"].Value, 0.7385, 0.7813);
        Assert.All(Enumerable.Range(0, 200), i => Assert.True(talks.Draw(1, i).Play().Shocks.Count <= 1));
    }

    [Fact]
    public void PerRound_Repeating_StrikesIndependentlyInEachRound()
    {
        // 4,000 runs of four rounds at 0.3: 4,800 strikes; five standard deviations: 5 sqrt(16,000 * 0.3 * 0.7) = 290.
        Scenario talks = Deadlock(4).With(Shock("S", ShockTrigger.PerRound(0.3, repeats: true), _nothing));
        IReadOnlyList<ShockEvent>[] runs = [.. Enumerable.Range(0, 4_000).Select(i => talks.Draw(2, i).Play().Shocks)];
        Assert.InRange(runs.Sum(run => run.Count), 4_510, 5_090);
        // All four: 4,000 * 0.3^4 = 32.4; five standard deviations: 5 sqrt(32.4 * 0.9919) = 28.3.
        Assert.InRange(runs.Count(run => run.Count == 4), 5, 60);
    }

    [Theory]
    [InlineData(1, new[] { 2 })]
    [InlineData(3, new[] { 4 })]
    [InlineData(4, new int[0])] // there is no round 5
    public void IfNoAgreementByRound_NoAgreement_StrikesAtTheStartOfTheNext(int deadline, int[] expected) =>
        Assert.Equal(expected, Rounds(Deadlock(4), ShockTrigger.IfNoAgreementByRound(deadline, 1)));

    [Theory]
    [InlineData(0.5, new[] { 3 })]
    [InlineData(0.49, new int[0])]
    public void IfNoAgreementByRound_AtTheMedian_StrikesFromOneHalf(double probability, int[] expected) =>
        Assert.Equal(expected, Rounds(Deadlock(4), ShockTrigger.IfNoAgreementByRound(2, probability)));

    [Fact]
    public void IfNoAgreementByRound_ManyRuns_HasItsShareOnce()
    {
        // One chance of 0.4. Five standard deviations: 5 sqrt(0.24 / 10,000) = 0.0245.
        Scenario talks = Deadlock(6).With(Shock("S", ShockTrigger.IfNoAgreementByRound(2, 0.4), _nothing));
        Assert.InRange(talks.Simulated(10_000).Shocks["S"].Value, 0.3755, 0.4245);
        Assert.All(Enumerable.Range(0, 200).SelectMany(i => talks.Draw(1, i).Play().Shocks), strike => Assert.Equal(3, strike.Round));
    }

    [Fact]
    public void IfNoAgreementByRound_AgreedByThen_DoesNotStrike() =>
        // Haggle is agreed in round 3.
        Assert.Empty(Rounds(Haggle(5), ShockTrigger.IfNoAgreementByRound(3, 1)));

    [Fact]
    public void IfNoAgreementByRound_OneIssueClosedOneOpen_Strikes()
    {
        // B gives X away in round 1, and never Y.
        Scenario talks = Talks(
            [Scale("X", 2), Scale("Y", 2)],
            1,
            Party("A", Worth("X", 1, 0), Worth("Y", 1, 0)) with { WalkAway = 0.6 },
            Party("B", Worth("Y", 0, 1)) with { WalkAway = 0.6 })
            with
        { Stages = [new Stage("One") { Rounds = 1, Issues = ["X"] }, new Stage("Two") { Rounds = 3 }] };
        Assert.Equal("1A:0,- 1B:ok", string.Join(' ', talks.AtMedian().Play().Script().Split(' ').Take(2)));
        Assert.Equal([2], Rounds(talks, ShockTrigger.IfNoAgreementByRound(1, 1)));
    }

    [Fact]
    public void Shocks_SameRound_StrikeInFileOrder()
    {
        // r = 0.5: set to 0.3, then doubled: 0.6. The other way round: doubled to 1, then set to 0.3.
        Shock set = Shock("Set", ShockTrigger.AtRound(2), Effect.Set("A", EffectTarget.WalkAway, 0.3));
        Shock twice = Shock("Twice", ShockTrigger.AtRound(2), Effect.Multiply("A", EffectTarget.WalkAway, 2));
        Negotiation run = Deadlock(2).With(set, twice).AtMedian().Play();
        Assert.Equal(["Set", "Twice"], run.Shocks.Select(s => s.Shock));
        Assert.Equal(0.6, run.Outcome.Utilities["A"]);
        Assert.Equal(0.3, Deadlock(2).With(twice, set).AtMedian().Play().Outcome.Utilities["A"]);
    }

    private static IEnumerable<int> Rounds(Scenario talks, ShockTrigger trigger) =>
        talks.With(Shock("S", trigger, _nothing)).AtMedian().Play().Shocks.Select(s => s.Round);
}
