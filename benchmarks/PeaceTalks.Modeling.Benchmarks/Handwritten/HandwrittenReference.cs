using System.Numerics;
using System.Runtime.Intrinsics;

namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>The reference job as fast as one can write it for this job alone: it works out only rounds in which the two could agree.</summary>
/// <remarks>
/// An offer is accepted where it is worth the target of the one to answer: what that one would propose is worth least among
/// all that is worth so much. So nobody's own proposal is needed to answer.
/// </remarks>
internal sealed class HandwrittenReference(ulong seed) : JobProgram
{
    private readonly Draws _draws = new(seed, [.. Side.Paths("A"), .. Side.Paths("B")]);
    private readonly Side _a = new(greatestWalkAway: 0.5, leastExponent: 0.1, greatestExponent: 0.5);
    private readonly Side _b = new(greatestWalkAway: 0.5, leastExponent: 1, greatestExponent: 5);
    private readonly Room _room = new();

    /// <inheritdoc/>
    public override JobOutcome Play(long replication)
    {
        ReadOnlySpan<double> numbers = _draws.Of(replication);
        _a.Take(numbers);
        _b.Take(numbers[Side.Numbers..]);
        if (_a.WalksOut || _b.WalksOut)
            return new JobOutcome(OutcomeKind.WalkOut, 1, -1, _a.WalkAway, _b.WalkAway);
        _room.Measure(_a.PartWorths, _b.PartWorths);
        int first = _room.FirstRound(_a.Concession, _b.Concession);
        if (first < Concession.Rounds)
        {
            _a.Sort();
            _b.Sort();
            // The last offer of the round before is still standing. Of sixteen offers of B's, the last is answered in the
            // next sixteen rounds.
            for (int round = Math.Max(first - 1, 0); round < Concession.Rounds; round += Concession.Lanes - 1)
            {
                if (TryAgree(round, out JobOutcome agreement))
                    return agreement;
            }
        }
        return new JobOutcome(OutcomeKind.Impasse, Concession.Rounds, -1, _a.WalkAway, _b.WalkAway);
    }

    /// <summary>Plays sixteen rounds from one on, 0-based.</summary>
    private bool TryAgree(int round, out JobOutcome agreement)
    {
        Vector512<int> targetsOfA = _a.Concession.Targets(round);
        Vector512<int> targetsOfB = _b.Concession.Targets(round);
        (Vector512<int> firstOfA, Vector512<int> lastOfA) = _a.Closest(targetsOfA);
        (Vector512<int> firstOfB, Vector512<int> lastOfB) = _b.Closest(targetsOfB);
        uint left = uint.MaxValue >> Math.Max(32 - (Concession.Rounds - round), 0);
        // B answers in the same round, A in the next.
        uint byB = left & (uint)Vector512.GreaterThanOrEqual(_b.Worth(firstOfA, lastOfA), targetsOfB).ExtractMostSignificantBits();
        Vector512<int> next = Vector512.Shuffle(targetsOfA, Vector512.Create(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 15));
        uint byA = (left >> 1) & 0x7FFF & (uint)Vector512.GreaterThanOrEqual(_a.Worth(firstOfB, lastOfB), next).ExtractMostSignificantBits();
        if ((byA | byB) == 0)
        {
            agreement = default;
            return false;
        }
        int lane = BitOperations.TrailingZeroCount(byA | byB);
        bool isOfA = ((byB >> lane) & 1) != 0;
        int first = (isOfA ? firstOfA : firstOfB).GetElement(lane), last = (isOfA ? lastOfA : lastOfB).GetElement(lane);
        agreement = new JobOutcome(
            OutcomeKind.Agreement, round + lane + (isOfA ? 1 : 2), Side.Settlement(first, last), _a.Worth(first, last), _b.Worth(first, last));
        return true;
    }
}
