namespace PeaceTalks.Modeling;

/// <summary>
/// How a settlement does by the measures of theory: what it gains each, how that compares with what there was to gain, how far
/// it is from the solutions, and whether something better for all was left on the table. All in the values of the game
/// before any shock, undiscounted. Compared by value.
/// </summary>
public sealed record Assessment
{
    internal Assessment()
    {
    }

    /// <summary>By principal, what the settlement is worth to it beyond its walk-away value; negative where less.</summary>
    public required IReadOnlyDictionary<string, double> Gains { get; init; }

    /// <summary>By principal, its part of the sum of all gains; empty where that sum is not positive. A part is negative where somebody loses.</summary>
    public required IReadOnlyDictionary<string, double> SurplusShares { get; init; }

    /// <summary>
    /// The sum of the gains, as a share of the largest among the settlements worth its walk-away value to everybody; null where there is
    /// nothing to gain. It adds up utilities of different principals, which takes their scales to be the same.
    /// </summary>
    public required double? Efficiency { get; init; }

    /// <summary>Whether no other settlement within the red lines improves for one principal at nobody's cost. False where an issue is open or a red line is crossed.</summary>
    public required bool IsParetoOptimal { get; init; }

    /// <summary>
    /// The settlement that makes the most of what could be improved for some at nobody's cost (the largest product of gains
    /// over this settlement); null where nothing can be.
    /// </summary>
    public required Solution? Improvement { get; init; }

    /// <summary>The Euclidean distance, in utility, from the nearest settlement of <see cref="SolutionExtensions.NashSolution"/>; null where there is none.</summary>
    public required double? DistanceToNash { get; init; }

    /// <summary>The distance from <see cref="SolutionExtensions.KalaiSmorodinskySolution"/>, measured likewise.</summary>
    public required double? DistanceToKalaiSmorodinsky { get; init; }

    /// <summary>The distance from <see cref="SolutionExtensions.EgalitarianSolution"/>, measured likewise.</summary>
    public required double? DistanceToEgalitarian { get; init; }

    /// <summary>The distance from <see cref="SolutionExtensions.UtilitarianSolution"/>, measured likewise.</summary>
    public required double? DistanceToUtilitarian { get; init; }
}
