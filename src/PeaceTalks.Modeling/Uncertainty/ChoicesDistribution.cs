namespace PeaceTalks.Modeling;

/// <summary>A few values with their probabilities, in the order given.</summary>
internal sealed record ChoicesDistribution(ValueList<(double Value, double Probability)> Items) : Distribution
{
    /// <summary>How far the probabilities' sum may be from 1.</summary>
    internal const double Tolerance = 1e-9;

    private Cache<(double Value, double Cumulative)[]> _steps;

    public ValueList<(double Value, double Probability)> Items { get; } = Items;

    public override double Minimum => Steps[0].Value;

    public override double Maximum => Steps[^1].Value;

    public override bool IsFixed => Steps.Length == 1;

    public override double Mean => Minimum + Expected(value => value - Minimum);

    public override double Variance
    {
        get
        {
            double mean = Mean;
            return Expected(value => (value - mean) * (value - mean));
        }
    }

    /// <summary>The values of positive probability in rising order, each once, with the probability of at most so much.</summary>
    private (double Value, double Cumulative)[] Steps => _steps.Value ?? _steps.Fill(Accumulate(Items));

    /// <summary>What is wrong with the parameters, or null.</summary>
    public static string? Problem(IReadOnlyList<(double Value, double Probability)> items)
    {
        if (items.Count == 0)
            return "no choices were given; there must be at least one.";
        if (Parameters.Points("choices", items.Count) is string tooMany)
            return tooMany;
        foreach ((double value, double probability) in items)
        {
            if (!double.IsFinite(value))
                return Parameters.Wrong("a choice's value", value, "a finite number");
            if (!(probability is >= 0 and <= 1 + Tolerance))
                return Parameters.Wrong($"the probability of {Guard.Text(value)}", probability, "in [0, 1]");
        }
        double sum = items.Sum(item => item.Probability);
        return Math.Abs(sum - 1) <= Tolerance ? null : Parameters.Wrong("the sum of the probabilities", sum, "1, within 1e-9");
    }

    public override double Cdf(double value)
    {
        if (double.IsNaN(value))
            return double.NaN;
        double cumulative = 0;
        foreach ((double step, double upTo) in Steps)
        {
            if (step > value)
                break;
            cumulative = upTo;
        }
        return cumulative;
    }

    public override string ToString() =>
        $"choices({string.Join(", ", Items.Select(item => $"{Guard.Text(item.Value)}: {Guard.Text(item.Probability)}"))})";

    internal override double QuantileAt(double probability)
    {
        (double Value, double Cumulative)[] steps = Steps;
        int i = 0;
        while (steps[i].Cumulative < probability)
            i++;
        return steps[i].Value;
    }

    private static (double Value, double Cumulative)[] Accumulate(IReadOnlyList<(double Value, double Probability)> items)
    {
        List<(double Value, double Cumulative)> steps = [];
        // In decimals, so that 0.7 and 0.1 make what is written 0.8.
        decimal cumulative = 0;
        foreach (IGrouping<double, (double Value, double Probability)> same in items
            .Where(item => item.Probability > 0).GroupBy(item => item.Value).OrderBy(group => group.Key))
        {
            cumulative += same.Sum(item => (decimal)item.Probability);
            steps.Add((same.Key, Math.Min((double)cumulative, 1)));
        }
        steps[^1] = (steps[^1].Value, 1);
        return [.. steps];
    }

    private double Expected(Func<double, double> of)
    {
        double sum = 0;
        double before = 0;
        foreach ((double value, double cumulative) in Steps)
        {
            sum += (cumulative - before) * of(value);
            before = cumulative;
        }
        return sum;
    }
}
