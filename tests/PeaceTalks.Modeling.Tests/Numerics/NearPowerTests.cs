using System.Runtime.Intrinsics;

namespace PeaceTalks.Modeling.Tests;

public sealed class NearPowerTests
{
    private static readonly double[] Bases = [0, double.Epsilon, 1e-300, 0.01, 1 / 3.0, 0.5, 1 - 1e-16, 1];
    private static readonly double[] Exponents = [double.Epsilon, 1e-9, 0.2, 1, 1.5, 10, 1e4, 1e21, 1e300, double.PositiveInfinity];

    [Fact]
    public void Of_EdgesAndAHundredThousandOthers_IsWithinTheErrorStated()
    {
        Assert.SkipUnless(NearPower.IsSupported, "There are no wide vectors here.");
        Random random = new(1);
        foreach (double exponent in Exponents.Concat(Enumerable.Range(0, 12_500).Select(_ => Math.Exp(8 * random.NextDouble() - 4))))
        {
            double[] bases = exponent is > 1e3 or < 1e-3 or 1 ? Bases : [.. Enumerable.Range(0, 8).Select(_ => random.NextDouble())];
            Vector512<double> near = NearPower.Of(Vector512.Create([.. bases.Select(x => new PowerBase(x).Logarithm)]), exponent);
            for (int i = 0; i < bases.Length; i++)
                Assert.True(Math.Abs(near[i] - Elementary.Pow(bases[i], exponent)) < NearPower.Error, $"{bases[i]} to the power of {exponent}: {near[i]}");
        }
    }

    [Fact]
    public void Round_WholeNumbersAndHalves_DoubtsTheHalvesAlone()
    {
        Assert.SkipUnless(NearPower.IsSupported, "There are no wide vectors here.");
        Vector512<double> low = Vector512.Create(0, 1, 2.5, 3.4998, 1e9, 999_999_999.5, -1, 0.50005), high = Vector512.Create(7.0);
        Assert.Equal([0, 1, 2, 3, 1_000_000_000, 1_000_000_000, -1, 1], Enumerable.Range(0, 8).Select(i => NearPower.Round(low, high, 1e-4, out _)[i]));
        NearPower.Round(low, high, 1e-4, out uint doubtful);
        Assert.Equal(0b1010_0100u, doubtful);
        NearPower.Round(high, low, 1e-4, out doubtful);
        Assert.Equal(0b1010_0100_0000_0000u, doubtful);
    }
}
