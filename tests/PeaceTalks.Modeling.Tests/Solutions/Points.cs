namespace PeaceTalks.Modeling.Tests;

/// <summary>Games of one issue whose options are worth what a test says: each option a point of the utility space.</summary>
internal static class Points
{
    /// <summary>A game of two principals, "A" and "B".</summary>
    public static Game Game(double walkAwayOfA, double walkAwayOfB, params (double A, double B)[] points) =>
        Of([walkAwayOfA, walkAwayOfB], [.. points.Select(point => (double[])[point.A, point.B])]);

    /// <summary>A game of as many principals as there are walk-away values: "A", "B", "C", ....</summary>
    public static Game Of(double[] walkAways, params double[][] points) => Make.Talks(
        [Make.Scale("X", points.Length)],
        rounds: 10,
        [.. walkAways.Select((walkAway, i) => Make.Party($"{(char)('A' + i)}", Make.Worth("X", [.. points.Select(point => point[i])])) with { WalkAway = walkAway })]).AtMedian();

    /// <summary>The 0-based numbers of the options of a solution and its ties.</summary>
    public static int[] Options(Solution? solution) => solution is null ? [] : [solution.Settlement["X"].Index, .. solution.Ties.Select(tie => tie["X"].Index)];
}
