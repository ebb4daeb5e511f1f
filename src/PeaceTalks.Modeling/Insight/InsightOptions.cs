namespace PeaceTalks.Modeling;

/// <summary>What all questions check of what they are given.</summary>
internal static class InsightOptions
{
    /// <summary>The options given, or those that hold where none are.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static SimulationOptions Checked(SimulationOptions? options, long atLeast)
    {
        options ??= new SimulationOptions();
        if (options.Replications < atLeast)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options.Replications), $"Replications was {Guard.Text(options.Replications)}; it must be at least {Guard.Text(atLeast)}: fewer samples say nothing of their own error.");
        }
        if (options.StopWhen is not null)
            throw new ArgumentException("StopWhen was given; only Simulate stops by it. Leave it out, and ask for more replications where intervals are too wide.", nameof(options));
        options.ThrowIfInvalid();
        return options;
    }

    /// <summary>A scenario with one output of its runs.</summary>
    public static RunModel Model(Scenario scenario, Output output, SimulationOptions options)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(output);
        return RunModel.Of(scenario, [output], options);
    }
}
