namespace PeaceTalks.Modeling.Tests;

/// <summary>Draws of scenarios whose quantities go together.</summary>
public sealed class CorrelatedDrawTests
{
    private const ulong Seed = 2025;
    private const int Draws = 100_000;
    private const string One = "A/walkAway";
    private const string Other = "B/walkAway";
    private const string Third = "A/patience";

    private static readonly Dictionary<string, Distribution> _kinds = new()
    {
        ["uniform"] = Distribution.Uniform(0.2, 0.4),
        ["pert"] = Distribution.Pert(0.1, 0.2, 0.9),
        ["normal"] = Distribution.Normal(0.5, 0.2, 0, 1),
        ["quantiles"] = Distribution.Quantiles((0, 0.1), (0.5, 0.3), (1, 0.9)),
    };

    public static TheoryData<string, string, double> Pairs => new()
    {
        { "uniform", "uniform", 0.5 },
        { "uniform", "uniform", -0.5 },
        { "uniform", "pert", 0.9 },
        { "pert", "normal", 0.5 },
        { "pert", "quantiles", -0.3 },
        { "normal", "uniform", -0.95 },
        { "normal", "quantiles", 0 },
    };

    [Theory, MemberData(nameof(Pairs))]
    public void Draw_Correlated_SampleHasTheRankCorrelation(string one, string other, double rank)
    {
        (double[] x, double[] y) = Sample(Talks(_kinds[one], _kinds[other], rank));
        // Fisher's transform of Spearman's coefficient has about the variance 1.06 / (n - 3) (Fieller, Hartley & Pearson
        // 1957): five standard deviations, 0.016. Pearson's coefficient in place of it would miss 0.5 by 0.017, or 0.023 here.
        Assert.Equal(Math.Atanh(rank), Math.Atanh(Spearman(x, y)), tolerance: 5 * Math.Sqrt(1.06 / (Draws - 3)));
    }

    [Theory]
    [InlineData("uniform", 1)]
    [InlineData("pert", 1)]
    [InlineData("uniform", -1)]
    [InlineData("pert", -1)]
    public void Draw_RankOfOneOrMinusOne_IsTheSameLuckOrTheOpposite(string kind, int rank)
    {
        Distribution distribution = _kinds[kind];
        (double[] x, double[] y) = Sample(Talks(distribution, distribution, rank));
        Assert.Equal(rank, Spearman(x, y), tolerance: 1e-12);
        if (rank == 1)
            Assert.Equal(x, y);
        else if (kind == "uniform")
            Assert.All(x.Zip(y), pair => Assert.Equal(0.6, pair.First + pair.Second, tolerance: 1e-15));
    }

    /// <summary>Both of two even choices are the upper with 1/4 + asin(r) / 2π, r being the normal correlation (Sheppard 1899).</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    [InlineData(0)]
    [InlineData(-0.8)]
    public void Draw_Choices_GoTogetherAsOftenAsSheppardSays(double rank)
    {
        Distribution coin = Distribution.Choices((0.1, 0.5), (0.9, 0.5));
        (double[] x, double[] y) = Sample(Talks(coin, coin, rank));
        double expected = 0.25 + Math.Asin(2 * Math.Sin(Math.PI * rank / 6)) / (2 * Math.PI);
        double seen = x.Zip(y).Count(pair => pair is (0.9, 0.9)) / (double)Draws;
        Assert.Equal(expected, seen, tolerance: 5 * Math.Sqrt(expected * (1 - expected) / Draws));
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Draw_Correlated_MarginalsAreUnchanged(string one, string other, double rank)
    {
        (double[] x, double[] y) = Sample(Talks(_kinds[one], _kinds[other], rank));
        // Kolmogorov-Smirnov: beyond 2.23 / √n once in 10,000 samples.
        Assert.InRange(LargestGap(x, _kinds[one]), 0, 2.23 / Math.Sqrt(Draws));
        Assert.InRange(LargestGap(y, _kinds[other]), 0, 2.23 / Math.Sqrt(Draws));
    }

    [Fact]
    public void Draw_ThreeInAChain_EachPairHasItsRank()
    {
        Scenario talks = Talks(_kinds["uniform"], _kinds["pert"], 0) with
        {
            Correlations = [new(Third, Other, -0.6), new(One, Other, 0.5)],
        };
        talks = talks.With(Third, Distribution.Uniform(0.5, 0.9));
        (double[] x, double[] y) = Sample(talks);
        (double[] z, _) = Sample(talks, Third);
        double bound = 5 * Math.Sqrt(1.06 / (Draws - 3));
        Assert.Equal(Math.Atanh(0.5), Math.Atanh(Spearman(x, y)), bound);
        Assert.Equal(Math.Atanh(-0.6), Math.Atanh(Spearman(z, y)), bound);
        Assert.Equal(0, Math.Atanh(Spearman(z, x)), bound);
    }

    /// <summary>By hand: u' = Φ(r Φ⁻¹(u₁) + √(1 - r²) Φ⁻¹(u₂)), the first in file order keeping its own.</summary>
    [Fact]
    public void Correlate_TwoNumbers_AsByHand()
    {
        CorrelatedNumbers correlated = CorrelatedNumbers.Of(new RankMatrix(["a", "b"], new[,] { { 1, 0.5 }, { 0.5, 1 } }), path => path == "a" ? 2 : 0)!;
        double[] numbers = [0.1, 0.3, 0.8413447460685429];
        correlated.Correlate(numbers);
        // Φ(0.5176381 · 1 + 0.8555997 · -1.2815516) = Φ(-0.5788571)
        Assert.Equal(0.2813423, numbers[0], tolerance: 1e-6);
        Assert.Equal([0.3, 0.8413447460685429], numbers[1..]);
    }

    [Fact]
    public void Correlate_FarthestNumbers_StayInsideTheOpenInterval()
    {
        CorrelatedNumbers correlated = CorrelatedNumbers.Of(new RankMatrix(["a", "b"], new[,] { { 1, 0.7 }, { 0.7, 1 } }), path => path == "a" ? 0 : 1)!;
        double least = Philox.Open(0), greatest = Philox.Open(ulong.MaxValue);
        foreach (double one in new[] { least, greatest })
        {
            foreach (double other in new[] { least, greatest })
            {
                double[] numbers = [one, other];
                correlated.Correlate(numbers);
                Assert.All(numbers, number => Assert.True(number is > 0 and < 1));
            }
        }
    }

    [Fact]
    public void Draw_OnePairOfMany_AllOthersAreDrawnAsBefore()
    {
        for (int number = 0; number < 200; number++)
        {
            Scenario talks = RandomPlay.Make(number);
            string[] paths = [.. talks.Quantities.Select(quantity => quantity.Path)];
            int first = number % (paths.Length - 1);
            Scenario correlated = talks.Correlated((paths[^1], paths[first], 0.7));
            GamePlan before = GamePlan.Of(talks), after = GamePlan.Of(correlated);
            double[] values = before.Medians(), together = after.Medians();
            before.Draw(Luck.Of(Seed, number), values);
            after.Draw(Luck.Of(Seed, number), together);
            foreach (string path in before.Quantities.Keys.Where(path => path != paths[^1]))
                Assert.Equal(values[before.Quantities[path]], together[after.Quantities[path]]);
        }
    }

    [Fact]
    public void Draw_ListAndPairsInAnyOrder_GiveTheSameBits()
    {
        Scenario talks = Talks(_kinds["normal"], _kinds["pert"], 0).With(Third, Distribution.Uniform(0.5, 0.9));
        Scenario one = talks.Correlated((One, Other, 0.5), (Other, Third, -0.3), (One, Third, 0.2));
        Scenario two = talks.Correlated((Third, Other, -0.3), (Third, One, 0.2), (Other, One, 0.5));
        Assert.Equal(Sample(one).X, Sample(two).X);
        Assert.Equal(Sample(one).Y, Sample(two).Y);
        Assert.Equal(Sample(one, Third).X, Sample(two, Third).X);
    }

    [Fact]
    public void Draw_FixedQuantity_StaysAndLeavesTheOthersAsTheyWere()
    {
        Scenario talks = Talks(_kinds["uniform"], _kinds["pert"], 0.8).With(Third, Distribution.Uniform(0.5, 0.9));
        talks = talks.Correlated((One, Other, 0.8), (One, Third, 0.4));
        Scenario certain = talks.With(One, 0.3);
        Assert.Empty(certain.Errors());
        (double[] x, double[] y) = Sample(certain);
        Assert.All(x, value => Assert.Equal(0.3, value));
        Assert.Equal(Sample(talks).Y, y);
        Assert.Equal(Sample(talks, Third).X, Sample(certain, Third).X);
    }

    [Fact]
    public void AtMedian_Correlated_EveryQuantityIsAtItsMedian()
    {
        Scenario talks = Talks(_kinds["normal"], _kinds["pert"], 0).With(Third, Distribution.Uniform(0.5, 0.9));
        GamePlan plan = GamePlan.Of(talks.Correlated((One, Other, 0.5), (Other, Third, -0.3), (One, Third, -1.0 / 3)));
        double[] drawn = plan.Medians();
        plan.Draw(Luck.Median, drawn);
        Assert.Equal(plan.Medians(), drawn);
        Assert.Equal(GamePlan.Of(talks).Medians(), drawn);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    public void Draw_Repeated_AllocatesNothing(double rank)
    {
        GamePlan plan = GamePlan.Of(Talks(_kinds["uniform"], _kinds["pert"], rank));
        double[] values = plan.Medians();
        plan.Draw(Luck.Of(Seed, 0), values);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int replication = 0; replication < 1_000; replication++)
            plan.Draw(Luck.Of(Seed, replication), values);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Simulate_Correlated_ReplicationsAreThoseOfDraw()
    {
        Scenario talks = Talks(_kinds["uniform"], _kinds["pert"], 0.8);
        double mean = Enumerable.Range(0, 200).Average(replication => talks.Draw(Seed, replication).Play().Outcome.Utilities["B"]);
        Assert.Equal(mean, talks.Simulated(200, Seed).Parties["B"].Utility.Mean.Value, tolerance: 1e-9);
    }

    private static Scenario Talks(Distribution one, Distribution other, double rank) =>
        Make.Haggle(3).With(One, one).With(Other, other) with { Correlations = [new RankCorrelation(One, Other, rank)] };

    private static (double[] X, double[] Y) Sample(Scenario talks, string first = One)
    {
        GamePlan plan = GamePlan.Of(talks);
        double[] values = plan.Medians(), x = new double[Draws], y = new double[Draws];
        for (int replication = 0; replication < Draws; replication++)
        {
            plan.Draw(Luck.Of(Seed, replication), values);
            (x[replication], y[replication]) = (values[plan.Quantities[first]], values[plan.Quantities[Other]]);
        }
        return (x, y);
    }

    /// <summary>Pearson's coefficient of the ranks; there are no ties to speak of.</summary>
    private static double Spearman(double[] x, double[] y)
    {
        double middle = (x.Length - 1) / 2.0;
        double products = Ranks(x).Zip(Ranks(y), (a, b) => (a - middle) * (b - middle)).Sum();
        return products / (x.Length * ((double)x.Length * x.Length - 1) / 12);
    }

    private static int[] Ranks(double[] values)
    {
        int[] order = [.. Enumerable.Range(0, values.Length)];
        Array.Sort([.. values], order);
        int[] ranks = new int[values.Length];
        for (int rank = 0; rank < order.Length; rank++)
            ranks[order[rank]] = rank;
        return ranks;
    }

    private static double LargestGap(double[] values, Distribution distribution)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Select((value, i) => Math.Abs(distribution.Cdf(value) - (i + 0.5) / sorted.Length)).Max();
    }
}
