using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>
/// The random numbers of a replication, eight at a time: Philox4x32-10 with what is the same in every replication worked
/// out beforehand, and without what nobody reads.
/// </summary>
internal sealed class Draws
{
    private const int Lanes = 8;
    private const ulong Multiplier0 = 0xD2511F53;
    private const ulong Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;
    private const int Rounds = 10;

    private readonly int _paths;
    private readonly double[] _numbers;

    // After the first round, but for what the replication adds.
    private readonly ulong[] _c0;
    private readonly ulong[] _c1;
    private readonly ulong[] _c2;

    private readonly ulong[] _key0 = new ulong[Rounds];
    private readonly ulong[] _key1 = new ulong[Rounds];

    public Draws(ulong seed, IReadOnlyList<string> paths)
    {
        int padded = (paths.Count + Lanes - 1) / Lanes * Lanes;
        _paths = paths.Count;
        _numbers = new double[padded + _paths * Lanes];
        _c0 = new ulong[padded];
        _c1 = new ulong[padded];
        _c2 = new ulong[padded];
        for (int round = 0; round < Rounds; round++)
        {
            _key0[round] = (uint)seed + (uint)round * Weyl0;
            _key1[round] = (uint)(seed >> 32) + (uint)round * Weyl1;
        }
        for (int i = 0; i < paths.Count; i++)
        {
            ulong purpose = StableHash.Of(paths[i]);
            ulong product = Multiplier1 * (uint)purpose;
            (_c0[i], _c1[i], _c2[i]) = ((product >> 32) ^ _key0[0], product, (purpose >> 32) ^ _key1[0]);
        }
    }

    /// <summary>What was drawn last.</summary>
    public ReadOnlySpan<double> Numbers => _numbers;

    /// <summary>The numbers of one replication in the order of the paths, each in (0, 1).</summary>
    public ReadOnlySpan<double> Of(long replication)
    {
        ulong product = Multiplier0 * (uint)replication;
        Vector512<ulong> high = Vector512.Create(product >> 32), low = Vector512.Create(product), later = Vector512.Create((ulong)replication >> 32);
        for (int i = 0; i < _c0.Length; i += Lanes)
            Eight(Vector512.Create(_c0, i) ^ later, Vector512.Create(_c1, i), Vector512.Create(_c2, i) ^ high, low).CopyTo(_numbers, i);
        return _numbers;
    }

    /// <summary>Draws the numbers of eight replications, the first a multiple of eight: those of the first path for all, those of the next, ...</summary>
    public void OfEight(long replication)
    {
        Vector512<ulong> product = Avx512F.Multiply(Vector512.Create((uint)Multiplier0), (Vector512.Create((ulong)replication) | Vector512<ulong>.Indices).AsUInt32());
        Vector512<ulong> high = product >> 32, later = Vector512.Create((ulong)replication >> 32);
        for (int i = 0; i < _paths; i++)
            Eight(Vector512.Create(_c0[i]) ^ later, Vector512.Create(_c1[i]), Vector512.Create(_c2[i]) ^ high, product).CopyTo(_numbers, i * Lanes);
    }

    /// <summary>The other rounds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<double> Eight(Vector512<ulong> c0, Vector512<ulong> c1, Vector512<ulong> c2, Vector512<ulong> c3)
    {
        Vector512<uint> m0 = Vector512.Create(Multiplier0).AsUInt32(), m1 = Vector512.Create(Multiplier1).AsUInt32();
        ReadOnlySpan<ulong> key0 = _key0, key1 = _key1;
        for (int round = 1; round < Rounds - 1; round++)
        {
            Vector512<ulong> product0 = Avx512F.Multiply(m0, c0.AsUInt32());
            Vector512<ulong> product1 = Avx512F.Multiply(m1, c2.AsUInt32());
            c0 = Xor(product1 >> 32, c1, Vector512.Create(key0[round]));
            c2 = Xor(product0 >> 32, c3, Vector512.Create(key1[round]));
            (c1, c3) = (product1, product0);
        }
        Vector512<ulong> last = Avx512F.Multiply(m1, c2.AsUInt32());
        c0 = Xor(last >> 32, c1, Vector512.Create(key0[Rounds - 1]));
        // The first word is the low half of 64 bits, the second the high half; the highest 52 of them count.
        Vector512<ulong> bits = (last << 32) | (c0 & Vector512.Create((ulong)uint.MaxValue));
        return (Vector512.ConvertToDouble(bits >> 12) + Vector512.Create(0.5)) * Vector512.Create(1.0 / (1L << 52));
    }

    private static Vector512<ulong> Xor(Vector512<ulong> a, Vector512<ulong> b, Vector512<ulong> c) => Avx512F.TernaryLogic(a, b, c, 0x96);
}
