namespace PeaceTalks.Modeling;

/// <summary>A worth in billionths and an index in one number, which sorts by worth, and equals by index.</summary>
internal static class WorthKey
{
    public static long Of(int worth, int index) => ((long)worth << 32) | (uint)index;

    public static int Worth(long key) => (int)(key >> 32);

    public static int Index(long key) => (int)key;
}
