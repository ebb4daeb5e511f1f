using System.Runtime.Intrinsics;

namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>The large job as fast as one can write it for this job alone: no walk begins anew.</summary>
/// <remarks>
/// All issues have as many options, so the cheapest step is also the one that takes least from the target: where it is too
/// dear, all are, and a target tells only how far along one and the same way the offer goes. The other's offer comes nearer
/// on the same way, and stops at the latest where the two meet. So each walk goes on from where it stands, and an offer is
/// looked at only in rounds in which it changes. (The first reference, what B asks for, is its best but where two options are
/// worth the same billionths to it; that would matter only where they are so to A as well, about once in 10^13 replications.)
/// </remarks>
internal sealed class HandwrittenLarge : JobProgram
{
    private readonly Draws _draws;
    private readonly Walker _a;
    private readonly Walker _b;

    public HandwrittenLarge(ulong seed)
    {
        Dictionary<string, double> numbers = KnownNumbers.Of(JobScenario.Large);
        _draws = new Draws(seed, [.. Walker.Paths("A"), .. Walker.Paths("B")]);
        _a = new Walker("A", leastExponent: 0.1, greatestExponent: 0.5, numbers);
        _b = new Walker("B", leastExponent: 1, greatestExponent: 5, numbers);
    }

    /// <inheritdoc/>
    public override JobOutcome Play(long replication)
    {
        ReadOnlySpan<double> numbers = _draws.Of(replication);
        _a.Take(numbers);
        _b.Take(numbers[Walker.Numbers..]);
        (Concession ofA, Concession ofB) = (_a.Concession, _b.Concession);
        if (ofA.Best < ofA.WalkAway || ofB.Best < ofB.WalkAway)
            return new JobOutcome(OutcomeKind.WalkOut, 1, -1, ofA.WalkAway, ofB.WalkAway);
        _a.Face(_b);
        _b.Face(_a);
        Span<int> targetsOfA = stackalloc int[Concession.Lanes], targetsOfB = stackalloc int[Concession.Lanes];
        for (int round = 0; round < Concession.Rounds; round += Concession.Lanes)
        {
            ofA.Targets(round).CopyTo(targetsOfA);
            ofB.Targets(round).CopyTo(targetsOfB);
            for (int i = 0; i < Concession.Lanes && round + i < Concession.Rounds; i++)
            {
                _a.Walk(targetsOfA[i], _b);
                if (_b.WorthToOther >= _a.Worth && round + i > 0)
                    return new JobOutcome(OutcomeKind.Agreement, round + i + 1, _b.Settlement, _b.WorthToOther, _b.Worth);
                _b.Walk(targetsOfB[i], _a);
                // Nobody could answer the last offer of the last round.
                int least = round + i + 1 == Concession.Rounds ? ofB.WalkAway : _b.Worth;
                if (_a.WorthToOther >= least)
                    return new JobOutcome(OutcomeKind.Agreement, round + i + 1, _a.Settlement, _a.Worth, _a.WorthToOther);
            }
        }
        return new JobOutcome(OutcomeKind.Impasse, Concession.Rounds, -1, ofA.WalkAway, ofB.WalkAway);
    }
}
