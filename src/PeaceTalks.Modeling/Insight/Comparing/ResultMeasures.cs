namespace PeaceTalks.Modeling;

/// <summary>One estimate of a simulation, as a ratio of two sums over its runs, so that it can be had of any part of them.</summary>
/// <param name="Name">What is estimated.</param>
/// <param name="IsShare">Whether it is a share, in [0, 1].</param>
/// <param name="Ratio">The two sums.</param>
/// <param name="Estimate">The estimate that the result itself gives.</param>
internal sealed record ResultMeasure(string Name, bool IsShare, Func<Totals, (double Part, double Whole)> Ratio, Func<SimulationResult, Estimate?> Estimate);

/// <summary>Every estimate of a scenario's simulations.</summary>
internal static class ResultMeasures
{
    private const int FewOptions = 12;

    /// <summary>The name of a principal's mean utility.</summary>
    public static string Utility(string party) => $"{party}'s utility";

    /// <summary>All estimates, each with a name of its own, the outcomes first, in order of <see cref="OutcomeKind"/>.</summary>
    public static ResultMeasure[] Of(GamePlan plan)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        ResultMeasure[] measures =
            [.. Outcomes(), .. Utilities(plan), .. Times(), .. Terms(plan), .. Concessions(plan), .. Moves(plan), .. Stages(plan), .. Obstacles(plan), .. Shocks(plan)];
        return [.. measures.Select(measure => measure with { Name = Unused(measure.Name, names) })];
    }

    /// <summary>The name, numbered where names that the user gave read the same when put together.</summary>
    private static string Unused(string name, HashSet<string> used)
    {
        string unused = name;
        for (int number = 2; !used.Add(unused); number++)
            unused = $"{name} ({number})";
        return unused;
    }

    private static IEnumerable<ResultMeasure> Outcomes() => Enum.GetValues<OutcomeKind>().Select(kind =>
        new ResultMeasure(OutcomeText.Name(kind), true, totals => (totals.Kinds[(int)kind], totals.Replications), result => result.Probability(kind)));

    private static IEnumerable<ResultMeasure> Utilities(GamePlan plan) => plan.Principals.Select(principal => new ResultMeasure(
        Utility(principal.Name),
        false,
        totals => ((double)totals.Utilities[principal.Index].Sum / Billionths.One, totals.Replications),
        result => result.Parties[principal.Name].Utility.Mean));

    private static IEnumerable<ResultMeasure> Times() =>
    [
        new("round of agreement", false, totals => Weighted(totals.AgreementsByRound, number => number), result => result.AgreementRounds.Mean),
        new("day of agreement", false, totals => Weighted(totals.AgreementsByDay, number => number), result => result.AgreementDays.Mean),
    ];

    private static IEnumerable<ResultMeasure> Terms(GamePlan plan)
    {
        for (int j = 0; j < plan.IssueCount; j++)
        {
            Issue issue = plan.Scenario.Issues[j];
            Range options = plan.Offsets[j]..plan.Offsets[j + 1];
            if (issue.IsNumeric)
            {
                double[] values = [.. issue.Options.Select(option => option.Value!.Value)];
                yield return new($"{issue.Name}, where closed", false, totals => Weighted(totals.Terms.AsSpan(options), index => values[index]), result => result.Settlements[issue.Name].Mean);
            }
            if (issue.IsNumeric && issue.Options.Count > FewOptions)
                continue;
            foreach (Option option in issue.Options)
            {
                yield return new(
                    $"{issue.Name}: {OptionText.Of(issue, option)}, where closed",
                    true,
                    totals => (totals.Terms.AsSpan(options)[option.Index], Sum(totals.Terms.AsSpan(options))),
                    result => result.Settlements[issue.Name].Probability(option.Label));
            }
        }
    }

    private static IEnumerable<ResultMeasure> Concessions(GamePlan plan) => plan.Principals.SelectMany(principal => principal.Demands.OrderBy(demand => demand.Issue).SelectMany(demand =>
    {
        Issue issue = plan.Scenario.Issues[demand.Issue];
        int cell = principal.Index * plan.IssueCount + demand.Issue;
        double step = issue.IsNumeric && issue.Options.Count > 1 ? (issue.To!.Value - issue.From!.Value) / (issue.Options.Count - 1) : 1;
        return new ResultMeasure[]
        {
            new($"{principal.Name} concedes on {issue.Name}", false, totals => ((double)totals.StepsConceded[cell].Sum * step, totals.Replications), result => result.Parties[principal.Name].Concessions[issue.Name].Amount),
            new($"what that costs {principal.Name} ({issue.Name})", false, totals => ((double)totals.CostsConceded[cell].Sum / Billionths.One, totals.Replications), result => result.Parties[principal.Name].Concessions[issue.Name].Cost),
        };
    }));

    private static IEnumerable<ResultMeasure> Moves(GamePlan plan) => plan.Principals.SelectMany(principal => Enum.GetValues<MoveClass>().Select(step => new ResultMeasure(
        $"{principal.Name}'s proposals: {OutcomeText.Name(step)}",
        true,
        totals => ((double)totals.Moves[principal.Index * MoveTally.Classes + (int)step].Sum, (double)totals.AllMoves[principal.Index].Sum),
        result => result.Parties[principal.Name].Moves[step].Share)));

    private static IEnumerable<ResultMeasure> Stages(GamePlan plan)
    {
        for (int s = 0; s < plan.Stages.Length; s++)
        {
            string name = plan.Stages[s].Name;
            int first = s * Totals.Endings;
            double Convened(Totals totals) => Sum(totals.StageEndings.AsSpan(first, Totals.Endings)) - totals.StageEndings[first + (int)StageEnding.Skipped];
            yield return new($"{name} takes place", true, totals => (Convened(totals), totals.Replications), result => result.Stages[name].Convened);
            yield return new(
                $"{name}: agreed, where it takes place", true, totals => (totals.StageEndings[first + (int)StageEnding.Agreement], Convened(totals)), result => result.Stages[name].AgreedWhereConvened);
        }
    }

    private static IEnumerable<ResultMeasure> Obstacles(GamePlan plan)
    {
        ResultMeasure Of(string name, Func<Totals, long> count, ObstacleKind kind, string? party = null, string? issue = null) => new(
            $"{name}, where no full agreement",
            true,
            totals => (count(totals), totals.Replications - totals.Kinds[(int)OutcomeKind.Agreement]),
            result => result.Replications == result.CountOf(OutcomeKind.Agreement) ? null
                : result.Obstacles.FirstOrDefault(obstacle => obstacle.Kind == kind && obstacle.Party == party && obstacle.Issue == issue)?.Share
                    ?? Estimate.OfProportion(0, result.Replications - result.CountOf(OutcomeKind.Agreement)));

        foreach (PrincipalPlan principal in plan.Principals)
        {
            int i = principal.Index;
            foreach (DemandPlan demand in principal.Demands.Where(demand => demand.RedLine >= 0))
            {
                string issue = plan.Scenario.Issues[demand.Issue].Name;
                int cell = i * plan.IssueCount + demand.Issue;
                yield return Of($"{principal.Name}'s red line on {issue}", totals => totals.RedLines[cell], ObstacleKind.RedLine, principal.Name, issue);
            }
            yield return Of($"{principal.Name}'s walk-away value", totals => totals.WalkAways[i], ObstacleKind.WalkAway, principal.Name);
            yield return Of($"{principal.Name}'s mandate", totals => totals.Mandates[i], ObstacleKind.Mandate, principal.Name);
        }
        yield return Of("the clock", totals => totals.Clock[0], ObstacleKind.Clock);
        yield return Of("standstill", totals => totals.Standstill[0], ObstacleKind.Standstill);
    }

    private static IEnumerable<ResultMeasure> Shocks(GamePlan plan) => plan.Shocks.Select(shock => new ResultMeasure(
        $"{shock.Name} strikes", true, totals => (totals.Shocks[shock.Index], totals.Replications), result => result.Shocks[shock.Name]));

    private static (double Part, double Whole) Weighted(ReadOnlySpan<long> counts, Func<int, double> worth)
    {
        double sum = 0, count = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            sum += counts[i] * worth(i);
            count += counts[i];
        }
        return (sum, count);
    }

    private static double Sum(ReadOnlySpan<long> counts)
    {
        long sum = 0;
        foreach (long count in counts)
            sum += count;
        return sum;
    }
}
