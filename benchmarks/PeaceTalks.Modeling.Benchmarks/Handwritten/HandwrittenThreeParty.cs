using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>The three-party job as fast as one can write it for this job alone: it works out only rounds in which the three could agree.</summary>
/// <remarks>
/// As in <see cref="HandwrittenReference"/>, an offer is accepted where it is worth the target of the one to answer. An offer
/// is answered by the next to speak and, once accepted, by the one after. So whether the standing offer has been accepted
/// once already depends on the turns before: of a run of turns at which the newest offer is fine for the one to speak, the
/// first accepts it, the second refuses (or all would have agreed) and makes an offer, the third accepts that, and so on.
/// </remarks>
internal sealed class HandwrittenThreeParty(ulong seed) : JobProgram
{
    private const int Turns = 3;
    private const int Unknown = -1;

    /// <summary>A bit for each turn of A in sixteen rounds.</summary>
    private const ulong TurnsOfA = 0x249249249249;

    private readonly Draws _draws = new(seed, [.. Side.Paths("A"), .. Side.Paths("B"), .. Side.Paths("C")]);
    private readonly Side _a = new(greatestWalkAway: 0.3, leastExponent: 0.1, greatestExponent: 0.5);
    private readonly Side _b = new(greatestWalkAway: 0.3, leastExponent: 1, greatestExponent: 5);
    private readonly Side _c = new(greatestWalkAway: 0.3, leastExponent: 0.5, greatestExponent: 2);
    private readonly RoomForThree _room = new();

    /// <inheritdoc/>
    public override JobOutcome Play(long replication)
    {
        ReadOnlySpan<double> numbers = _draws.Of(replication);
        _a.Take(numbers);
        _b.Take(numbers[Side.Numbers..]);
        _c.Take(numbers[(2 * Side.Numbers)..]);
        if (_a.WalksOut || _b.WalksOut || _c.WalksOut)
            return WithoutAgreement(OutcomeKind.WalkOut, 1);
        _room.Measure(_a.PartWorths, _b.PartWorths, _c.PartWorths);
        int first = _room.FirstRound(_a.Concession, _b.Concession, _c.Concession);
        if (first == Concession.Rounds)
            return WithoutAgreement(OutcomeKind.Impasse, Concession.Rounds);
        _a.Sort();
        _b.Sort();
        _c.Sort();
        int round = Math.Max(first - 1, 0);
        int acceptances = round == 0 ? 0 : Unknown;
        for (; round < Concession.Rounds; round += Concession.Lanes - 1)
        {
            if (TryAgree(round, ref acceptances, out JobOutcome agreement))
                return agreement;
            // Too little is known of the turns before: all over again, from the first.
            if (acceptances == Unknown)
                (round, acceptances) = (1 - Concession.Lanes, 0);
        }
        return WithoutAgreement(OutcomeKind.Impasse, Concession.Rounds);
    }

    /// <summary>Plays sixteen rounds from one on, 0-based, after its first turn and but for what asks for offers from before.</summary>
    /// <param name="round">The round.</param>
    /// <param name="acceptances">How often the standing offer has been accepted after that first turn, and then after the one that next sixteen rounds begin with.</param>
    /// <param name="agreement">What is agreed.</param>
    private bool TryAgree(int round, ref int acceptances, out JobOutcome agreement)
    {
        Vector512<int> ofA = _a.Concession.Targets(round), ofB = _b.Concession.Targets(round), ofC = _c.Concession.Targets(round);
        Offers a = new(_a.Closest(ofA)), b = new(_b.Closest(ofB)), c = new(_c.Closest(ofC));
        // By turn: whether the offer of the turn before is fine for the one to speak, and that of the turn before that.
        ulong newest = Bits(a.IsFineFor(_b, ofB), 1) | Bits(b.IsFineFor(_c, ofC), 2) | Bits(c.IsFineFor(_a, Next(ofA)), 3);
        ulong accepted = Bits(a.IsFineFor(_c, ofC), 2) | Bits(b.IsFineFor(_a, Next(ofA)), 3) | Bits(c.IsFineFor(_b, Next(ofB)), 4);
        newest |= acceptances > 0 ? 1UL : 0;
        int turns = Math.Min(Concession.Lanes, Concession.Rounds - round) * Turns;
        ulong possible = (newest << 1) & accepted & ((1UL << turns) - 1) & (round == 0 ? ulong.MaxValue : ulong.MaxValue << Turns);
        agreement = default;
        for (; possible != 0; possible &= possible - 1)
        {
            int turn = BitOperations.TrailingZeroCount(possible);
            int accepting = AcceptancesBefore(turn, newest, acceptances);
            if (accepting == 1)
                agreement = Agreement(round, turn, (turn % Turns) switch { 0 => b, 1 => c, _ => a });
            if (accepting == 1 || accepting == Unknown)
            {
                acceptances = accepting;
                return accepting == 1;
            }
        }
        acceptances = AcceptancesBefore((Concession.Lanes - 1) * Turns + 1, newest, acceptances);
        return false;
    }

    private static int AcceptancesBefore(int turn, ulong newest, int acceptances)
    {
        int run = BitOperations.LeadingZeroCount(~(newest << (64 - turn)));
        return acceptances == Unknown && run >= turn - 1 ? Unknown : run & 1;
    }

    private JobOutcome Agreement(int round, int turn, in Offers offers)
    {
        (int first, int last) = offers.At((turn - 2) / Turns);
        return new JobOutcome(
            OutcomeKind.Agreement, round + turn / Turns + 1, Side.Settlement(first, last), _a.Worth(first, last), _b.Worth(first, last), _c.Worth(first, last));
    }

    private JobOutcome WithoutAgreement(OutcomeKind kind, int round) => new(kind, round, -1, _a.WalkAway, _b.WalkAway, _c.WalkAway);

    /// <summary>One bit a round becomes one a turn.</summary>
    private static ulong Bits(uint rounds, int turn) => Bmi2.X64.ParallelBitDeposit(rounds, TurnsOfA) << turn;

    private static Vector512<int> Next(Vector512<int> targets) =>
        Vector512.Shuffle(targets, Vector512.Create(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 15));

    /// <summary>What one side offers in sixteen rounds.</summary>
    private readonly struct Offers((Vector512<int> First, Vector512<int> Last) halves)
    {
        private readonly Vector512<int> _first = halves.First;
        private readonly Vector512<int> _last = halves.Last;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public uint IsFineFor(Side side, Vector512<int> targets) =>
            (uint)Vector512.GreaterThanOrEqual(side.Worth(_first, _last), targets).ExtractMostSignificantBits();

        public (int First, int Last) At(int lane) => (_first.GetElement(lane), _last.GetElement(lane));
    }
}
