using MathNet.Numerics.Integration;

namespace PeaceTalks.Modeling.Tests;

/// <summary>What holds for every kind of distribution, at ordinary and at extreme parameters.</summary>
public sealed class DistributionContractTests
{
    private static readonly (string Name, Func<Distribution> Make)[] Kinds =
    [
        ("fixed", () => Distribution.Fixed(0.4)),
        ("uniform", () => Distribution.Uniform(-2, 5)),
        ("uniform huge", () => Distribution.Uniform(-8e307, 8e307)),
        ("uniform narrow", () => Distribution.Uniform(1, 1.0000000000000002)),
        ("triangular", () => Distribution.Triangular(1, 2, 7)),
        ("triangular mode low", () => Distribution.Triangular(0.1, 0.1, 0.7)),
        ("triangular mode high", () => Distribution.Triangular(-0.1, 0.3, 0.3)),
        ("pert", () => Distribution.Pert(0.1, 0.2, 0.6)),
        ("pert mode low", () => Distribution.Pert(0, 0, 1)),
        ("pert mode high", () => Distribution.Pert(85_000, 900_000, 900_000)),
        ("normal", () => Distribution.Normal(3, 2)),
        ("normal within", () => Distribution.Normal(0.3, 0.2, 0, 1)),
        ("normal from", () => Distribution.Normal(0, 1, low: 1)),
        ("normal upper tail", () => Distribution.Normal(0, 1, 10, 11)),
        ("normal far upper tail", () => Distribution.Normal(0, 1, low: 30)),
        ("normal far lower tail", () => Distribution.Normal(0, 1, -31, -30)),
        ("logNormal", () => Distribution.LogNormal(2, 1.5)),
        ("logNormal within", () => Distribution.LogNormal(2, 3, 1, 10)),
        ("logNormal from 0", () => Distribution.LogNormal(2, 2, low: 0)),
        ("logNormal to", () => Distribution.LogNormal(2, 2, high: 3)),
        ("logNormal far tail", () => Distribution.LogNormal(1, 1.1, low: 10)),
        ("beta", () => Distribution.Beta(2, 3)),
        ("beta on", () => Distribution.Beta(1.5, 4, -1, 3)),
        ("beta uniform", () => Distribution.Beta(1, 1)),
        ("beta U", () => Distribution.Beta(0.5, 0.5)),
        ("beta deep U", () => Distribution.Beta(0.01, 0.01)),
        ("beta J", () => Distribution.Beta(0.2, 6)),
        ("beta lopsided", () => Distribution.Beta(500, 3)),
        ("beta needle", () => Distribution.Beta(3000, 5000)),
        ("quantiles", () => Distribution.Quantiles((0, 1), (0.1, 2), (0.5, 3), (0.9, 6), (1, 10))),
        ("quantiles open", () => Distribution.Quantiles((0.9, 6), (0.1, 2), (0.5, 3))),
        ("quantiles flat", () => Distribution.Quantiles((0, 1), (0.3, 2), (0.6, 2), (1, 4))),
        ("quantiles point", () => Distribution.Quantiles((0.2, 5), (0.4, 5))),
        ("choices", () => Distribution.Choices((3, 0.2), (1, 0.5), (7, 0.3), (9, 0))),
        ("choices sure", () => Distribution.Choices((3, 1))),
    ];

    public static TheoryData<string> Names => [.. Kinds.Select(kind => kind.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Quantile_RisingProbability_NeverFallsAndStaysInTheSupport(string name)
    {
        Distribution d = Make(name);
        double before = d.Minimum;
        for (int i = 0; i <= 20_000; i++)
        {
            double q = d.Quantile(i / 20_000.0);
            Assert.InRange(q, d.Minimum, d.Maximum);
            Assert.True(q >= before, $"{name} at {i / 20_000.0}: {q:R} after {before:R}");
            before = q;
        }
        Assert.Equal(d.Minimum, d.Quantile(0));
        Assert.Equal(d.Maximum, d.Quantile(1));
    }

    [Theory, MemberData(nameof(Names))]
    public void Quantile_DeepTailsAndNeighbours_NeverFallBeyondRounding(string name)
    {
        Distribution d = Make(name);
        // Near 0 the last bits are those of the larger numbers whose sum it is.
        double least = 1e-15 * Math.Sqrt(Math.Min(d.Variance, 1));
        double before = d.Minimum;
        for (int k = 1000; k > 1; k--)
        {
            double p = Math.Pow(2, -k);
            foreach (double near in (double[])[Math.BitDecrement(p), p, Math.BitIncrement(p)])
            {
                double q = d.Quantile(near);
                Assert.InRange(q, d.Minimum, d.Maximum);
                Assert.True(q >= before - 1e-13 * Math.Abs(before) - least, $"{name} at {near:R}: {q:R} after {before:R}");
                before = q;
            }
        }
        before = d.Quantile(0.5);
        for (int k = 1; k <= 53; k++)
        {
            double q = d.Quantile(1 - Math.Pow(2, -k));
            Assert.InRange(q, d.Minimum, d.Maximum);
            Assert.True(q >= before - 1e-14 * Math.Abs(before), $"{name} at 1 - 2^-{k}: {q:R} after {before:R}");
            before = q;
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Cdf_OfQuantile_GivesTheProbabilityBack(string name)
    {
        Distribution d = Make(name);
        for (ulong i = 0; i < 2000; i++)
        {
            double p = Philox.Uniform(11, i, 0);
            double q = d.Quantile(p);
            // The CDF at the next values below and above must enclose p: at an atom it jumps past it. What a double at q
            // can't resolve, and the table's 1e-11 of the width, are allowed for.
            double slack = Math.Abs(q) * 1e-14 + (double.IsFinite(d.Maximum - d.Minimum) ? (d.Maximum - d.Minimum) * 1e-11 : 0);
            Assert.True(d.Cdf(q + slack) >= p - 1e-12, $"{name}: cdf({q:R}) = {d.Cdf(q):R}, not {p:R}");
            Assert.True(d.Cdf(Math.BitDecrement(q - slack)) <= p + 1e-12, $"{name}: cdf below {q:R} = {d.Cdf(Math.BitDecrement(q)):R}, not {p:R}");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Cdf_Ends_AreZeroAndOne(string name)
    {
        Distribution d = Make(name);
        Assert.Equal(double.NaN, d.Cdf(double.NaN));
        Assert.Equal(0, d.Cdf(double.NegativeInfinity));
        Assert.Equal(1, d.Cdf(double.PositiveInfinity));
        Assert.Equal(1, d.Cdf(d.Maximum));
        if (double.IsFinite(d.Minimum))
            Assert.Equal(0, d.Cdf(Math.BitDecrement(d.Minimum)));
    }

    [Theory, MemberData(nameof(Names))]
    public void MeanAndVariance_AgainstIntegralOfTheQuantileFunction_Agree(string name)
    {
        Distribution d = Make(name);
        if (name == "uniform huge")
            return;
        double mean = Integral(d.Quantile);
        double variance = Integral(p => (d.Quantile(p) - mean) * (d.Quantile(p) - mean));
        // The rule's own error, largest where the quantile function has corners or jumps inside a panel.
        Assert.Equal(mean, d.Mean, 1e-8 * (Math.Abs(mean) + Math.Sqrt(variance)));
        Assert.Equal(variance, d.Variance, 1e-7 * variance + 1e-28 * mean * mean);
    }

    [Theory, MemberData(nameof(Names))]
    public void Equality_SameParameters_IsByValueAndNeutralToUse(string name)
    {
        Distribution one = Make(name);
        Distribution other = Make(name);
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        double median = one.Quantile(0.3);
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Distribution noted = one with { Note = "assumption" };
        Assert.NotEqual(one, noted);
        Assert.Equal(median, noted.Quantile(0.3));
        Assert.Equal(one.ToString(), noted.ToString());
        Assert.Equal(one, noted with { Note = null });
    }

    [Theory, MemberData(nameof(Names))]
    public void Quantile_ManyThreadsAtOnce_AgreesWithOne(string name)
    {
        Distribution alone = Make(name);
        double[] expected = [.. Probabilities().Select(alone.Quantile)];
        for (int round = 0; round < 5; round++)
        {
            Distribution shared = Make(name);
            Parallel.For(0, 8, _ => Assert.Equal(expected, Probabilities().Select(shared.Quantile)));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Quantile_AfterFirstUse_AllocatesNothing(string name)
    {
        Distribution d = Make(name);
        double sum = d.Quantile(0.5) + d.Quantile(1e-9);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (ulong i = 0; i < 3000; i++)
            sum += d.Quantile(Philox.Uniform(12, i, 0));
        sum += d.Quantile(1e-7);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.False(double.IsNaN(sum));
    }

    [Theory, MemberData(nameof(Names))]
    public void Quantile_OutsideUnitInterval_Throws(string name)
    {
        foreach (double p in (double[])[-1e-300, 1.0000000000000002, double.NaN])
        {
            ArgumentOutOfRangeException e = Assert.Throws<ArgumentOutOfRangeException>(() => Make(name).Quantile(p));
            Assert.StartsWith($"probability was {Guard.Text(p)}; it must be in [0, 1].", e.Message, StringComparison.Ordinal);
        }
    }

    private static Distribution Make(string name) => Kinds.Single(kind => kind.Name == name).Make();

    private static IEnumerable<double> Probabilities() => Enumerable.Range(1, 999).Select(i => i / 1000.0);

    /// <summary>
    /// Over [0, 1], by Gauss-Legendre in panels: tenths (where the step-wise kinds have their corners), the outer ones cut
    /// into ever thinner ones toward the ends, where quantile functions may be steep.
    /// </summary>
    private static double Integral(Func<double, double> of)
    {
        double sum = 0;
        for (int i = 1; i < 9; i++)
        {
            for (int k = 0; k < 8; k++)
                sum += GaussLegendreRule.Integrate(of, (i + k / 8.0) / 10, (i + (k + 1) / 8.0) / 10, 20);
        }
        double edge = 0.1;
        for (int k = 0; k < 150; k++)
        {
            double inner = edge / 1.25;
            sum += GaussLegendreRule.Integrate(of, inner, edge, 20) + GaussLegendreRule.Integrate(p => of(1 - p), inner, edge, 20);
            edge = inner;
        }
        return sum + edge * (of(edge / 2) + of(1 - edge / 2));
    }
}
