using System.Runtime.CompilerServices;

namespace PeaceTalks.Modeling;

/// <summary>
/// The product of the gains of all at a table over what they must have at least, exact: up to 16 gains of at most 10^9
/// billionths fit 16 words of 32 bits. The default is 0.
/// </summary>
internal struct GainProduct
{
    private Words _words;
    private int _length;

    public static GainProduct One
    {
        get
        {
            GainProduct one = new() { _length = 1 };
            one._words[0] = 1;
            return one;
        }
    }

    public readonly bool IsZero => _length == 0;

    /// <summary>Multiplies by a gain; 0 where it is not positive.</summary>
    public void Multiply(int gain)
    {
        if (gain <= 0)
        {
            _length = 0;
            return;
        }
        ulong carry = 0;
        for (int i = 0; i < _length; i++)
        {
            carry += (ulong)_words[i] * (uint)gain;
            _words[i] = (uint)carry;
            carry >>= 32;
        }
        if (carry > 0)
            _words[_length++] = (uint)carry;
    }

    public readonly int CompareTo(in GainProduct other)
    {
        if (_length != other._length)
            return _length.CompareTo(other._length);
        for (int i = _length - 1; i >= 0; i--)
        {
            if (_words[i] != other._words[i])
                return _words[i].CompareTo(other._words[i]);
        }
        return 0;
    }

    [InlineArray(ScenarioLimits.Principals)]
    private struct Words
    {
        private uint _first;
    }
}
