using System.Text;

namespace PeaceTalks.Modeling;

/// <summary>
/// A hash that is the same in every process, version and culture, for what a random number is for. Changing it would
/// change the draws of every scenario: its values are pinned by a test.
/// </summary>
internal static class StableHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const ulong GoldenRatio = 0x9E3779B97F4A7C15;

    /// <summary>
    /// FNV-1a (Fowler, Noll and Vo) over the UTF-8 bytes, then mixed, since the high bits of FNV-1a hardly depend on the
    /// last letters. Half a surrogate pair counts as U+FFFD.
    /// </summary>
    public static ulong Of(string text)
    {
        ulong hash = Offset;
        Span<byte> bytes = stackalloc byte[4];
        foreach (Rune rune in text.EnumerateRunes())
        {
            int count = rune.EncodeToUtf8(bytes);
            foreach (byte b in bytes[..count])
                hash = (hash ^ b) * Prime;
        }
        return Mix(hash);
    }

    /// <summary>The hash of one thing in a series, such as a shock in round <paramref name="number"/>; order matters.</summary>
    public static ulong With(ulong hash, long number) => Mix(hash ^ Mix((ulong)number + GoldenRatio));

    /// <summary>The finaliser of SplitMix64 (Steele, Lea and Flood 2014, variant 13 of Stafford): one to one.</summary>
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
