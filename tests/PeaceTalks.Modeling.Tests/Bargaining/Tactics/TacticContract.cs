using FsCheck.Xunit;

namespace PeaceTalks.Modeling.Tests;

/// <summary>What every tactic keeps, whatever it aims at: one class for each, below. All principals of random talks use it.</summary>
[Properties(Replay = PropertySeed.Replay, Arbitrary = [typeof(RandomTalks)], MaxTest = 60)]
public abstract class TacticContract
{
    protected abstract Tactic Tactic { get; }

    [Property]
    public void Offer_Accommodating_KeepsTheContract(RandomTalks random) => Keeps(random, OfferChoice.Accommodating);

    [Property]
    public void Offer_ClosestToTarget_KeepsTheContract(RandomTalks random) => Keeps(random, OfferChoice.ClosestToTarget);

    private protected virtual void Check(Oracle oracle, Party party, bool[] table, double time, int[] offer)
    {
    }

    private void Keeps(RandomTalks random, OfferChoice offers)
    {
        // One stage about everything, so that what is on the table is plain.
        Scenario talks = random.Certain;
        talks = talks with
        {
            Parties = [.. talks.Parties.Select(p => p.Role == PartyRole.Principal ? p with { Tactic = Tactic with { Offers = offers } } : p)],
            Stages = [new Stage("Talks") { Rounds = 6 }],
        };
        Negotiation run = talks.AtMedian().Play();
        Oracle oracle = new(run.Game);
        bool[] table = [.. talks.Issues.Select(_ => true)];
        foreach (Move move in run.Moves.Where(m => m.Kind == MoveKind.Propose))
        {
            Party party = talks.Parties.Single(p => p.Name == move.Party);
            int[] offer = move.Offer!.Options.ToArray();
            Assert.All(offer.Zip(talks.Issues), pair => Assert.InRange(pair.First, 0, pair.Second.Options.Count - 1));
            Assert.InRange(oracle.Utility(party, offer), oracle.WalkAway(party), oracle.Best(party, table));
            Assert.False(oracle.Crosses(party, offer));
            Check(oracle, party, table, (move.Round - 1) / 5.0, offer);
        }
    }
}

/// <summary>A tactic that states a target and leaves the choice of offer to the rule.</summary>
public abstract class TargetTacticContract : TacticContract
{
    private protected override void Check(Oracle oracle, Party party, bool[] table, double time, int[] offer)
    {
        long target = oracle.Target(party, table, time);
        Assert.InRange(target, oracle.WalkAway(party), oracle.Best(party, table));
        Assert.True(oracle.Utility(party, offer) >= target);
        if (party.Tactic.Offers == OfferChoice.ClosestToTarget)
            Assert.Equal(oracle.Offer(party, table, target, new int?[table.Length]), offer);
    }
}

public sealed class BoulwareContractTests : TargetTacticContract
{
    protected override Tactic Tactic => Tactic.TimeDependent(0.2);
}

public sealed class LinearContractTests : TargetTacticContract
{
    protected override Tactic Tactic => Tactic.TimeDependent(1);
}

public sealed class ConcederContractTests : TargetTacticContract
{
    protected override Tactic Tactic => Tactic.TimeDependent(5, opening: 0.3);
}

public sealed class FirmContractTests : TargetTacticContract
{
    protected override Tactic Tactic => Tactic.Firm();
}
