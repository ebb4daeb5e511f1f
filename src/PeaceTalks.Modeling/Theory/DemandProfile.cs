namespace PeaceTalks.Modeling.Theory;

/// <summary>One equilibrium of a <see cref="NashDemandGame"/> on a grid. Compares by value.</summary>
public sealed record DemandProfile
{
    internal DemandProfile(int[] demands, int[] payoffs, bool isCompatible)
    {
        Demands = new ValueList<int>(demands);
        Payoffs = new ValueList<int>(payoffs);
        IsCompatible = isCompatible;
    }

    /// <summary>What each party demands, in steps of the grid.</summary>
    public IReadOnlyList<int> Demands { get; }

    /// <summary>What each gets, in steps: its demand where the demands are compatible, else its conflict payoff.</summary>
    public IReadOnlyList<int> Payoffs { get; }

    /// <summary>Whether the demands are together no more than the pie. In an equilibrium they are then all of it, so that it is efficient.</summary>
    public bool IsCompatible { get; }
}
