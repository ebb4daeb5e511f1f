namespace PeaceTalks.Modeling;

/// <summary>Writes answers as comma-separated values, for R, pandas and the like: one row for each number.</summary>
/// <remarks>
/// What a row is about comes first; then <c>statistic</c>, its <c>value</c> with the <c>lower</c> and <c>upper</c> end of its 95 %
/// interval, and <c>n</c>, the samples behind it; an empty field for null. In the form of <see cref="SimulationCsvExtensions"/>.
/// </remarks>
public static class InsightCsvExtensions
{
    /// <summary>A row for the first-order and one for the total index of each input.</summary>
    /// <param name="indices">The answer.</param>
    /// <param name="writer">Where to write; it is not closed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteCsv(this SobolIndices indices, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(indices);
        Write(writer, "input", indices.Inputs.SelectMany(input => new[] { (input.Input, "first", input.First), (input.Input, "total", input.Total) }));
    }

    /// <summary>Three rows for each quantity: meanAbsolute, mean, and standardDeviation (without an interval).</summary>
    /// <param name="screening">The answer.</param>
    /// <param name="writer">Where to write; it is not closed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteCsv(this MorrisScreening screening, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(screening);
        ArgumentNullException.ThrowIfNull(writer);
        WriteHeading(writer, "input");
        foreach (ElementaryEffect input in screening.Inputs)
        {
            WriteRow(writer, input.Input, "meanAbsolute", input.MeanAbsolute);
            WriteRow(writer, input.Input, "mean", input.Mean);
            CsvText.WriteRow(writer, [input.Input, "standardDeviation", input.StandardDeviation, null, null, screening.Samples]);
        }
    }

    /// <summary>Five rows for each quantity: its percentiles low and high (without interval), the means atLow and atHigh, and their difference.</summary>
    /// <param name="tornado">The answer.</param>
    /// <param name="writer">Where to write; it is not closed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteCsv(this Tornado tornado, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(tornado);
        ArgumentNullException.ThrowIfNull(writer);
        WriteHeading(writer, "input");
        foreach (TornadoBar input in tornado.Inputs)
        {
            CsvText.WriteRow(writer, [input.Input, "low", input.Low, null, null, null]);
            CsvText.WriteRow(writer, [input.Input, "high", input.High, null, null, null]);
            WriteRow(writer, input.Input, "atLow", input.AtLow);
            WriteRow(writer, input.Input, "atHigh", input.AtHigh);
            WriteRow(writer, input.Input, "difference", input.Difference);
        }
    }

    /// <summary>A row for each quantity.</summary>
    /// <param name="correlations">The answer.</param>
    /// <param name="writer">Where to write; it is not closed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteCsv(this RankCorrelations correlations, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(correlations);
        Write(writer, "input", correlations.Inputs.Select(input => (input.Input, "rank", input.Rank)));
    }

    /// <summary>Three rows for each difference of each variant: before, after, change.</summary>
    /// <param name="comparison">The answer.</param>
    /// <param name="writer">Where to write; it is not closed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteCsv(this Comparison comparison, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(writer);
        CsvText.WriteRow(writer, ["variant", "estimate", "statistic", "value", "lower", "upper", "n"]);
        foreach (VariantComparison variant in comparison.Variants.Values)
        {
            foreach (Difference difference in variant.Differences)
            {
                foreach ((string statistic, Estimate? estimate) in new[] { ("before", difference.Base), ("after", difference.Variant), ("change", difference.Change) })
                    CsvText.WriteRow(writer, [variant.Name, difference.Name, statistic, estimate?.Value, estimate?.Lower, estimate?.Upper, estimate?.Count]);
            }
        }
    }

    /// <summary>Four rows: mean, epistemicVariance, aleatoryVariance, luckShare.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="writer">Where to write; it is not closed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteCsv(this SeparatedUncertainty answer, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        Write(writer, "output",
        [
            (answer.Output, "mean", answer.Mean),
            (answer.Output, "epistemicVariance", answer.EpistemicVariance),
            (answer.Output, "aleatoryVariance", answer.AleatoryVariance),
            (answer.Output, "luckShare", answer.LuckShare),
        ]);
    }

    /// <summary>A row for each point of each curve: notYetAgreed, agreed, walkedOut, brokenDown, by round, with the runs at risk and the events.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="writer">Where to write; it is not closed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteCsv(this TimeToAgreement answer, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(writer);
        CsvText.WriteRow(writer, ["curve", "round", "atRisk", "events", "value", "lower", "upper", "n"]);
        foreach ((string name, IReadOnlyList<CurvePoint> curve) in new[] { ("notYetAgreed", answer.NotYetAgreed), ("agreed", answer.Agreed), ("walkedOut", answer.WalkedOut), ("brokenDown", answer.BrokenDown) })
        {
            foreach (CurvePoint point in curve)
                CsvText.WriteRow(writer, [name, point.Round, point.AtRisk, point.Events, point.Share.Value, point.Share.Lower, point.Share.Upper, point.Share.Count]);
        }
    }

    /// <summary>A row for the mean of each output.</summary>
    /// <param name="estimates">The answer.</param>
    /// <param name="writer">Where to write; it is not closed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteCsv(this DesignedEstimates estimates, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(estimates);
        Write(writer, "output", estimates.Outputs.Select(output => (output.Output, "mean", (Estimate?)output.Mean)));
    }

    private static void Write(TextWriter writer, string about, IEnumerable<(string About, string Statistic, Estimate? Estimate)> rows)
    {
        ArgumentNullException.ThrowIfNull(writer);
        WriteHeading(writer, about);
        foreach ((string of, string statistic, Estimate? estimate) in rows)
            WriteRow(writer, of, statistic, estimate);
    }

    private static void WriteHeading(TextWriter writer, string about) => CsvText.WriteRow(writer, [about, "statistic", "value", "lower", "upper", "n"]);

    private static void WriteRow(TextWriter writer, string about, string statistic, Estimate? estimate) =>
        CsvText.WriteRow(writer, [about, statistic, estimate?.Value, estimate?.Lower, estimate?.Upper, estimate?.Count]);
}
