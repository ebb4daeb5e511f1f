namespace PeaceTalks.Modeling;

/// <summary>What has been read of a distribution.</summary>
internal sealed record DistributionParts
{
    public static readonly DistributionParts None = new();

    /// <summary>What is wrong with the parameters of its kind, or null.</summary>
    public Func<DistributionParts, string?>? Problem { get; init; }

    /// <summary>Makes it of parameters that have no problem.</summary>
    public Func<DistributionParts, Distribution>? Make { get; init; }

    public Bounds Within { get; init; } = new(null, null);

    public IReadOnlyList<double> On { get; init; } = [0, 1];

    public string? Description { get; init; }

    public string? Note { get; init; }

    public string? Source { get; init; }

    public DistributionParts Of(Func<DistributionParts, string?> problem, Func<DistributionParts, Distribution> make) =>
        this with { Problem = problem, Make = make };
}

/// <summary>The kinds of distributions with their parameters.</summary>
internal static class DistributionTable
{
    private static readonly ListForm<IReadOnlyList<double>> ChoiceList = new("pairs [value, probability]", new NumbersForm(
        ("value", QuantityRange.Any), ("probability", new QuantityRange(0, 1 + ChoicesDistribution.Tolerance, "in [0, 1]"))), most: ScenarioLimits.Points);

    public static ObjectForm<DistributionParts, Distribution> Create(QuantityRange range, IReadOnlyList<string> alsoKnown)
    {
        QuantityRange ends = range.WithEnds;
        NumbersForm threePoints = new(ends, "min", "mode", "max");
        return new ObjectForm<DistributionParts, Distribution>("a distribution", DistributionParts.None, 0.0, Build) { AlsoKnown = alsoKnown }
            .Key("fixed", "One number, known for sure.", new NumberForm(range), d => (d as FixedDistribution)?.Value, (s, v) => s.Of(_ => FixedDistribution.Problem(v), _ => Distribution.Fixed(v)))
            .Key("uniform", "Every value between two ends equally likely.", new NumbersForm(ends, "a", "b"),
                d => d is UniformDistribution u ? [u.Low, u.High] : null,
                (s, v) => s.Of(_ => UniformDistribution.Problem(v[0], v[1]), _ => Distribution.Uniform(v[0], v[1])))
            .Key("triangular", "Density rising from min to mode and falling to max.", threePoints,
                d => d is TriangularDistribution t ? [t.Low, t.Mode, t.High] : null,
                (s, v) => s.Of(_ => TriangularDistribution.Problem(v[0], v[1], v[2]), _ => Distribution.Triangular(v[0], v[1], v[2])))
            .Key("pert", "PERT: a beta distribution on [min, max], of mean (min + 4 mode + max) / 6.", threePoints,
                d => d is PertDistribution p ? [p.Low, p.Mode, p.High] : null,
                (s, v) => s.Of(_ => PertDistribution.Problem(v[0], v[1], v[2]), _ => Distribution.Pert(v[0], v[1], v[2])))
            .Key("normal", "Normal.", new NumbersForm(("mean", QuantityRange.Any), ("sd", QuantityRange.Positive)),
                d => d is NormalDistribution n ? [n.Center, n.Sd] : null,
                (s, v) => s.Of(
                    parts => NormalDistribution.Problem(v[0], v[1], parts.Within.Low, parts.Within.High),
                    parts => Distribution.Normal(v[0], v[1], parts.Within.Low, parts.Within.High)))
            .Key("logNormal", "Log-normal, by median and geometric standard deviation.", new NumbersForm(QuantityRange.Positive, "median", "gsd"),
                d => d is LogNormalDistribution n ? [n.MedianValue, n.GeometricSd] : null,
                (s, v) => s.Of(
                    parts => LogNormalDistribution.Problem(v[0], v[1], parts.Within.Low, parts.Within.High),
                    parts => Distribution.LogNormal(v[0], v[1], parts.Within.Low, parts.Within.High)))
            .Key("beta", "Beta, by its two shapes.", new NumbersForm(QuantityRange.Positive, "a", "b"),
                d => d is BetaDistribution b ? [b.A, b.B] : null,
                (s, v) => s.Of(
                    parts => BetaDistribution.Problem(v[0], v[1], parts.On[0], parts.On[1]),
                    parts => Distribution.Beta(v[0], v[1], parts.On[0], parts.On[1])))
            .Key("quantiles", "Elicited quantiles, straight lines between them.", QuantilesForm.Instance,
                d => (d as QuantilesDistribution)?.Points,
                (s, v) => s.Of(_ => QuantilesDistribution.Problem(v), _ => Distribution.Quantiles([.. v])))
            .Key("choices", "A few values with their probabilities.", ChoiceList,
                d => d is ChoicesDistribution c ? [.. c.Items.Select(item => (IReadOnlyList<double>)[item.Value, item.Probability])] : null,
                (s, v) => s.Of(_ => ChoicesDistribution.Problem(Pairs(v)), _ => Distribution.Choices(Pairs(v))))
            .Optional("within", "Where a normal or log-normal is cut off.", BoundsForm.Instance,
                CutOff,
                (s, v) => s with { Within = v }, "normal", "logNormal")
            .Optional("on", "The interval that a beta is stretched to; [0, 1] by default.", new NumbersForm(ends, "lo", "hi"),
                d => d is BetaDistribution b && (b.Low != 0 || b.High != 1) ? [b.Low, b.High] : null,
                (s, v) => s with { On = v }, "beta")
            .Texts(d => (d.Description, d.Note, d.Source), (s, v) => s with { Description = v }, (s, v) => s with { Note = v }, (s, v) => s with { Source = v });
    }

    private static Bounds? CutOff(Distribution distribution) => distribution switch
    {
        NormalDistribution n when n.Low is not null || n.High is not null => new Bounds(n.Low, n.High),
        LogNormalDistribution n when n.Low is not null || n.High is not null => new Bounds(n.Low, n.High),
        _ => null,
    };

    private static (double Value, double Probability)[] Pairs(IReadOnlyList<IReadOnlyList<double>> pairs) => [.. pairs.Select(pair => (pair[0], pair[1]))];

    private static Distribution? Build(JsonPlace place, DistributionParts parts)
    {
        if (parts.Make is null)
            return null;
        if (parts.Problem!(parts) is string problem)
        {
            // A full stop ends the message of an exception, but no other line of a list of problems.
            place.Fail(problem.TrimEnd('.'));
            return null;
        }
        return parts.Make(parts) with { Description = parts.Description, Note = parts.Note, Source = parts.Source };
    }
}
