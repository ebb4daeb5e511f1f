using System.Numerics;

namespace PeaceTalks.Modeling;

/// <summary>All settlements of a set, for what can't do without listing them.</summary>
internal static class SettlementList
{
    private const int Most = 1_000_000;

    /// <summary>By principal, the utilities of all settlements, in order of their index.</summary>
    /// <exception cref="InvalidOperationException">There are too many.</exception>
    public static int[][] Of(FeasibleSet set, string purpose)
    {
        if (set.Count > Most)
            throw new InvalidOperationException($"{purpose}, and the game has {Guard.Text(set.Count)} within the red lines; at most {Guard.Text(Most)} are allowed: give the issues fewer steps.");
        return Of(set, 0, set.Issues);
    }

    /// <summary>By principal, the utilities of all combinations of the options of some issues, in order of their index.</summary>
    public static int[][] Of(FeasibleSet set, int from, int end)
    {
        int[][] utilities = [.. Enumerable.Range(0, set.Principals).Select(_ => new int[1])];
        for (int j = from; j < end; j++)
        {
            for (int i = 0; i < utilities.Length; i++)
            {
                int[] worth = set.Worth[j][i];
                utilities[i] = [.. utilities[i].SelectMany(utility => worth.Select(more => utility + more))];
            }
        }
        return utilities;
    }
}
