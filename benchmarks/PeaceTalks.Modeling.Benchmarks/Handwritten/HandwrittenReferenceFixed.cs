using System.Runtime.Intrinsics;

namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>
/// The reference job with known preferences as fast as one can write it for this job alone: what is known is sorted and
/// measured once, and a replication is four random numbers and a few look-ups.
/// </summary>
internal sealed class HandwrittenReferenceFixed : JobProgram
{
    private const int Issues = 4;
    private const int Options = 5;
    private const int Settlements = 625;
    private const int Lanes = 8;

    private readonly Draws _draws;
    private readonly OfferList _a;
    private readonly OfferList _b;
    private readonly Room _room = new();
    private long _drawn = -1;

    public HandwrittenReferenceFixed(ulong seed)
    {
        _draws = new Draws(seed, ["A/walkAway", "A/tactic/exponent", "B/walkAway", "B/tactic/exponent"]);
        Dictionary<string, double> numbers = KnownNumbers.Of(JobScenario.ReferenceFixed);
        int[] a = PartWorths("A", numbers), b = PartWorths("B", numbers);
        _room.Measure(a, b);
        int[] worthToA = Worth(a), worthToB = Worth(b);
        (_a, _b) = (new OfferList(worthToA, worthToB), new OfferList(worthToB, worthToA));
        if (_a.Best < Billionths.One / 2 || _b.Best < Billionths.One / 2)
            throw new InvalidOperationException("The program is written for sides that never walk out.");
    }

    /// <inheritdoc/>
    public override JobOutcome Play(long replication)
    {
        ReadOnlySpan<double> numbers = Numbers(replication);
        int walkAwayOfA = (int)Math.Round(0.5 * numbers[0] * 1e9), walkAwayOfB = (int)Math.Round(0.5 * numbers[2 * Lanes] * 1e9);
        Concession a = new(walkAwayOfA, _a.Best, 0.1 + (0.5 - 0.1) * numbers[Lanes]);
        Concession b = new(walkAwayOfB, _b.Best, 1 + 4 * numbers[3 * Lanes]);
        // What was offered in the round before is still standing.
        for (int round = Math.Max(_room.FirstRound(a, b) - 1, 0); round < Concession.Rounds - 1; round += Concession.Lanes - 1)
        {
            if (TryAgree(round, a, b, out JobOutcome agreement))
                return agreement;
        }
        return new JobOutcome(OutcomeKind.Impasse, Concession.Rounds, -1, walkAwayOfA, walkAwayOfB);
    }

    /// <summary>Plays sixteen rounds from one on, 0-based, but for the last offer.</summary>
    private bool TryAgree(int round, in Concession a, in Concession b, out JobOutcome agreement)
    {
        Span<int> ofA = stackalloc int[Concession.Lanes], ofB = stackalloc int[Concession.Lanes];
        a.Targets(round).CopyTo(ofA);
        b.Targets(round).CopyTo(ofB);
        int count = Math.Min(Concession.Lanes, Concession.Rounds - round);
        for (int i = 0; i < count; i++)
        {
            int place = _a.PlaceOf(ofA[i]);
            if (_a.OthersWorth(place) >= ofB[i])
            {
                agreement = new JobOutcome(OutcomeKind.Agreement, round + i + 1, _a.Settlement(place), _a.OwnWorth(place), _a.OthersWorth(place));
                return true;
            }
            if (i + 1 == count)
                break;
            place = _b.PlaceOf(ofB[i]);
            if (_b.OthersWorth(place) >= ofA[i + 1])
            {
                agreement = new JobOutcome(OutcomeKind.Agreement, round + i + 2, _b.Settlement(place), _b.OthersWorth(place), _b.OwnWorth(place));
                return true;
            }
        }
        agreement = default;
        return false;
    }

    /// <summary>The random numbers of eight replications are worked out together; here from those of one on.</summary>
    private ReadOnlySpan<double> Numbers(long replication)
    {
        long first = replication & -Lanes;
        if (first != _drawn)
            _draws.OfEight(first);
        _drawn = first;
        return _draws.Numbers[(int)(replication - first)..];
    }

    /// <summary>Option by option, four issues side by side.</summary>
    private static int[] PartWorths(string side, Dictionary<string, double> numbers)
    {
        double[] weights = [.. Enumerable.Range(1, Issues).Select(j => numbers[$"{side}/demands/Issue {j}/weight"])];
        double sum = weights[0] + weights[1] + weights[2] + weights[3];
        int[] partWorths = new int[Options * Issues];
        for (int i = 0; i < partWorths.Length; i++)
        {
            double value = numbers[$"{side}/demands/Issue {i % Issues + 1}/values/option {i / Issues + 1}"];
            partWorths[i] = (int)Math.Round(weights[i % Issues] / sum * value * 1e9);
        }
        return partWorths;
    }

    private static int[] Worth(int[] partWorths) => [.. Enumerable.Range(0, Settlements).Select(settlement =>
        partWorths[settlement / 125 * Issues] + partWorths[settlement / 25 % 5 * Issues + 1]
        + partWorths[settlement / 5 % 5 * Issues + 2] + partWorths[settlement % 5 * Issues + 3])];
}
