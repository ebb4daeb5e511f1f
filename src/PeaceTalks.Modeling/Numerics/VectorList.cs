using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PeaceTalks.Modeling;

/// <summary>Whole numbers in vectors of sixteen that begin where a cache line does: a vector across two lines is written and read back far slower.</summary>
internal sealed class VectorList
{
    private const int LineBytes = 64;

    private readonly int[] _memory;
    private readonly int _start;

    /// <param name="vectors">How many vectors.</param>
    public VectorList(int vectors)
    {
        // Pinned, so that it stays where it is.
        _memory = GC.AllocateArray<int>((vectors + 1) * Vector512<int>.Count, pinned: true);
        _start = (int)((LineBytes - Marshal.UnsafeAddrOfPinnedArrayElement(_memory, 0) % LineBytes) % LineBytes / sizeof(int));
    }

    /// <summary>The numbers one by one.</summary>
    public Span<int> Numbers => _memory.AsSpan(_start, _memory.Length - Vector512<int>.Count);

    /// <summary>A vector by its number, which is not checked.</summary>
    public Vector512<int> this[int vector]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.LoadUnsafe(ref _memory[_start], (nuint)(vector * Vector512<int>.Count));
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        set => value.StoreUnsafe(ref _memory[_start], (nuint)(vector * Vector512<int>.Count));
    }
}
