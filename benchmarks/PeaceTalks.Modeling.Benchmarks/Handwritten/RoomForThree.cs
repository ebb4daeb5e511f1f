using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>Whether three sides could agree in a round at all: as <see cref="Room"/>, with sixteen ways to weigh the three.</summary>
internal sealed class RoomForThree
{
    private const int Lanes = 16;
    private const int Issues = 4;
    private const int Ways = 16;

    /// <summary>In utilities, far more than rough targets and sums are off.</summary>
    private const float Slack = 2e-5f;

    /// <summary>Evenly over the triangle, and its middle.</summary>
    private static readonly (float A, float B, float C)[] Weights =
    [
        .. from a in Enumerable.Range(1, 5) from b in Enumerable.Range(1, 6 - a) select (a / 7f, b / 7f, (7 - a - b) / 7f),
        (1 / 3f, 1 / 3f, 1 / 3f),
    ];
    private static readonly float[] OfA = [.. Weights.SelectMany(weight => Enumerable.Repeat(weight.A, Issues))];
    private static readonly float[] OfB = [.. Weights.SelectMany(weight => Enumerable.Repeat(weight.B, Issues))];
    private static readonly float[] OfC = [.. Weights.SelectMany(weight => Enumerable.Repeat(weight.C, Issues))];

    private readonly float[] _room = new float[Ways];

    /// <summary>The first round, 0-based, in which there is room for all; the number of rounds where there is none.</summary>
    public int FirstRound(in Concession a, in Concession b, in Concession c)
    {
        for (int round = 0; round < Concession.Rounds; round += Lanes)
        {
            Vector512<float> ofA = a.RoughTargets(round), ofB = b.RoughTargets(round), ofC = c.RoughTargets(round);
            Vector512<float> missing = Vector512.Create(float.MinValue);
            for (int i = 0; i < Ways; i++)
            {
                Vector512<float> wanted = Weighed(ofA, ofB, ofC, Vector512.Create(OfA[i * Issues]), Vector512.Create(OfB[i * Issues]), Vector512.Create(OfC[i * Issues]));
                missing = Vector512.Max(missing, wanted - Vector512.Create(_room[i]));
            }
            ulong open = Vector512.LessThanOrEqual(missing, Vector512.Create(Slack)).ExtractMostSignificantBits();
            if (open != 0)
                return Math.Min(round + BitOperations.TrailingZeroCount(open), Concession.Rounds);
        }
        return Concession.Rounds;
    }

    /// <summary>Works out the most that any settlement is worth to the three, weighed, four ways at a time.</summary>
    public void Measure(ReadOnlySpan<int> a, ReadOnlySpan<int> b, ReadOnlySpan<int> c)
    {
        for (int way = 0; way < Ways; way += Lanes / Issues)
        {
            Vector512<float> ofA = Vector512.Create(OfA, way * Issues), ofB = Vector512.Create(OfB, way * Issues), ofC = Vector512.Create(OfC, way * Issues);
            Vector512<float> most = Vector512<float>.Zero;
            for (int i = 0; i < 5 * Issues; i += Issues)
                most = Vector512.Max(most, Weighed(Room.Four(a[i..]), Room.Four(b[i..]), Room.Four(c[i..]), ofA, ofB, ofC));
            Room.Sum(most).CopyTo(_room, way);
        }
    }

    private static Vector512<float> Weighed(
        Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> ofA, Vector512<float> ofB, Vector512<float> ofC) =>
        Avx512F.FusedMultiplyAdd(a, ofA, Avx512F.FusedMultiplyAdd(b, ofB, c * ofC));
}
