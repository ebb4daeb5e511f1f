using System.Numerics;

namespace PeaceTalks.Modeling;

/// <summary>
/// The moments of many quantities that are observed together, once in every run. The observations of one run are a row;
/// rows gather in a block, and a full block is added up column by column, in vectors.
/// </summary>
/// <remarks>
/// Exact, and so the same as <see cref="Moments.Add(long)"/> one by one: the square of a number below 2³² fits into 64 bits, and
/// its upper and lower half are added up apart. In <see cref="MostRows"/> = 2²⁰ rows these sums, and those of the numbers
/// themselves, stay below 2⁵²; then they go over to the moments. Columns with a larger number in a block go there at once.
/// A block is written long before it is read, which spares each run the wait for its own stores.
/// </remarks>
internal sealed class MomentSums
{
    private const int BlockLength = 1_024;
    private const int LargestBlock = 64;
    private const long MostRows = 1 << 20;

    private readonly Moments[] _moments;
    private readonly int _width;
    private readonly long[] _block;
    private readonly long[] _sums;
    private readonly ulong[] _lowerSquares;
    private readonly ulong[] _upperSquares;
    private int _begin;
    private long _rows;

    public MomentSums(int columns)
    {
        int lanes = Vector<long>.Count;
        _moments = new Moments[columns];
        _width = Math.Max(1, (columns + lanes - 1) / lanes) * lanes;
        _block = new long[_width * Math.Clamp(BlockLength / _width, 1, LargestBlock)];
        _sums = new long[_width];
        _lowerSquares = new ulong[_width];
        _upperSquares = new ulong[_width];
        _begin = -_width;
    }

    /// <summary>The row of the next run. All of it is to be written before the next call: it holds what an earlier run left there.</summary>
    public Span<long> NextRow()
    {
        _begin += _width;
        if (_begin == _block.Length)
        {
            AddUp(_block.Length);
            _begin = 0;
        }
        return _block.AsSpan(_begin, _moments.Length);
    }

    /// <summary>The moments of all rows by column.</summary>
    public ReadOnlySpan<Moments> Finish()
    {
        AddUp(_begin + _width);
        _begin = -_width;
        Carry();
        return _moments;
    }

    private void AddUp(int end)
    {
        int rows = end / _width;
        if (_rows + rows > MostRows)
            Carry();
        _rows += rows;
        ReadOnlySpan<long> block = _block.AsSpan(0, end);
        Vector<ulong> lowerHalf = new(uint.MaxValue);
        for (int column = 0; column < _width; column += Vector<long>.Count)
        {
            Vector<long> sum = Vector<long>.Zero, magnitudes = Vector<long>.Zero;
            Vector<ulong> lower = Vector<ulong>.Zero, upper = Vector<ulong>.Zero;
            for (int at = column; at < block.Length; at += _width)
            {
                Vector<long> value = new(block[at..]);
                Vector<ulong> square = Vector.AsVectorUInt64(value * value);
                magnitudes |= Vector.Abs(value);
                sum += value;
                lower += square & lowerHalf;
                upper += Vector.ShiftRightLogical(square, 32);
            }
            if (Vector.ShiftRightLogical(magnitudes, 32) != Vector<long>.Zero)
            {
                AddOneByOne(column, block);
                continue;
            }
            (new Vector<long>(_sums, column) + sum).CopyTo(_sums, column);
            (new Vector<ulong>(_lowerSquares, column) + lower).CopyTo(_lowerSquares, column);
            (new Vector<ulong>(_upperSquares, column) + upper).CopyTo(_upperSquares, column);
        }
    }

    private void AddOneByOne(int first, ReadOnlySpan<long> block)
    {
        for (int column = first; column < Math.Min(first + Vector<long>.Count, _moments.Length); column++)
        {
            for (int at = column; at < block.Length; at += _width)
                _moments[column].Add(new Moments(0, block[at], (Int128)block[at] * block[at]));
        }
    }

    private void Carry()
    {
        for (int column = 0; column < _moments.Length; column++)
            _moments[column].Add(new Moments(_rows, _sums[column], ((Int128)_upperSquares[column] << 32) + _lowerSquares[column]));
        _sums.AsSpan().Clear();
        _lowerSquares.AsSpan().Clear();
        _upperSquares.AsSpan().Clear();
        _rows = 0;
    }
}
