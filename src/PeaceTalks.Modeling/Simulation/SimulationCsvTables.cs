namespace PeaceTalks.Modeling;

/// <summary>A table of a result: what a row is about, then its numbers.</summary>
internal sealed class CsvTable(string name, params string[] keys)
{
    /// <summary>The columns that all tables end in.</summary>
    public static IReadOnlyList<string> Numbers { get; } = ["statistic", "value", "lower", "upper", "n", "count"];

    public string Name { get; } = name;

    public IReadOnlyList<string> Columns { get; } = [.. keys, .. Numbers];

    public List<object?[]> Rows { get; } = [];

    /// <summary>Adds a row; nothing where there is no estimate.</summary>
    public void Add(object?[] about, string statistic, Estimate? estimate, long? count = null)
    {
        if (estimate is not null)
            Rows.Add([.. about, statistic, estimate.Value, estimate.Lower, estimate.Upper, estimate.Count, count]);
    }

    /// <summary>Adds a row of a number without an interval.</summary>
    public void Add(object?[] about, string statistic, object? value, long? n = null) => Rows.Add([.. about, statistic, value, null, null, n, null]);
}

/// <summary>A simulation's result as tables, one observation a row.</summary>
internal sealed class SimulationCsvTables(SimulationResult result)
{
    public IReadOnlyList<CsvTable> All() =>
        [Simulation(), Outcomes(), Times("rounds", "round", result.AgreementRounds), Times("days", "day", result.AgreementDays), Terms(), Parties(), Theory(), Concessions(), Moves(), Stages(), Obstacles(), Shocks()];

    private CsvTable Simulation()
    {
        CsvTable table = new("simulation");
        table.Add([], "seed", result.Seed);
        table.Add([], "replications", result.Replications);
        return table;
    }

    private CsvTable Outcomes()
    {
        CsvTable table = new("outcomes", "outcome");
        foreach (OutcomeKind kind in Enum.GetValues<OutcomeKind>())
            table.Add([CsvText.Name(kind)], "probability", result.Probability(kind), result.CountOf(kind));
        return table;
    }

    /// <summary>When full agreements were reached, as shares of the full agreements.</summary>
    private static CsvTable Times(string name, string column, Frequencies times)
    {
        CsvTable table = new(name, column);
        for (int i = 0; i < times.Values.Count; i++)
            table.Add([times.Values[i]], "share", times.Probability(times.Values[i]), times.Counts[i]);
        return table;
    }

    private CsvTable Terms()
    {
        CsvTable table = new("terms", "issue", "option", "number");
        foreach (Issue issue in result.Scenario.Issues)
        {
            Frequencies terms = result.Settlements[issue.Name];
            for (int k = 0; k < issue.Options.Count; k++)
            {
                Option option = issue.Options[k];
                object?[] about = [issue.Name, option.Label, option.Value];
                // The options of a numeric issue rise, and labelled ones stand in order: so do the counts.
                if (terms.Count > 0)
                    table.Add(about, "share", Estimate.OfProportion(terms.Counts[k], terms.Count), terms.Counts[k]);
                else
                    table.Rows.Add([.. about, "share", null, null, null, 0L, 0L]);
            }
        }
        return table;
    }

    private CsvTable Parties()
    {
        CsvTable table = new("parties", "party");
        foreach (PartyResult party in result.Parties.Values)
        {
            UtilityDistribution utility = party.Utility;
            table.Add([party.Name], "meanUtility", utility.Mean);
            table.Add([party.Name], "standardDeviation", utility.StandardDeviation, utility.Mean.Count);
            foreach ((string name, double probability) in new[] { ("p10", 0.1), ("median", 0.5), ("p90", 0.9) })
                table.Add([party.Name], name, utility.Quantile(probability), utility.Mean.Count);
        }
        return table;
    }

    private CsvTable Theory()
    {
        CsvTable table = new("theory", "party");
        if (result.Theory is not TheoryResult theory)
            return table;
        table.Add([null], "zoneExists", theory.ZoneExists, Hits(theory.ZoneExists));
        foreach ((string name, Estimate? estimate) in new[] { ("agreedWhereZoneExists", theory.AgreedWhereZoneExists), ("paretoOptimal", theory.ParetoOptimal) })
        {
            if (estimate is not null)
                table.Add([null], name, estimate, Hits(estimate));
        }
        foreach ((string name, Estimate? estimate) in new[] { ("efficiency", theory.Efficiency), ("distanceToNash", theory.DistanceToNash) })
        {
            if (estimate is not null)
                table.Add([null], name, estimate);
        }
        foreach ((string party, Estimate? share) in theory.SurplusShares)
        {
            if (share is not null)
                table.Add([party], "surplusShare", share);
        }
        return table;
    }

    private CsvTable Concessions()
    {
        CsvTable table = new("concessions", "party", "issue");
        foreach (PartyResult party in result.Parties.Values)
        {
            foreach ((string issue, ConcededAmount conceded) in party.Concessions)
            {
                table.Add([party.Name, issue], "meanAmount", conceded.Amount);
                table.Add([party.Name, issue], "meanCost", conceded.Cost);
            }
        }
        return table;
    }

    private CsvTable Moves()
    {
        CsvTable table = new("moves", "party", "class");
        foreach (PartyResult party in result.Parties.Values)
        {
            foreach ((MoveClass step, MoveCount count) in party.Moves)
            {
                table.Add([party.Name, CsvText.Name(step)], "perRun", count.PerRun, count.Total);
                table.Add([party.Name, CsvText.Name(step)], "share", count.Share, count.Total);
            }
        }
        return table;
    }

    private CsvTable Stages()
    {
        CsvTable table = new("stages", "stage");
        foreach ((string name, StageFrequency stage) in result.Stages)
        {
            table.Add([name], "convened", stage.Convened, Hits(stage.Convened));
            table.Add([name], "skipped", stage.Skipped, Hits(stage.Skipped));
            table.Add([name], "agreed", stage.Agreed, Hits(stage.Agreed));
            table.Add([name], "agreedWhereConvened", stage.AgreedWhereConvened, Hits(stage.Agreed));
        }
        return table;
    }

    private CsvTable Obstacles()
    {
        CsvTable table = new("obstacles", "obstacle", "party", "issue");
        foreach (Obstacle obstacle in result.Obstacles)
            table.Add([CsvText.Name(obstacle.Kind), obstacle.Party, obstacle.Issue], "share", obstacle.Share, Hits(obstacle.Share));
        return table;
    }

    private CsvTable Shocks()
    {
        CsvTable table = new("shocks", "shock");
        foreach ((string shock, Estimate share) in result.Shocks)
            table.Add([shock], "probability", share, Hits(share));
        return table;
    }

    private static long Hits(Estimate share) => (long)Math.Round(share.Value * share.Count);
}
