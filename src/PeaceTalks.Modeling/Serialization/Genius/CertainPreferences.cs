namespace PeaceTalks.Modeling;

/// <summary>What the principals of a scenario value, where that is certain: the form in which other tools hold it.</summary>
internal static class CertainPreferences
{
    /// <summary>By principal, what each option of each issue adds to its utility, its walk-away value and its discount over all rounds.</summary>
    /// <exception cref="ScenarioException">The scenario has a problem, or something in it can't be expressed by such numbers.</exception>
    public static IReadOnlyList<(string Name, AdditiveProfile Profile)> Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ScenarioValidator.ThrowIfInvalid(scenario);
        GeniusProblems problems = new();
        Party[] principals = [.. scenario.Parties.Where(party => party.Role == PartyRole.Principal)];
        foreach (Party party in principals)
        {
            string prefix = party.Name + "/";
            foreach (Quantity quantity in scenario.Quantities.Where(quantity => quantity.Path.StartsWith(prefix, StringComparison.Ordinal) && !quantity.Distribution.IsFixed && !quantity.Path.StartsWith(prefix + "tactic/", StringComparison.Ordinal)))
                problems.Add(quantity.Path, $"was {ProblemText.Show(quantity.Distribution)}; such a file holds certain numbers only: set it by scenario.With(path, number)");
            foreach (Demand demand in party.Demands.Where(demand => demand.RedLine is not null))
                problems.Add($"{prefix}demands/{demand.Issue}/redLine", "was given; such a file has no red lines: state a walk-away value instead");
            if (party.WalkAway.Value is null)
                problems.Add($"{prefix}walkAway", "was derived from a war or the status quo; such a file holds a number only");
        }
        problems.ThrowIfAny(ProblemText.Quote(scenario.Name));
        int rounds = scenario.Stages.Count == 0 ? new Stage("").Rounds : scenario.Stages.Sum(stage => stage.Rounds);
        return [.. principals.Select(party => (party.Name, Of(scenario, party, rounds)))];
    }

    private static AdditiveProfile Of(Scenario scenario, Party party, int rounds)
    {
        // Of the largest, since a sum of weights near the largest double is none.
        double largest = party.Demands.Select(demand => demand.Weight.Mean).DefaultIfEmpty().Max();
        double total = largest > 0 ? party.Demands.Sum(demand => demand.Weight.Mean / largest) : 0;
        return new AdditiveProfile(
            [.. scenario.Issues.Select(issue => party.Demands.FirstOrDefault(demand => demand.Issue == issue.Name) is Demand demand
                ? Worth(issue, demand).Select(worth => worth * (total > 0 ? demand.Weight.Mean / largest / total : 1.0 / party.Demands.Count) / party.Satiation).ToArray()
                : new double[issue.Options.Count])],
            party.WalkAway.Value!.Mean,
            Math.Pow(party.Patience.Mean, rounds - 1));
    }

    private static double[] Worth(Issue issue, Demand demand)
    {
        int count = issue.Options.Count;
        if (count == 1)
            return [1];
        if (demand.Values is not OptionValues values)
        {
            int asks = issue.Find(demand.Asks!, out string _)!.Value, farthest = Math.Max(asks, count - 1 - asks);
            return [.. Enumerable.Range(0, count).Select(option => 1 - Math.Pow(Math.Abs(option - asks) / (double)farthest, demand.Curve.Mean))];
        }
        if (!values.IsPoints)
            return [.. issue.Options.Select(option => values.Entries.First(entry => issue.Find(entry.Option, out string _) == option.Index).Value.Mean)];
        (double Number, double Worth)[] points = [.. values.Entries.Select(entry => (entry.Option.Number!.Value, entry.Value.Mean)).OrderBy(point => point.Item1)];
        return [.. issue.Options.Select(option => Between(points, option.Value!.Value))];
    }

    /// <summary>Straight lines between the points, constant outside.</summary>
    private static double Between((double Number, double Worth)[] points, double number)
    {
        int right = Array.FindIndex(points, point => point.Number >= number);
        if (right < 0)
            return points[^1].Worth;
        if (right == 0 || points[right].Number == number)
            return points[right].Worth;
        (double left, double from) = points[right - 1];
        return from + (points[right].Worth - from) * (number - left) / (points[right].Number - left);
    }
}
