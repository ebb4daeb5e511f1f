namespace PeaceTalks.Modeling;

/// <summary>Looks for a settlement that is worth a given utility, to a billionth.</summary>
internal static class BidSearch
{
    private const double Tolerance = 1e-9;

    /// <summary>The most sums that are kept of the issues from one on; beyond that the search gives up.</summary>
    private const int Most = 1_000_000;

    /// <summary>The option of each issue; null where none is found.</summary>
    public static int[]? Find(AdditiveProfile profile, double utility)
    {
        int issues = profile.Contributions.Count;
        List<double>[] sums = new List<double>[issues + 1];
        sums[issues] = [0];
        for (int j = issues - 1; j >= 0; j--)
        {
            SortedSet<double> reached = [];
            foreach (double contribution in profile.Contributions[j])
            {
                foreach (double rest in sums[j + 1])
                    reached.Add(Math.Round((rest + contribution) / Tolerance) * Tolerance);
                if (reached.Count > Most)
                    return null;
            }
            sums[j] = [.. reached];
        }
        int[] options = new int[issues];
        for (int j = 0; j < issues; j++)
        {
            options[j] = Array.FindIndex(profile.Contributions[j], contribution => Holds(sums[j + 1], utility - contribution, (issues - j) * Tolerance));
            if (options[j] < 0)
                return null;
            utility -= profile.Contributions[j][options[j]];
        }
        return options;
    }

    private static bool Holds(List<double> ascending, double number, double tolerance)
    {
        int at = ascending.BinarySearch(number);
        at = at < 0 ? ~at : at;
        return (at < ascending.Count && ascending[at] - number <= tolerance) || (at > 0 && number - ascending[at - 1] <= tolerance);
    }
}
