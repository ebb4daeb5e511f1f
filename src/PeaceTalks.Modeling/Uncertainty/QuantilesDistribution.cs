using System.Globalization;

namespace PeaceTalks.Modeling;

/// <summary>Elicited quantiles with straight lines between, in the order given.</summary>
internal sealed record QuantilesDistribution(ValueList<(double Probability, double Value)> Points) : Distribution
{
    private Cache<(double Probability, double Value)[]> _line;

    public ValueList<(double Probability, double Value)> Points { get; } = Points;

    public override double Minimum => Line[0].Value;

    public override double Maximum => Line[^1].Value;

    public override bool IsFixed => Minimum == Maximum;

    /// <summary>A mixture of uniform distributions: the average of their middles.</summary>
    public override double Mean
    {
        get
        {
            (double Probability, double Value)[] line = Line;
            double sum = 0;
            for (int i = 1; i < line.Length; i++)
                sum += (line[i].Probability - line[i - 1].Probability) * (line[i - 1].Value + (line[i].Value - line[i - 1].Value) / 2);
            return Math.Clamp(sum, Minimum, Maximum);
        }
    }

    /// <summary>A mixture of uniform distributions: the variance of their middles and the average of their variances.</summary>
    public override double Variance
    {
        get
        {
            (double Probability, double Value)[] line = Line;
            double mean = Mean;
            double sum = 0;
            for (int i = 1; i < line.Length; i++)
            {
                double width = line[i].Value - line[i - 1].Value;
                double off = line[i - 1].Value + width / 2 - mean;
                sum += (line[i].Probability - line[i - 1].Probability) * (off * off + width * width / 12);
            }
            return sum;
        }
    }

    /// <summary>The points in rising order of probability, from 0 to 1.</summary>
    private (double Probability, double Value)[] Line => _line.Value ?? _line.Fill(Extend(Sorted(Points)));

    /// <summary>What is wrong with the parameters, or null.</summary>
    public static string? Problem(IReadOnlyList<(double Probability, double Value)> points)
    {
        if (points.Count < 2)
            return string.Create(CultureInfo.InvariantCulture, $"{points.Count} quantiles were given; there must be at least two.");
        if (Parameters.Points("quantiles", points.Count) is string tooMany)
            return tooMany;
        foreach ((double probability, double value) in points)
        {
            if (!(probability is >= 0 and <= 1))
                return Parameters.Wrong("a quantile's probability", probability, "in [0, 1]");
            if (!double.IsFinite(value))
                return Parameters.Wrong($"the quantile at {Guard.Text(probability)}", value, "a finite number");
        }
        (double Probability, double Value)[] sorted = Sorted(points);
        for (int i = 1; i < sorted.Length; i++)
        {
            (double p, double v) = sorted[i - 1];
            (double q, double w) = sorted[i];
            if (p == q)
                return $"the quantile at {Guard.Text(p)} was given twice; each probability may be given once.";
            if (v > w)
                return $"the quantile at {Guard.Text(p)} was {Guard.Text(v)} and at {Guard.Text(q)} {Guard.Text(w)}; values must never fall as the probability rises.";
        }
        (double Probability, double Value)[] line = Extend(sorted);
        return double.IsFinite(line[^1].Value - line[0].Value) ? null
            : "the quantiles reach beyond the largest number; they must lie nearer to each other.";
    }

    public override double Cdf(double value)
    {
        if (double.IsNaN(value))
            return double.NaN;
        (double Probability, double Value)[] line = Line;
        if (value < line[0].Value)
            return 0;
        // The last point at or below: after a flat stretch its right end, where the whole of the jump is counted.
        int i = line.Length - 1;
        while (line[i].Value > value)
            i--;
        if (i == line.Length - 1)
            return 1;
        (double p, double v) = line[i];
        (double q, double w) = line[i + 1];
        return Math.Min(p + (value - v) / (w - v) * (q - p), q);
    }

    public override string ToString() =>
        $"quantiles({string.Join(", ", Points.Select(point => $"{Guard.Text(point.Probability)}: {Guard.Text(point.Value)}"))})";

    internal override double QuantileAt(double probability)
    {
        (double Probability, double Value)[] line = Line;
        int i = 1;
        while (i < line.Length - 1 && probability > line[i].Probability)
            i++;
        (double p, double v) = line[i - 1];
        (double q, double w) = line[i];
        return probability >= q ? w : Math.Min(v + (probability - p) / (q - p) * (w - v), w);
    }

    private static (double Probability, double Value)[] Sorted(IReadOnlyList<(double Probability, double Value)> points) =>
        [.. points.OrderBy(point => point.Probability)];

    private static (double Probability, double Value)[] Extend((double Probability, double Value)[] sorted)
    {
        List<(double Probability, double Value)> line = [.. sorted];
        if (sorted[0].Probability > 0)
            line.Insert(0, (0, Math.Min(At(sorted[0], sorted[1], 0), sorted[0].Value)));
        if (sorted[^1].Probability < 1)
            line.Add((1, Math.Max(At(sorted[^2], sorted[^1], 1), sorted[^1].Value)));
        return [.. line];

        static double At((double Probability, double Value) a, (double Probability, double Value) b, double probability) =>
            a.Value + (b.Value - a.Value) * ((probability - a.Probability) / (b.Probability - a.Probability));
    }
}
