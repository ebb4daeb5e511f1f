namespace PeaceTalks.Modeling.Tests;

/// <summary>A random principal.</summary>
internal static class RandomParty
{
    public static Party Make(RandomNumbers numbers, string name, int index, Issue[] issues)
    {
        int needed = numbers.Random.Next(issues.Length);
        Demand[] demands = [.. issues.Where((_, j) => j == needed || !numbers.OneIn(7)).Select(issue => Demand(numbers, issue, index))];
        numbers.Random.Shuffle(demands);
        return new Party(name)
        {
            Demands = demands,
            WalkAway = numbers.IsSymmetric ? 0.25 : WalkAway(numbers, issues),
            Patience = numbers.Pick(1.0, 1.0, 0.9, Distribution.Uniform(0.7, 1)),
            Tactic = numbers.CommonTactic is Tactic common && !numbers.OneIn(6) ? common : Tactic(numbers),
        };
    }

    private static Demand Demand(RandomNumbers numbers, Issue issue, int party)
    {
        if (numbers.IsSymmetric)
            return new Demand(issue.Name) { Asks = Asks(numbers, issue, party) };
        // A low ceiling: a party that gets less of what stays open than its walk-away value has of it.
        double ceiling = numbers.Pick(0.3, 1.0, 1.0);
        Demand demand = new(issue.Name) { Weight = numbers.Pick(0.0, 1.0, 1.0, 1.0, 2.0, numbers.Quantity(0.1, 2)) };
        demand = numbers.Random.Next(4) switch
        {
            0 => demand with { Values = OptionValues.PerOption([.. issue.Options.Select(o => (o.Label, numbers.Quantity(0, ceiling)))]), Asks = numbers.OneIn(4) ? Any(numbers, issue) : null },
            1 when issue.From is not null => demand with { Values = Points(numbers) },
            _ => demand with { Asks = Asks(numbers, issue, party), Curve = numbers.Pick(1.0, 1.0, 0.5, 2.0, Distribution.Uniform(0.3, 3)) },
        };
        return numbers.OneIn(3)
            ? demand with { RedLine = Any(numbers, issue), Firmness = numbers.Pick(0.0, 0.5, 0.8, Distribution.Uniform(0.2, 0.9), 1.0, 1.0) }
            : demand;
    }

    private static OptionValues Points(RandomNumbers numbers) => numbers.OneIn(2)
        ? OptionValues.Points((17.5, numbers.Quantity(0, 1)), (-5, numbers.Quantity(0, 1)))
        : OptionValues.Points((-10, numbers.Quantity(0, 0.3)), (30, 1), (10, numbers.Quantity(0, 1)));

    /// <summary>Mostly one end of the scale, and the other end for every other party, so that there is something to settle.</summary>
    private static OptionReference Asks(RandomNumbers numbers, Issue issue, int party) =>
        numbers.OneIn(4) ? Any(numbers, issue) : issue.Options[party % 2 == 0 ? 0 : issue.Options.Count - 1].Label;

    private static OptionReference Any(RandomNumbers numbers, Issue issue) => issue.Options[numbers.Random.Next(issue.Options.Count)].Label;

    private static WalkAway WalkAway(RandomNumbers numbers, Issue[] issues)
    {
        Issue issue = numbers.Pick(issues);
        Dictionary<string, OptionReference> terms = new() { [issue.Name] = Any(numbers, issue) };
        return numbers.Random.Next(10) switch
        {
            0 => PeaceTalks.Modeling.WalkAway.War(numbers.Quantity(0, 0.6), numbers.Quantity(0, 0.3)),
            1 => PeaceTalks.Modeling.WalkAway.War(numbers.Quantity(0, 0.5), numbers.Quantity(0, 0.2), terms, terms),
            2 => PeaceTalks.Modeling.WalkAway.StatusQuo(numbers.Quantity(0, 0.6)),
            3 => numbers.Quantity(0.4, 0.9),
            4 or 5 => 0.0,
            _ => numbers.Quantity(0, 0.5),
        };
    }

    private static Tactic Tactic(RandomNumbers numbers)
    {
        OfferChoice offers = numbers.Pick(OfferChoice.Accommodating, OfferChoice.ClosestToTarget);
        return numbers.Random.Next(9) switch
        {
            0 => PeaceTalks.Modeling.Tactic.Firm(offers),
            1 or 2 => PeaceTalks.Modeling.Tactic.TitForTat(numbers.Pick(0.0, 0.5, 1.0, Distribution.Uniform(0, 2)), numbers.Pick(0.0, 0.0, 0.5, Distribution.Uniform(0, 1)), offers),
            3 or 4 => PeaceTalks.Modeling.Tactic.Zeuthen(),
            5 or 6 => PeaceTalks.Modeling.Tactic.Micro(),
            _ => PeaceTalks.Modeling.Tactic.TimeDependent(numbers.Pick(0.3, 1.0, 3.0, Distribution.Uniform(0.2, 4)), numbers.Pick(0.0, 0.0, 0.2, Distribution.Uniform(0, 0.6)), offers),
        };
    }
}
