namespace PeaceTalks.Modeling;

/// <summary>From a scenario to what would change if it were another.</summary>
public static class ComparisonExtensions
{
    /// <summary>
    /// Plays a scenario and variants of it with the same luck (common random numbers): each quantity, shock and red line has the same
    /// random number in all of them, also where a variant has one more issue, party or shock. Differences are then far more precise than between simulations of their own.
    /// </summary>
    /// <remarks>
    /// Costs as much as a simulation of each. A variant that equals the scenario is not played again, and reported as such. Differences of the
    /// probabilities of outcomes have the interval of Bonett and Price (2012, Journal of Educational and Behavioral Statistics 37:479-488) for
    /// paired proportions; those of all else Student's t over batches of replications, of ratios linearised (Cochran 1977, section 6.3).
    /// </remarks>
    /// <param name="scenario">The scenario.</param>
    /// <param name="alternatives">
    /// The variants by name, each different from the others: <c>talks.With(path, distribution)</c>, a <c>with</c> expression, another file.
    /// </param>
    /// <param name="options">Replications (at least 2), seed, threads, progress; the default, null, is 10,000 of seed 0.</param>
    /// <param name="cancellationToken">Stops the work in order; the exception carries what was done.</param>
    /// <exception cref="ArgumentNullException">The scenario, the alternatives or one of them is null.</exception>
    /// <exception cref="ArgumentException">There is no variant, two have the same name or are the same scenario, or an option is out of its range; the message says what to do.</exception>
    /// <exception cref="ScenarioException">The scenario or a variant has a problem.</exception>
    /// <exception cref="InsightCanceledException{TResult}">The work was cancelled.</exception>
    public static Comparison Compare(
        this Scenario scenario, IEnumerable<KeyValuePair<string, Scenario>> alternatives, SimulationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(alternatives);
        options = InsightOptions.Checked(options, atLeast: 2);
        KeyValuePair<string, Scenario>[] variants = [.. alternatives];
        ThrowIfInvalid(variants);
        return new VariantComparer(scenario, variants, options).Run(cancellationToken);
    }

    private static void ThrowIfInvalid(KeyValuePair<string, Scenario>[] variants)
    {
        if (variants.Length == 0)
            throw new ArgumentException("There is no variant to compare with; give at least one.", "alternatives");
        for (int i = 0; i < variants.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(variants[i].Key, "alternatives");
            ArgumentNullException.ThrowIfNull(variants[i].Value, "alternatives");
            foreach (KeyValuePair<string, Scenario> earlier in variants.AsSpan(0, i))
            {
                if (earlier.Key == variants[i].Key)
                    throw new ArgumentException($"Two variants are called {ProblemText.Quote(earlier.Key)}; give each a name of its own.", "alternatives");
                if (earlier.Value == variants[i].Value)
                    throw new ArgumentException($"The variants {ProblemText.Quote(earlier.Key)} and {ProblemText.Quote(variants[i].Key)} are the same scenario; leave one of them out.", "alternatives");
            }
        }
    }
}
