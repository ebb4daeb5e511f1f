namespace PeaceTalks.Modeling.Tests;

public sealed class SobolIndicesTests
{
    private const double A = 7;
    private const double B = 0.1;
    private static readonly double[] GParameters = [0, 1, 4.5, 9, 99, 99];

    /// <summary>Exact values: Ishigami and Homma 1990; Sobol' 1993 for the g-function; for a linear sum the squares of its coefficients.</summary>
    public static TheoryData<string> Formulas => ["ishigami", "g", "linear"];

    /// <summary>A seed at which all 24 intervals of 95 % hold; about one in three is such. The next test says how often they do.</summary>
    [Theory]
    [MemberData(nameof(Formulas))]
    public void Sobol_KnownFormula_AgreesWithinItsIntervals(string formula)
    {
        (RunModel model, double[] first, double[] total) = Known(formula);
        SobolIndices indices = Indices(model, samples: 1 << 14, seed: 3);
        for (int j = 0; j < first.Length; j++)
        {
            Assert.InRange(first[j], indices.Inputs[j].First!.Lower - 1e-12, indices.Inputs[j].First!.Upper + 1e-12);
            Assert.InRange(total[j], indices.Inputs[j].Total!.Lower - 1e-12, indices.Inputs[j].Total!.Upper + 1e-12);
        }
    }

    /// <summary>
    /// Over 200 seeds a 95 % interval holds the exact value in 190 of them, give or take 3.1 (one standard deviation): from 180 to 198
    /// (90 to 99 %) is what is asked for.
    /// </summary>
    [Theory]
    [MemberData(nameof(Formulas))]
    public void Sobol_TwoHundredSeeds_IntervalsCover(string formula)
    {
        (RunModel model, double[] first, double[] total) = Known(formula);
        int[] firstHolds = new int[first.Length], totalHolds = new int[first.Length];
        for (ulong seed = 0; seed < 200; seed++)
        {
            SobolIndices indices = Indices(model, samples: 1 << 11, seed);
            for (int j = 0; j < first.Length; j++)
            {
                firstHolds[j] += Holds(indices.Inputs[j].First!, first[j]) ? 1 : 0;
                totalHolds[j] += Holds(indices.Inputs[j].Total!, total[j]) ? 1 : 0;
            }
        }
        Assert.All(firstHolds, holds => Assert.InRange(holds, 180, 198));
        Assert.All(totalHolds, holds => Assert.InRange(holds, 180, 198));
    }

    private static bool Holds(Estimate estimate, double exact) => estimate.Lower <= exact && exact <= estimate.Upper;

    private static SobolIndices Indices(RunModel model, long samples, ulong seed) =>
        new SobolEstimator(model, chance: false, new SimulationOptions { Replications = samples, Seed = seed }).Run(CancellationToken.None);

    private static (RunModel Model, double[] First, double[] Total) Known(string formula) => formula switch
    {
        "ishigami" => (
            RunModel.Of(["x1", "x2", "x3"], Ishigami),
            [0.31390519114781146, 0.4424111447900409, 0],
            [0.5575888552099592, 0.4424111447900409, 0.2436836640621477]),
        "g" => GFunction(),
        _ => (
            RunModel.Of(["x1", "x2", "x3"], x => x[0] + 2 * x[1] + 3 * x[2]),
            [1 / 14.0, 4 / 14.0, 9 / 14.0],
            [1 / 14.0, 4 / 14.0, 9 / 14.0]),
    };

    private static double Ishigami(IReadOnlyList<double> x)
    {
        double[] z = [.. x.Select(u => Math.PI * (2 * u - 1))];
        return Math.Sin(z[0]) + A * Math.Pow(Math.Sin(z[1]), 2) + B * Math.Pow(z[2], 4) * Math.Sin(z[0]);
    }

    private static (RunModel Model, double[] First, double[] Total) GFunction()
    {
        double[] parts = [.. GParameters.Select(a => 1 / (3 * (1 + a) * (1 + a)))];
        double variance = parts.Aggregate(1.0, (product, part) => product * (1 + part)) - 1;
        return (
            RunModel.Of([.. GParameters.Select((_, j) => $"x{j}")], x => x.Select((u, j) => (Math.Abs(4 * u - 2) + GParameters[j]) / (1 + GParameters[j])).Aggregate((g, factor) => g * factor)),
            [.. parts.Select(part => part / variance)],
            [.. parts.Select(part => part / (1 + part) * (1 + variance) / variance)]);
    }
}
