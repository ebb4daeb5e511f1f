namespace PeaceTalks.Modeling;

/// <summary>From a scenario to one game.</summary>
public static class GameExtensions
{
    /// <summary>
    /// The game of one replication: the same draw, and the same luck, as that replication has inside a simulation with
    /// this seed.
    /// </summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="seed">Any number, 0 too.</param>
    /// <param name="replication">The replication, 0-based.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scenario"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="replication"/> is negative.</exception>
    /// <exception cref="ScenarioException">The scenario has a problem.</exception>
    public static Game Draw(this Scenario scenario, ulong seed, long replication)
    {
        GamePlan plan = GamePlan.Of(scenario);
        Luck luck = Luck.Of(seed, Guard.AtLeast(replication, 0));
        double[] drawn = plan.Medians();
        plan.Draw(luck, drawn);
        return new Game(plan, drawn, luck);
    }

    /// <summary>
    /// The game in which every quantity is at its median and every chance event goes the likelier way (at one half it
    /// happens).
    /// </summary>
    /// <param name="scenario">The scenario.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scenario"/> is null.</exception>
    /// <exception cref="ScenarioException">The scenario has a problem.</exception>
    public static Game AtMedian(this Scenario scenario)
    {
        GamePlan plan = GamePlan.Of(scenario);
        return new Game(plan, plan.Medians(), Luck.Median);
    }
}
