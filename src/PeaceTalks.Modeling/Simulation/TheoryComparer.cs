namespace PeaceTalks.Modeling;

/// <summary>Compares one worker's runs with what theory says of their games before any shock.</summary>
internal sealed class TheoryComparer(GamePlan plan)
{
    private const long Few = 100;

    /// <summary>What two principals may have for their frontier to be quick.</summary>
    private const int MostIssuesOfTwo = 20;
    private const int MostOptionsOfTwo = 500;

    private readonly PrincipalState[] _principals = [.. plan.Principals.Select(principal => new PrincipalState(plan, principal))];
    private readonly TotalGain _total = new([.. plan.Principals.Select(_ => 1)]);
    private readonly NashProduct _nash = new([.. plan.Principals.Select(_ => 1.0)]);

    /// <summary>How many runs are compared where nobody says: some where each takes little time, else none.</summary>
    public static long Usual(GamePlan plan)
    {
        bool quick = (plan.Principals.Length == 2 && !plan.CanBeSated && plan.IssueCount <= MostIssuesOfTwo && plan.OptionTotal <= MostOptionsOfTwo)
            || plan.Scenario.Issues.Aggregate(1.0, (count, issue) => count * issue.Options.Count) <= SolutionSearch.FewSettlements;
        return quick ? Few : 0;
    }

    /// <summary>Adds the run that has just been played, unless it has too many combinations to be compared.</summary>
    public void Add(Talks talks, TheoryTotals totals)
    {
        foreach (PrincipalState principal in _principals)
            principal.Reset(talks.Drawn);
        try
        {
            FeasibleSet set = FeasibleSet.Of(plan, _principals);
            int[]? agreed = talks.Kind == OutcomeKind.Agreement ? UtilitiesOf(talks.Table.Closed) : null;
            // All that is looked for is worth at least this much to each. With two principals the whole frontier is as quick.
            if (set.Principals > 2)
                set = set.WithFrontierFrom([.. set.WalkAways.Select((walkAway, i) => Math.Min(walkAway, agreed?[i] ?? walkAway))]);
            BestVectors? zone = SolutionSearch.Find(set, _total);
            Agreement? agreement = agreed is null ? null : Compare(set, talks.Table.Closed, agreed, zone);
            totals.Compared++;
            totals.Zones += zone is null ? 0 : 1;
            totals.AgreedInZones += zone is not null && agreed is not null ? 1 : 0;
            if (agreement is not null)
                Add(set, agreement, totals);
        }
        catch (InvalidOperationException)
        {
            // Too many combinations: how many runs were compared tells.
        }
    }

    private static void Add(FeasibleSet set, Agreement agreement, TheoryTotals totals)
    {
        totals.Agreements++;
        totals.ParetoOptimal += agreement.IsParetoOptimal ? 1 : 0;
        if (agreement.DistanceToNash is double distance)
            totals.DistanceToNash.Add((long)Math.Round(distance * Billionths.One));
        if (!agreement.IsInZone || agreement.LargestSurplus is not (long most and > 0))
            return;
        long surplus = agreement.Gains.Sum(gain => (long)gain);
        totals.Efficiency.Add(Share(surplus, most));
        for (int i = 0; i < set.Principals && surplus > 0; i++)
            totals.Measures[1 + i].Add(Share(agreement.Gains[i], surplus));
    }

    private int[] UtilitiesOf(int[] options) =>
        [.. _principals.Select(principal => principal.Preferences.Utility(options.Select((option, j) => principal.Preferences.PartWorths[plan.Offsets[j] + option]).Sum()))];

    private Agreement Compare(FeasibleSet set, int[] options, int[] utilities, BestVectors? zone)
    {
        int[]? places = set.PlacesOf(options);
        bool improvable = places is null || SolutionExtensions.Gaining(set.WithWalkAways(utilities), _total) is not null;
        int[] gains = [.. utilities.Select((utility, i) => utility - set.WalkAways[i])];
        return new Agreement(
            gains,
            places is not null && Array.TrueForAll(gains, gain => gain >= 0),
            !improvable,
            zone?.Gains.Sum(gain => (long)gain),
            SolutionExtensions.Gaining(set, _nash)?.Distance(utilities));
    }

    private static long Share(long part, long whole) => (long)Math.Round(part / (double)whole * Billionths.One);

    private sealed record Agreement(int[] Gains, bool IsInZone, bool IsParetoOptimal, long? LargestSurplus, double? DistanceToNash);
}
