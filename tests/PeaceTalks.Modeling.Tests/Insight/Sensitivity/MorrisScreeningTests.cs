namespace PeaceTalks.Modeling.Tests;

public sealed class MorrisScreeningTests
{
    /// <summary>Of a linear formula every effect is its coefficient.</summary>
    [Fact]
    public void Morris_Linear_GivesTheCoefficients()
    {
        MorrisScreening screening = Screen(["x", "y", "z"], x => 2 * x[0] - 3 * x[1], walks: 10);
        AssertEffect(screening["x"], absolute: 2, mean: 2);
        AssertEffect(screening["y"], absolute: 3, mean: -3);
        AssertEffect(screening["z"], absolute: 0, mean: 0);
        Assert.Equal(40, screening.Runs);
    }

    /// <summary>
    /// On four levels 1/8, 3/8, 5/8, 7/8 and steps of 1/2, the effect of x in (x - 1/2)^2 is 2 (x + 1/4 - 1/2): -1/4 from 1/8 to 5/8 and 1/4 from 3/8 to
    /// 7/8. So the absolute mean is exactly 1/4, the mean near 0, and the standard deviation near 1/4.
    /// </summary>
    [Fact]
    public void Morris_Parabola_IsSeenByAbsoluteEffectsOnly()
    {
        const int walks = 10_000;
        ElementaryEffect effect = Screen(["x"], x => (x[0] - 0.5) * (x[0] - 0.5), walks)["x"];
        Assert.Equal(0.25, effect.MeanAbsolute.Value, 12);
        Assert.InRange(effect.Mean.Value, -4 * 0.25 / Math.Sqrt(walks), 4 * 0.25 / Math.Sqrt(walks));
        Assert.Equal(0.25, effect.StandardDeviation, 0.001);
    }

    /// <summary>The effect of x in x y is y, which is each of the four levels as often: mean 1/2, standard deviation sqrt(5)/8.</summary>
    [Fact]
    public void Morris_Product_HasASpreadOfEffects()
    {
        const int walks = 10_000;
        double deviation = Math.Sqrt(5) / 8;
        ElementaryEffect effect = Screen(["x", "y"], x => x[0] * x[1], walks)["x"];
        Assert.InRange(effect.Mean.Value, 0.5 - 4 * deviation / Math.Sqrt(walks), 0.5 + 4 * deviation / Math.Sqrt(walks));
        Assert.Equal(deviation, effect.StandardDeviation, 0.01);
    }

    /// <summary>Two effects that differ tell little of their mean, but that of absolute ones is not below 0.</summary>
    [Fact]
    public void Morris_FewWalks_SizeIsNotNegative()
    {
        ElementaryEffect effect = Screen(["x", "y"], x => x[0] * x[1], walks: 2)["x"];
        Assert.InRange(effect.Mean.Lower, double.NegativeInfinity, -0.001);
        Assert.Equal(0, effect.MeanAbsolute.Lower);
    }

    private static MorrisScreening Screen(string[] inputs, Func<IReadOnlyList<double>, double> formula, int walks) =>
        new MorrisEstimator(RunModel.Of(inputs, formula), new SimulationOptions { Replications = walks, Seed = 4 }).Run(TestContext.Current.CancellationToken);

    private static void AssertEffect(ElementaryEffect effect, double absolute, double mean)
    {
        Assert.Equal(absolute, effect.MeanAbsolute.Value, 12);
        Assert.Equal(mean, effect.Mean.Value, 12);
        Assert.Equal(0, effect.StandardDeviation, 6);
    }
}
