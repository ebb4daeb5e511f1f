using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>
/// Whether two sides could agree in a round at all. For each l in [0, 1], no settlement is worth more than
/// S(l) = Σ over issues of the greatest l a + (1 − l) b of an option to l U_A + (1 − l) U_B: where l times A's target and
/// (1 − l) times B's are together more than that, there is none that is worth both targets.
/// </summary>
internal sealed class Room
{
    private const int Lanes = 16;
    private const int Issues = 4;
    private const int Shares = 8;

    /// <summary>In utilities, far more than rough targets and sums are off.</summary>
    private const float Slack = 2e-5f;

    private static readonly float[] ShareOfA = [.. Enumerable.Range(1, Shares).Select(i => i / (Shares + 1f))];
    private static readonly float[] ByIssue = [.. ShareOfA.SelectMany(share => Enumerable.Repeat(share, Issues))];

    private readonly float[] _room = new float[Shares];

    /// <summary>The first round, 0-based, in which there is room for both; the number of rounds where there is none.</summary>
    public int FirstRound(in Concession a, in Concession b)
    {
        for (int round = 0; round < Concession.Rounds; round += Lanes)
        {
            Vector512<float> targetOfA = a.RoughTargets(round);
            Vector512<float> targetOfB = b.RoughTargets(round);
            Vector512<float> difference = targetOfA - targetOfB;
            Vector512<float> missing = Vector512.Create(float.MinValue);
            for (int i = 0; i < Shares; i++)
                missing = Vector512.Max(missing, Fma(difference, Vector512.Create(ShareOfA[i]), targetOfB) - Vector512.Create(_room[i]));
            ulong open = Vector512.LessThanOrEqual(missing, Vector512.Create(Slack)).ExtractMostSignificantBits();
            if (open != 0)
                return Math.Min(round + BitOperations.TrailingZeroCount(open), Concession.Rounds);
        }
        return Concession.Rounds;
    }

    /// <summary>Works out S(l) for each share l of A, four shares at a time, from part-worths of four issues side by side, option by option.</summary>
    public void Measure(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        Vector512<float> share = Vector512.Create(ByIssue, 0), other = Vector512.Create(ByIssue, Lanes);
        Vector512<float> most = Vector512<float>.Zero, mostOfOther = Vector512<float>.Zero;
        for (int i = 0; i < 5 * Issues; i += Issues)
        {
            Vector512<float> less = Four(b[i..]), more = Four(a[i..]) - less;
            most = Vector512.Max(most, Fma(more, share, less));
            mostOfOther = Vector512.Max(mostOfOther, Fma(more, other, less));
        }
        Sum(most).CopyTo(_room, 0);
        Sum(mostOfOther).CopyTo(_room, Issues);
    }

    /// <summary>The sums over the issues, for each four lanes, as utilities.</summary>
    public static Vector128<float> Sum(Vector512<float> byIssue)
    {
        Vector512<float> pairs = byIssue + Avx512F.Permute4x32(byIssue, 0b10_11_00_01);
        Vector512<float> sums = pairs + Avx512F.Permute4x32(pairs, 0b01_00_11_10);
        return Avx512F.PermuteVar16x32(sums, Vector512.Create(0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12)).GetLower().GetLower() * 1e-9f;
    }

    /// <summary>Four part-worths, four times.</summary>
    public static Vector512<float> Four(ReadOnlySpan<int> partWorths)
    {
        Vector128<float> four = Vector128.ConvertToSingle(Vector128.Create(partWorths));
        Vector256<float> eight = Vector256.Create(four, four);
        return Vector512.Create(eight, eight);
    }

    private static Vector512<float> Fma(Vector512<float> a, Vector512<float> b, Vector512<float> c) => Avx512F.FusedMultiplyAdd(a, b, c);
}
