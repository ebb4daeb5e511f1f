using FsCheck.Xunit;

namespace PeaceTalks.Modeling.Tests;

/// <summary>What must hold for every scenario.</summary>
[Properties(Replay = PropertySeed.Replay, Arbitrary = [typeof(RandomTalks)])]
public sealed class PlayPropertyTests
{
    [Property(MaxTest = 300)]
    public void Play_NoChance_IsTheRulesToTheLetter(RandomTalks random)
    {
        // Nothing is left to chance, so that any replication is the run at the median.
        Scenario talks = random.Certain;
        Assert.Null(NaiveTrace.Of(talks.AtMedian().Play()).Difference(NaiveTalks.Play(talks, seed: 1, replication: 0)));
    }

    [Property(MaxTest = 200)]
    public void Utility_EverySettlement_IsTheSumOfRoundedPartWorths(RandomTalks random)
    {
        Game game = random.Certain.AtMedian();
        NaiveTable table = NaiveTalks.Table(game.Scenario, seed: 1, replication: 0);
        foreach (int[] options in table.Settlements())
            Assert.All(table.Seats, seat => Assert.Equal(table.Worth(seat, options), game.Billionths(seat.Name, options)));
    }

    [Property(MaxTest = 300)]
    public void Play_NoShocks_NobodyOffersOrTakesLessThanItsWalkAwayValueOrCrossesItsRedLine(RandomTalks random, byte replication)
    {
        Negotiation run = random.Uncertain.Draw(7, replication).Play();
        NaiveTable table = NaiveTalks.Table(run.Game.Scenario, seed: 7, replication);
        foreach (Move move in run.Moves.Where(m => m.Kind != MoveKind.WalkOut))
        {
            Assert.True(move.Utilities[move.Party] >= run.Game.WalkAwayValue(move.Party), move.ToString());
            Assert.False(table.Seat(move.Party).Crosses(move.Offer!.Options.ToArray()), move.ToString());
        }
        if (run.Outcome.Kind == OutcomeKind.Agreement)
            Assert.All(Principals(run.Game.Scenario), p => Assert.True(run.Game.Utility(p.Name, run.Outcome.Settlement!) >= run.Game.WalkAwayValue(p.Name)));
    }

    [Property(MaxTest = 200)]
    public void Play_Shocks_NobodyEndsBelowItsWalkAwayValueAsTheyLeftIt(RandomTalks random, byte replication)
    {
        // P0's walk-away value as the one shock that changes it left it in the round of its last own move or acceptance.
        // All of its offers and acceptances are worth at least that.
        Game game = random.Shaken.Draw(5, replication);
        Negotiation run = game.Play();
        double before = game.WalkAwayValue("P0");
        double after = Math.Clamp(before + game.Value("shocks/Gain/effects/0"), 0, 1);
        foreach (Move move in run.Moves.Where(m => m.Party == "P0" && m.Kind != MoveKind.WalkOut))
            Assert.True(move.Utilities["P0"] >= (move.Round < 2 ? before : after) - 1e-9, move.ToString());
    }

    [Property(MaxTest = 300)]
    public void Play_NothingThatAllCouldLiveWith_NeverAgrees(RandomTalks random, byte replication)
    {
        Game game = random.Uncertain.Draw(9, replication);
        NaiveTable table = NaiveTalks.Table(game.Scenario, seed: 9, replication);
        bool possible = table.Settlements().Any(options => table.Seats.All(seat => !seat.Crosses(options) && table.Worth(seat, options) >= seat.WalkAway));
        if (!possible)
            Assert.NotEqual(OutcomeKind.Agreement, game.Play().Outcome.Kind);
    }

    [Property(MaxTest = 200)]
    public void Play_PartiesAndIssuesRenamed_RenamesTheResult(RandomTalks random)
    {
        Scenario talks = random.Certain;
        Negotiation run = talks.AtMedian().Play();
        Negotiation renamed = Renamed(talks).AtMedian().Play();
        Assert.Equal(run.Script(), renamed.Script().Replace("Zed", "P", StringComparison.Ordinal));
        Assert.Equal(run.Outcome.Utilities.Values, renamed.Outcome.Utilities.Values);
        Assert.Equal(run.Outcome.Kind, renamed.Outcome.Kind);
    }

    [Property(MaxTest = 200)]
    public void Play_WeightsOfAPartyTimesAPowerOfTwo_ChangesNothing(RandomTalks random, byte power, byte replication)
    {
        double factor = Math.Pow(2, power % 20 - 10);
        Scenario talks = random.Uncertain;
        Assert.Equal(
            talks.Draw(3, replication).Play().ToString(),
            Scaled(talks, "P1", factor).Draw(3, replication).Play().ToString());
    }

    [Property(MaxTest = 200)]
    public void Utility_WeightsOfAPartyTimesAnyFactor_MovesNoPartWorthByMoreThanOneBillionth(RandomTalks random, byte factor)
    {
        Scenario talks = random.Certain.With("P0", p => p with { WalkAway = 0.0 });
        Game game = talks.AtMedian();
        Game scaled = Scaled(talks, "P0", 0.3 + factor / 10.0).AtMedian();
        foreach (Issue issue in talks.Issues)
        {
            foreach (Option option in issue.Options)
            {
                // With r = 0 the open issues count 0: what is left is the one part-worth.
                Settlement terms = Settlement.Of(talks, (issue.Name, option.Label));
                Settlement same = Settlement.Of(scaled.Scenario, (issue.Name, option.Label));
                Assert.True(Math.Abs(Make.Billionths(game.Utility("P0", terms)) - Make.Billionths(scaled.Utility("P0", same))) <= 1);
            }
        }
    }

    [Property(MaxTest = 100)]
    public void Play_Twice_IsTheSameRun(RandomTalks random, byte replication)
    {
        Game game = random.Shaken.Draw(1, replication);
        Assert.Equal(game.Play().ToString(), game.Play().ToString());
        Assert.Equal(game.Play().ToString(), random.Shaken.Draw(1, replication).Play().ToString());
    }

    private static IEnumerable<Party> Principals(Scenario talks) => talks.Parties.Where(p => p.Role == PartyRole.Principal);

    private static Scenario Scaled(Scenario talks, string party, double factor) =>
        talks.With(party, p => p with { Demands = [.. p.Demands.Select(d => d with { Weight = Times(d.Weight, factor) })] });

    private static Distribution Times(Distribution weight, double factor) =>
        weight.IsFixed ? weight.Mean * factor : Distribution.Uniform(weight.Minimum * factor, weight.Maximum * factor);

    private static Scenario Renamed(Scenario talks) => talks with
    {
        Issues = [.. talks.Issues.Select(i => i with { Name = "Q" + i.Name })],
        Parties = [.. talks.Parties.Select(p => p with { Name = New(p.Name), Demands = [.. p.Demands.Select(d => d with { Issue = "Q" + d.Issue })] })],
        Stages = [.. talks.Stages.Select(s => s with { Issues = s.Issues?.Select(i => "Q" + i).ToArray(), Principals = s.Principals?.Select(New).ToArray() })],
    };

    private static string New(string party) => party.Replace("P", "Zed", StringComparison.Ordinal);
}
