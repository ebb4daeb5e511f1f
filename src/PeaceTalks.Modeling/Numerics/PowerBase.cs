namespace PeaceTalks.Modeling;

/// <summary>A number in [0, 1] of which many powers are taken: its logarithm is worked out once.</summary>
internal readonly struct PowerBase(double value)
{
    private readonly double _value = value;
    private readonly (double High, double Low) _logarithm = value == 0 ? default : Elementary.LogAsSum(value);

    public double Value => _value;

    /// <summary>The natural logarithm, negative infinity for 0.</summary>
    public double Logarithm => _value == 0 ? double.NegativeInfinity : _logarithm.High;

    /// <summary>The number raised to a power above 0, to the bits of <see cref="Elementary.Pow(double, double)"/>.</summary>
    public double Power(double exponent) => _value == 0 ? 0 : Elementary.Pow(_logarithm, exponent);
}
