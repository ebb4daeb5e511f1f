namespace PeaceTalks.Modeling;

/// <summary>
/// How much of the spread of one output each uncertain quantity is behind, and chance: variance-based sensitivity (Sobol' 1993).
/// Made by
/// <see cref="SensitivityExtensions.Sobol"/>. Immutable, safe to share between threads.
/// </summary>
public sealed class SobolIndices
{
    internal SobolIndices()
    {
    }

    /// <summary>The name of chance among the inputs: what shocks, breakdowns, bluffs and speaking orders turn on.</summary>
    public const string Chance = "chance";

    /// <summary>The name of the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>The name of the output that was asked about.</summary>
    public required string Output { get; init; }

    /// <summary>One entry for each uncertain quantity in file order, and last one for <see cref="Chance"/>, which a formula does not have.</summary>
    public required IReadOnlyList<SobolIndex> Inputs { get; init; }

    /// <summary>The mean of the output.</summary>
    public required double Mean { get; init; }

    /// <summary>The variance of the output, not negative: what the indices are shares of.</summary>
    public required double Variance { get; init; }

    /// <summary>N, the number of base samples.</summary>
    public required long Samples { get; init; }

    /// <summary>The runs played: N (D + 2) for D inputs, chance among them.</summary>
    public required long Runs { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>
    /// The indices of a formula, by the same estimators as those of a scenario: to see what the method gives, and how wide its intervals are, where the exact
    /// indices are known.
    /// </summary>
    /// <param name="inputs">The names of the inputs, which are independent and uniform on (0, 1); at least one, each once.</param>
    /// <param name="formula">Works out the output from a number for each input. Called from several threads; it must not keep or change the list.</param>
    /// <param name="options">Samples (at least 2), seed, threads, progress; the default, null, is 10,000 samples of seed 0.</param>
    /// <param name="cancellationToken">Stops the work; the exception carries what was found.</param>
    /// <exception cref="ArgumentNullException">The inputs, one of them or the formula is null.</exception>
    /// <exception cref="ArgumentException">There is no input, one is given twice, or an option is out of its range.</exception>
    /// <exception cref="InvalidOperationException">The formula gave NaN or an infinite number.</exception>
    /// <exception cref="InsightCanceledException{TResult}">The work was cancelled.</exception>
    public static SobolIndices OfFormula(
        IReadOnlyList<string> inputs, Func<IReadOnlyList<double>, double> formula, SimulationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(formula);
        foreach (string input in inputs)
            ArgumentNullException.ThrowIfNull(input, nameof(inputs));
        if (inputs.Count == 0 || inputs.Distinct(StringComparer.Ordinal).Count() < inputs.Count)
            throw new ArgumentException("There is no input, or one of them is given twice; give each of them once.", nameof(inputs));
        options = InsightOptions.Checked(options, atLeast: 2);
        return new SobolEstimator(RunModel.Of(inputs, formula), chance: false, options).Run(cancellationToken);
    }

    /// <summary>The entry of one input.</summary>
    /// <param name="input">A quantity's path, or <see cref="Chance"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no such input: the quantity is fixed, or the scenario has none of that path.</exception>
    public SobolIndex this[string input] => SensitivityInputs.Find(Inputs, entry => entry.Input, input);

    /// <summary>A report for a terminal, the largest shares first, at most 100 columns wide.</summary>
    public override string ToString() => SensitivityText.Of(this);

    /// <summary>The answer as JSON, format "peace-talks-sobol/1". The same question gives the same bytes.</summary>
    public string ToJson() => InsightJson.Write("sobol", this);
}

/// <summary>How much of the spread of an output one input is behind. Compared by value.</summary>
public sealed record SobolIndex
{
    internal SobolIndex()
    {
    }

    /// <summary>The quantity's path, or <see cref="SobolIndices.Chance"/>.</summary>
    public required string Input { get; init; }

    /// <summary>
    /// The first-order index: the share of the variance that would go, on average, if this input alone were known. In [0, 1] but for
    /// sampling error, which can make a small one negative. Null where the output never varies.
    /// </summary>
    public required Estimate? First { get; init; }

    /// <summary>
    /// The total index: the share that would stay, on average, if all but this input were known; the difference to
    /// <see cref="First"/> is what it does together with others. Null where the output never varies.
    /// </summary>
    public required Estimate? Total { get; init; }
}
