using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PeaceTalks.Modeling;

/// <summary>
/// Random numbers by counting: Philox4x32-10 (Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as
/// 1, 2, 3"). A pure function of key and counter, so that any single number can be had without the others.
/// </summary>
internal static class Philox
{
    /// <summary>How many numbers the widest vectors make at once.</summary>
    public const int Lanes = 8;

    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;
    private const int Rounds = 10;

    /// <summary>The 128 random bits of a counter (c0 to c3) under a key (k0, k1).</summary>
    public static (uint R0, uint R1, uint R2, uint R3) Block(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1)
    {
        for (int round = 0; round < Rounds; round++)
        {
            ulong product0 = (ulong)Multiplier0 * c0;
            ulong product1 = (ulong)Multiplier1 * c2;
            c0 = (uint)(product1 >> 32) ^ c1 ^ k0;
            c1 = (uint)product1;
            c2 = (uint)(product0 >> 32) ^ c3 ^ k1;
            c3 = (uint)product0;
            k0 += Weyl0;
            k1 += Weyl1;
        }
        return (c0, c1, c2, c3);
    }

    /// <summary>
    /// The uniform number of one purpose in one replication: in the open interval (0, 1), a multiple of 2^-53 and, with
    /// it, so is its distance to 1.
    /// </summary>
    /// <remarks>
    /// The key is the seed (low half first); the counter is the replication (low half first), then the purpose (low half
    /// first). Of the block's first two words, the first is the low and the second the high half of 64 bits. Their
    /// highest 52 bits n give (n + 1/2) / 2^52: with 53 bits the sum would be rounded, and its largest value would be 1.
    /// </remarks>
    public static double Uniform(ulong seed, ulong replication, ulong purpose)
    {
        (uint low, uint high, _, _) = Block(
            (uint)replication, (uint)(replication >> 32), (uint)purpose, (uint)(purpose >> 32), (uint)seed, (uint)(seed >> 32));
        return Open(((ulong)high << 32) | low);
    }

    /// <summary>The uniform numbers of many purposes in one replication, to the bits of <see cref="Uniform"/>.</summary>
    public static void Fill(ulong seed, ulong replication, ReadOnlySpan<ulong> purposes, Span<double> numbers)
    {
        int done = 0;
        if (Avx512F.IsSupported)
        {
            for (; done + Vector512<ulong>.Count <= purposes.Length; done += Vector512<ulong>.Count)
                Eight(seed, replication, Vector512.Create(purposes[done..])).CopyTo(numbers[done..]);
        }
        else if (Avx2.IsSupported)
        {
            for (; done + Vector256<ulong>.Count <= purposes.Length; done += Vector256<ulong>.Count)
                Four(seed, replication, Vector256.Create(purposes[done..])).CopyTo(numbers[done..]);
        }
        for (; done < purposes.Length; done++)
            numbers[done] = Uniform(seed, replication, purposes[done]);
    }

    /// <summary>One block per lane, each word in the low half of a lane; what stands in the high halves is never read.</summary>
    private static Vector512<double> Eight(ulong seed, ulong replication, Vector512<ulong> purposes)
    {
        Vector512<ulong> c0 = Vector512.Create(replication & uint.MaxValue), c1 = Vector512.Create(replication >> 32);
        Vector512<ulong> c2 = purposes, c3 = purposes >> 32;
        Vector512<uint> m0 = Vector512.Create((ulong)Multiplier0).AsUInt32(), m1 = Vector512.Create((ulong)Multiplier1).AsUInt32();
        uint k0 = (uint)seed, k1 = (uint)(seed >> 32);
        for (int round = 0; round < Rounds; round++)
        {
            Vector512<ulong> product0 = Avx512F.Multiply(m0, c0.AsUInt32());
            Vector512<ulong> product1 = Avx512F.Multiply(m1, c2.AsUInt32());
            c0 = (product1 >> 32) ^ c1 ^ Vector512.Create((ulong)k0);
            c1 = product1;
            c2 = (product0 >> 32) ^ c3 ^ Vector512.Create((ulong)k1);
            c3 = product0;
            k0 += Weyl0;
            k1 += Weyl1;
        }
        Vector512<ulong> bits = (c1 << 32) | (c0 & Vector512.Create((ulong)uint.MaxValue));
        return (Vector512.ConvertToDouble(bits >> 12) + Vector512.Create(0.5)) * Vector512.Create(1.0 / (1L << 52));
    }

    private static Vector256<double> Four(ulong seed, ulong replication, Vector256<ulong> purposes)
    {
        Vector256<ulong> c0 = Vector256.Create(replication & uint.MaxValue), c1 = Vector256.Create(replication >> 32);
        Vector256<ulong> c2 = purposes, c3 = purposes >> 32;
        Vector256<uint> m0 = Vector256.Create((ulong)Multiplier0).AsUInt32(), m1 = Vector256.Create((ulong)Multiplier1).AsUInt32();
        uint k0 = (uint)seed, k1 = (uint)(seed >> 32);
        for (int round = 0; round < Rounds; round++)
        {
            Vector256<ulong> product0 = Avx2.Multiply(m0, c0.AsUInt32());
            Vector256<ulong> product1 = Avx2.Multiply(m1, c2.AsUInt32());
            c0 = (product1 >> 32) ^ c1 ^ Vector256.Create((ulong)k0);
            c1 = product1;
            c2 = (product0 >> 32) ^ c3 ^ Vector256.Create((ulong)k1);
            c3 = product0;
            k0 += Weyl0;
            k1 += Weyl1;
        }
        Vector256<ulong> bits = (c1 << 32) | (c0 & Vector256.Create((ulong)uint.MaxValue));
        return (Vector256.ConvertToDouble(bits >> 12) + Vector256.Create(0.5)) * Vector256.Create(1.0 / (1L << 52));
    }

    /// <summary>64 random bits as a number in the open interval (0, 1).</summary>
    internal static double Open(ulong bits) => ((bits >> 12) + 0.5) * (1.0 / (1L << 52));
}
