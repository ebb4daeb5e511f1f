namespace PeaceTalks.Modeling;

/// <summary>Turns the totals of a simulation into what a user reads: frequencies and estimates by name.</summary>
internal sealed class ResultTables(Scenario scenario, Totals totals)
{
    private readonly GamePlan _plan = GamePlan.Of(scenario);

    public Frequencies AgreementRounds() => WholeNumbers(totals.AgreementsByRound);

    public Frequencies AgreementDays() => WholeNumbers(totals.AgreementsByDay);

    public IReadOnlyDictionary<string, Frequencies> Settlements()
    {
        Dictionary<string, Frequencies> settlements = new(StringComparer.Ordinal);
        for (int j = 0; j < scenario.Issues.Count; j++)
        {
            Issue issue = scenario.Issues[j];
            settlements.Add(issue.Name, new Frequencies(
                [.. issue.Options.Select(option => option.Value ?? option.Index)],
                totals.Terms.AsSpan(_plan.Offsets[j].._plan.Offsets[j + 1]),
                [.. issue.Options.Select(option => option.Label)]));
        }
        return settlements.AsReadOnly();
    }

    public IReadOnlyDictionary<string, PartyResult> Parties()
    {
        Dictionary<string, PartyResult> parties = new(StringComparer.Ordinal);
        foreach (PrincipalPlan principal in _plan.Principals)
        {
            int i = principal.Index;
            Moments scores = totals.Utilities[i];
            UtilityDistribution utility = new(
                // The rounded part-worths of a party's issues may add up to a few billionths more than 1.
                Estimate.OfMean(scores, 1.0 / Billionths.One, 0, 1 + _plan.IssueCount / (double)Billionths.One)!,
                scores.SampleVariance is double variance ? Math.Sqrt(variance) / Billionths.One : null,
                new Histogram(0, 1, totals.UtilityHistograms.AsSpan(i * Totals.UtilityBins, Totals.UtilityBins)));
            parties.Add(principal.Name, new PartyResult(principal.Name, utility, Concessions(principal), Moves(principal)));
        }
        return parties.AsReadOnly();
    }

    public IReadOnlyList<Obstacle> Obstacles()
    {
        long failed = totals.Replications - totals.Kinds[(int)OutcomeKind.Agreement];
        List<Obstacle> obstacles = [];
        void Add(ObstacleKind kind, string? party, string? issue, long count)
        {
            if (count > 0)
                obstacles.Add(new Obstacle { Kind = kind, Party = party, Issue = issue, Share = Estimate.OfProportion(count, failed)! });
        }

        foreach (PrincipalPlan principal in _plan.Principals)
        {
            for (int j = 0; j < _plan.IssueCount; j++)
                Add(ObstacleKind.RedLine, principal.Name, scenario.Issues[j].Name, totals.RedLines[principal.Index * _plan.IssueCount + j]);
            Add(ObstacleKind.WalkAway, principal.Name, null, totals.WalkAways[principal.Index]);
            Add(ObstacleKind.Mandate, principal.Name, null, totals.Mandates[principal.Index]);
        }
        Add(ObstacleKind.Clock, null, null, totals.Clock[0]);
        Add(ObstacleKind.Standstill, null, null, totals.Standstill[0]);
        // A stable sort: of equals, file order.
        return new ValueList<Obstacle>([.. obstacles.OrderByDescending(obstacle => obstacle.Share.Value)]);
    }

    public IReadOnlyDictionary<string, Estimate> Shocks() => _plan.Shocks.ToDictionary(
        shock => shock.Name,
        shock => Estimate.OfProportion(totals.Shocks[shock.Index], totals.Replications)!,
        StringComparer.Ordinal).AsReadOnly();

    public IReadOnlyDictionary<string, StageFrequency> Stages()
    {
        Dictionary<string, StageFrequency> stages = new(StringComparer.Ordinal);
        for (int s = 0; s < _plan.Stages.Length; s++)
        {
            ReadOnlySpan<long> endings = totals.StageEndings.AsSpan(s * Totals.Endings, Totals.Endings);
            long skipped = endings[(int)StageEnding.Skipped], agreed = endings[(int)StageEnding.Agreement], convened = -skipped;
            foreach (long runs in endings)
                convened += runs;
            stages.Add(_plan.Stages[s].Name, new StageFrequency
            {
                Convened = Estimate.OfProportion(convened, totals.Replications)!,
                Skipped = Estimate.OfProportion(skipped, totals.Replications)!,
                Agreed = Estimate.OfProportion(agreed, totals.Replications)!,
                AgreedWhereConvened = Estimate.OfProportion(agreed, convened),
            });
        }
        return stages.AsReadOnly();
    }

    public TheoryResult? Theory()
    {
        TheoryTotals theory = totals.Theory;
        if (theory.Compared == 0)
            return null;
        const double unit = 1.0 / Billionths.One;
        return new TheoryResult
        {
            Count = theory.Compared,
            ZoneExists = Estimate.OfProportion(theory.Zones, theory.Compared)!,
            AgreedWhereZoneExists = Estimate.OfProportion(theory.AgreedInZones, theory.Zones),
            ParetoOptimal = Estimate.OfProportion(theory.ParetoOptimal, theory.Agreements),
            Efficiency = Estimate.OfMean(theory.Efficiency, unit, 0, 1),
            SurplusShares = new ValueMap<Estimate?>([.. _plan.Principals.Select(principal =>
                new KeyValuePair<string, Estimate?>(principal.Name, Estimate.OfMean(theory.Measures[1 + principal.Index], unit, 0, 1)))]),
            // The farthest apart that two points of the unit cube can be.
            DistanceToNash = Estimate.OfMean(theory.DistanceToNash, unit, 0, Math.Sqrt(_plan.Principals.Length)),
        };
    }

    private IReadOnlyDictionary<MoveClass, MoveCount> Moves(PrincipalPlan principal) => Enum.GetValues<MoveClass>().ToDictionary(step => step, step =>
    {
        int cell = principal.Index * MoveTally.Classes + (int)step;
        Moments counts = totals.Moves[cell];
        return new MoveCount
        {
            Total = (long)counts.Sum,
            PerRun = Estimate.OfMean(counts, 1, 0, _plan.TotalRounds)!,
            Share = Estimate.OfShare(counts, totals.AllMoves[principal.Index], totals.MoveProducts[cell].Sum),
        };
    }).AsReadOnly();

    private IReadOnlyDictionary<string, ConcededAmount> Concessions(PrincipalPlan principal)
    {
        Dictionary<string, ConcededAmount> concessions = new(StringComparer.Ordinal);
        foreach (DemandPlan demand in principal.Demands.OrderBy(demand => demand.Issue))
        {
            Issue issue = scenario.Issues[demand.Issue];
            int cell = principal.Index * _plan.IssueCount + demand.Issue;
            double step = issue.IsNumeric && issue.Options.Count > 1 ? (issue.To!.Value - issue.From!.Value) / (issue.Options.Count - 1) : 1;
            // In each stage a party can go from one end of the scale to the other, and give up all that it has.
            double farthest = step * (issue.Options.Count - 1) * _plan.Stages.Length, dearest = _plan.Stages.Length;
            concessions.Add(issue.Name, new ConcededAmount
            {
                Amount = Estimate.OfMean(totals.StepsConceded[cell], step, -farthest, farthest)!,
                Cost = Estimate.OfMean(totals.CostsConceded[cell], 1.0 / Billionths.One, -dearest, dearest)!,
            });
        }
        return concessions.AsReadOnly();
    }

    /// <summary>Counts by whole number: only the numbers that occurred.</summary>
    private static Frequencies WholeNumbers(long[] counts)
    {
        int[] occurred = [.. Enumerable.Range(0, counts.Length).Where(number => counts[number] > 0)];
        return new Frequencies([.. occurred.Select(number => (double)number)], [.. occurred.Select(number => counts[number])]);
    }
}
