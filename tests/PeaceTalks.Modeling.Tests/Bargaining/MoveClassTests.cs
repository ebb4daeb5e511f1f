using FsCheck.Xunit;
using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>The six classes of moves (Hindriks, Jonker and Tykhonov 2007), and how simulations count them.</summary>
public sealed class MoveClassTests
{
    [Theory]
    [InlineData(1, 1, MoveClass.Fortunate)]
    [InlineData(1, 0, MoveClass.Selfish)]
    [InlineData(1, -1, MoveClass.Selfish)]
    [InlineData(-1, 1, MoveClass.Concession)]
    [InlineData(-1, 0, MoveClass.Concession)]
    [InlineData(-1, -1, MoveClass.Unfortunate)]
    [InlineData(0, -1, MoveClass.Unfortunate)]
    [InlineData(0, 1, MoveClass.Nice)]
    [InlineData(0, 0, MoveClass.Silent)]
    public void ClassOf_ChangeOfOwnAndOthersUtility_IsAsInThePaper(int own, int others, MoveClass expected)
    {
        Assert.Equal(expected, MoveTally.ClassOf(own, others));
        Assert.Equal(expected, MoveTally.ClassOf(7_000_000_000L * own, 7_000_000_000L * others));
    }

    [Fact]
    public void Class_LinearHaggling_IsAConcessionAfterTheFirstOffers()
    {
        // 1A:0 1B:4 2A:1 2B:3 3A:2 3B:ok
        Negotiation run = Haggle(5).AtMedian().Play();
        Assert.Equal([null, null, MoveClass.Concession, MoveClass.Concession, MoveClass.Concession, null], run.Moves.Select(move => move.Class));
        Assert.EndsWith("(worth A 0.750, B 0.250; a concession); concedes X from 0 to 1 (costs it 0.250, gives B 0.250)", run.Moves[2].ToString(), StringComparison.Ordinal);
        Assert.Contains("    worth A 0.750, B 0.250; a concession", run.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Class_OfferRepeated_IsSilent() =>
        Assert.Equal([null, null, MoveClass.Silent, MoveClass.Silent], Deadlock(2).AtMedian().Play().Moves.Select(move => move.Class));

    [Theory]
    // A goes from 0 to 1, which costs it 0.5. What B gains, C loses or not: the sum decides.
    [InlineData(0.4, 0.3, MoveClass.Unfortunate)]
    [InlineData(0.4, 0.4, MoveClass.Concession)]
    [InlineData(0.4, 0.5, MoveClass.Concession)]
    public void Class_SeveralOthers_TheirSumDecides(double worthOfOldToB, double worthOfNewToC, MoveClass expected)
    {
        // B wants 1 (worth 0.8) and has worthOfOldToB at 0; C has 0.8 at 0.
        Scenario talks = Talks(
            [Scale("X", 3)],
            2,
            Party("A", Worth("X", 1, 0.5, 0) with { RedLine = "1" }),
            Party("B", Worth("X", worthOfOldToB, 0.8, 1)) with { Tactic = Tactic.Firm(), WalkAway = 0.9 },
            Party("C", Worth("X", 0.8, worthOfNewToC, 1)) with { Tactic = Tactic.Firm(), WalkAway = 0.9 });
        Move move = talks.AtMedian().Play().Moves.Last(move => move.Party == "A");
        Assert.Equal("1", move.Offer!["X"].Label);
        Assert.Equal(expected, move.Class);
    }

    [Property(MaxTest = 60, Replay = PropertySeed.Replay, Arbitrary = [typeof(RandomTalks)])]
    public void Moves_OfASimulation_CountWhatIsPlayedOneByOne(RandomTalks random)
    {
        const int runs = 20;
        Scenario talks = random.Shaken;
        Negotiation[] played = [.. Enumerable.Range(0, runs).Select(i => talks.Draw(1, i).Play())];
        SimulationResult result = talks.Simulated(runs);
        foreach (PartyResult party in result.Parties.Values)
        {
            Move[] moves = [.. played.SelectMany(run => run.Moves).Where(move => move.Party == party.Name && move.Class is not null)];
            foreach ((MoveClass step, MoveCount count) in party.Moves)
            {
                int expected = moves.Count(move => move.Class == step);
                Assert.Equal(expected, count.Total);
                Assert.Equal(expected / (double)runs, count.PerRun.Value, 12);
                Assert.Equal(moves.Length == 0 ? (double?)null : expected / (double)moves.Length, count.Share?.Value);
                Assert.True(count.Share is null || (count.Share.Lower <= count.Share.Value && count.Share.Value <= count.Share.Upper));
            }
        }
        foreach ((string name, StageFrequency stage) in result.Stages)
        {
            Assert.Equal(played.Count(run => run.Stages.Any(s => s.Stage == name && s.Ending != StageEnding.Skipped)) / (double)runs, stage.Convened.Value, 12);
            Assert.Equal(played.Count(run => run.Stages.Any(s => s.Stage == name && s.Ending == StageEnding.Skipped)) / (double)runs, stage.Skipped.Value, 12);
            Assert.Equal(played.Count(run => run.Stages.Any(s => s.Stage == name && s.Ending == StageEnding.Agreement)) / (double)runs, stage.Agreed.Value, 12);
        }
    }
}
