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

    private protected virtual void Check(NaiveTable table, NaivePrincipal party, double time, int[] offer)
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
        NaiveTable table = NaiveTalks.Table(talks, seed: 1, replication: 0);
        foreach (Move move in run.Moves.Where(m => m.Kind == MoveKind.Propose))
        {
            NaivePrincipal party = table.Seat(move.Party);
            int[] offer = move.Offer!.Options.ToArray();
            Assert.All(offer.Zip(talks.Issues), pair => Assert.InRange(pair.First, 0, pair.Second.Options.Count - 1));
            Assert.InRange(table.Worth(party, offer), party.WalkAway, table.Most(party));
            Assert.False(party.Crosses(offer));
            Check(table, party, (move.Round - 1) / 5.0, offer);
        }
    }
}

/// <summary>A tactic that states a target and leaves the choice of offer to the rule.</summary>
public abstract class TargetTacticContract : TacticContract
{
    private protected override void Check(NaiveTable table, NaivePrincipal party, double time, int[] offer)
    {
        long target = NaiveTactics.Target(table, party, time);
        Assert.InRange(target, party.WalkAway, table.Most(party));
        Assert.True(table.Worth(party, offer) >= target);
        if (party.Party.Tactic.Offers == OfferChoice.ClosestToTarget)
            Assert.Equal(NaiveOffers.Choose(table, party, target, null), offer);
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
