namespace PeaceTalks.Modeling.Tests;

public sealed class DistributionProblemTests
{
    private const double NaN = double.NaN;
    private const double Infinity = double.PositiveInfinity;

    private static readonly (Func<Distribution> Make, string Message)[] Cases =
    [
        (() => Distribution.Fixed(NaN), "value was NaN; it must be a finite number."),
        (() => -Infinity, "value was -Infinity; it must be a finite number."),
        (() => Distribution.Uniform(NaN, 1), "low was NaN; it must be a finite number."),
        (() => Distribution.Uniform(0, Infinity), "high was Infinity; it must be a finite number."),
        (() => Distribution.Uniform(2, 1.5), "low was 2 and high 1.5; low must be below high."),
        (() => Distribution.Uniform(2, 2), "low and high were both 2; low must be below high. For one certain value give a fixed number."),
        (() => Distribution.Uniform(-1e308, 1e308), "low was -1E+308 and high 1E+308; the distance between them must be at most 1.7976931348623157E+308."),
        (() => Distribution.Triangular(0, 3, 1), "mode was 3; it must be in [0, 1]."),
        (() => Distribution.Triangular(0, NaN, 1), "mode was NaN; it must be a finite number."),
        (() => Distribution.Triangular(1, 1, 1), "low and high were both 1; low must be below high. For one certain value give a fixed number."),
        (() => Distribution.Pert(0, -0.1, 1), "mode was -0.1; it must be in [0, 1]."),
        (() => Distribution.Pert(1, 1, 0), "low was 1 and high 0; low must be below high."),
        (() => Distribution.Normal(NaN, 1), "mean was NaN; it must be a finite number."),
        (() => Distribution.Normal(0, 0), "standardDeviation was 0; it must be above 0."),
        (() => Distribution.Normal(0, Infinity), "standardDeviation was Infinity; it must be a finite number."),
        (() => Distribution.Normal(0, 1, NaN), "low was NaN; it must be a finite number."),
        (() => Distribution.Normal(0, 1, 0, NaN), "high was NaN; it must be a finite number."),
        (() => Distribution.Normal(0, 1, 1, 1), "low was 1 and high 1; low must be below high."),
        (() => Distribution.Normal(0, 1, 50, 60), "hardly any probability lies within [50, 60]: less than 1e-300; the bounds must leave more."),
        (() => Distribution.Normal(0, 1, high: -50), "hardly any probability lies within [-∞, -50]: less than 1e-300; the bounds must leave more."),
        (() => Distribution.LogNormal(0, 2), "median was 0; it must be above 0."),
        (() => Distribution.LogNormal(-1, 2), "median was -1; it must be above 0."),
        (() => Distribution.LogNormal(1, 1), "geometricStandardDeviation was 1; it must be above 1."),
        (() => Distribution.LogNormal(1, NaN), "geometricStandardDeviation was NaN; it must be a finite number."),
        (() => Distribution.LogNormal(1, 2, -1), "low was -1; it must be at least 0, as every value of a log-normal is."),
        (() => Distribution.LogNormal(1, 2, high: 0), "high was 0; it must be above 0, as every value of a log-normal is."),
        (() => Distribution.LogNormal(1, 2, 3, 2), "low was 3 and high 2; low must be below high."),
        (() => Distribution.LogNormal(1, 1.01, 2), "hardly any probability lies within [2, ∞]: less than 1e-300; the bounds must leave more."),
        (() => Distribution.Beta(0, 1), "a was 0; it must be above 0 and at most 1000000."),
        (() => Distribution.Beta(1, -2), "b was -2; it must be above 0 and at most 1000000."),
        (() => Distribution.Beta(NaN, 1), "a was NaN; it must be above 0 and at most 1000000."),
        (() => Distribution.Beta(1, 2e6), "b was 2000000; it must be above 0 and at most 1000000."),
        (() => Distribution.Beta(1, 1, 3, 2), "low was 3 and high 2; low must be below high."),
        (() => Distribution.Quantiles((0.5, 1)), "1 quantiles were given; there must be at least two."),
        (() => Distribution.Quantiles((0.5, 1), (1.5, 2)), "a quantile's probability was 1.5; it must be in [0, 1]."),
        (() => Distribution.Quantiles((0.5, 1), (NaN, 2)), "a quantile's probability was NaN; it must be in [0, 1]."),
        (() => Distribution.Quantiles((0.5, 1), (0.7, Infinity)), "the quantile at 0.7 was Infinity; it must be a finite number."),
        (() => Distribution.Quantiles((0.5, 1), (0.5, 1)), "the quantile at 0.5 was given twice; each probability may be given once."),
        (() => Distribution.Quantiles((0.9, 1), (0.1, 2)), "the quantile at 0.1 was 2 and at 0.9 1; values must never fall as the probability rises."),
        (() => Distribution.Quantiles((0.4, -1e308), (0.6, 0)), "the quantiles reach beyond the largest number; they must lie nearer to each other."),
        (() => Distribution.Choices(), "no choices were given; there must be at least one."),
        (() => Distribution.Choices((NaN, 1)), "a choice's value was NaN; it must be a finite number."),
        (() => Distribution.Choices((1, -0.5), (2, 1.5)), "the probability of 1 was -0.5; it must be in [0, 1]."),
        (() => Distribution.Choices((1, NaN)), "the probability of 1 was NaN; it must be in [0, 1]."),
        (() => Distribution.Choices((1, 0.5), (2, 0.25)), "the sum of the probabilities was 0.75; it must be 1, within 1e-9."),
    ];

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, Cases.Length)];

    [Theory, MemberData(nameof(Indices))]
    public void Factory_BadParameter_SaysWhatWasGivenAndWhatIsAllowed(int index) =>
        Assert.Equal(Cases[index].Message, Assert.Throws<ArgumentException>(() => Cases[index].Make()).Message);

    [Fact]
    public void Factory_NullList_Throws()
    {
        Assert.Throws<ArgumentNullException>("quantiles", () => Distribution.Quantiles(null!));
        Assert.Throws<ArgumentNullException>("choices", () => Distribution.Choices(null!));
    }

    [Fact]
    public void Choices_SumWithinTolerance_IsAccepted() =>
        Assert.Equal(2, Distribution.Choices((1, 0.5), (2, 0.5 + 9e-10)).Quantile(1));
}
