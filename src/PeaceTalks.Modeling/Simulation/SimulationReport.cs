using System.Globalization;
using System.Text;

namespace PeaceTalks.Modeling;

/// <summary>A simulation's result as a report for a terminal: sections of short tables with bars, at most 100 columns wide.</summary>
internal sealed class SimulationReport
{
    private const int LabelWidth = 34;
    private const int BarWidth = 30;

    /// <summary>A long numeric scale is shown in so many parts.</summary>
    private const int Parts = 8;

    private readonly SimulationResult _result;
    private readonly StringBuilder _text = new();

    private SimulationReport(SimulationResult result) => _result = result;

    public static string Write(SimulationResult result)
    {
        SimulationReport report = new(result);
        report.Heading();
        report.Outcomes();
        report.Stages();
        report.Rounds();
        report.Terms();
        report.Scores();
        report.Theory();
        report.Concessions();
        report.Moves();
        report.Obstacles();
        report.Shocks();
        return report._text.ToString().TrimEnd();
    }

    private void Heading()
    {
        Line(_result.Scenario.Name);
        Line(new string('=', Math.Min(_result.Scenario.Name.Length, TextLayout.Width)));
        Line($"{Count(_result.Replications)} {(_result.Replications == 1 ? "run" : "runs")}, seed {_result.Seed}. What follows holds under the scenario's inputs, "
            + "assumptions among them; it is no forecast. Brackets are 95 % intervals of the sampling error.");
        if (_result.Negotiators.Count > 0)
            Line($"By code of the user's own, in place of the scenario's tactic: {string.Join(", ", _result.Negotiators)}.");
        if (_result.Stopping is StoppingResult stopping)
        {
            Line($"To be known: {stopping.Output}, to an interval no wider than {Guard.Text(stopping.Width)}. {(stopping.IsReached ? "Reached" : "Not reached")} at look {stopping.Looks}:"
                + $" {stopping.Estimate}, an interval that allows for having looked more than once.");
        }
        foreach (ReplicationRange gap in _result.Gaps)
            Line($"Missing: replications {Count(gap.First)} to {Count(gap.End - 1)}.");
    }

    private void Outcomes()
    {
        Section("How the talks end");
        foreach (OutcomeKind kind in Enum.GetValues<OutcomeKind>())
            Row(OutcomeText.Name(kind), _result.Probability(kind));
    }

    /// <summary>At most a dozen lines, from the first agreement to the last.</summary>
    private void Rounds()
    {
        Frequencies rounds = _result.AgreementRounds;
        if (rounds.Count == 0)
            return;
        Section("Agreed on every issue by the end of round");
        int first = (int)rounds.Quantile(0)!.Value, last = (int)rounds.Quantile(1)!.Value;
        int step = Math.Max(1, (last - first + 11) / 12);
        for (int round = first; ; round = Math.Min(round + step, last))
        {
            Row(round.ToString(CultureInfo.InvariantCulture), _result.AgreedBy(round));
            if (round == last)
                break;
        }
        Frequencies days = _result.AgreementDays;
        Line($"Where they agree: round {Whole(rounds, 0.5)} in the median, {Whole(rounds, 0.1)} to {Whole(rounds, 0.9)} in 80 % of runs;"
            + $" day {Whole(days, 0.5)}, {Whole(days, 0.1)} to {Whole(days, 0.9)}.");
    }

    private void Terms()
    {
        foreach (Issue issue in _result.Scenario.Issues)
        {
            Frequencies terms = _result.Settlements[issue.Name];
            Section($"Terms agreed: {issue.Name}");
            if (terms.Count == 0)
            {
                Line("  \u2013 (never closed)");
                continue;
            }
            Line($"  closed in {Count(terms.Count)} {(terms.Count == 1 ? "run" : "runs")}");
            if (issue.IsNumeric && issue.Options.Count > 2 * Parts)
                Numbers(issue, terms);
            else
                Options(issue, terms);
        }
    }

    private void Options(Issue issue, Frequencies terms)
    {
        foreach (Option option in issue.Options)
            Row(OptionText.Of(issue, option), terms.Probability(option.Label)!);
    }

    /// <summary>Eight equal parts of the scale, and the quantiles below them.</summary>
    private void Numbers(Issue issue, Frequencies terms)
    {
        int options = issue.Options.Count;
        for (int part = 0; part < Parts; part++)
        {
            int first = options * part / Parts, last = options * (part + 1) / Parts - 1;
            long count = 0;
            for (int k = first; k <= last; k++)
                count += terms.Counts[k];
            Row($"{OptionText.WithoutUnit(issue.Options[first])} to {OptionText.WithoutUnit(issue.Options[last])}", Estimate.OfProportion(count, terms.Count)!);
        }
        string At(double share) => OptionText.Number(terms.Quantile(share)!.Value);
        Line($"  median {OptionText.Of(issue, terms.Quantile(0.5)!.Value)}; 80 % of them from {At(0.1)} to {At(0.9)}");
    }

    private void Scores()
    {
        Section("What the principals score (0 to 1, patience and walk-away value included)");
        Line($"  {"",-LabelWidth} mean    interval          spread   10 %    median  90 %");
        foreach (PartyResult party in _result.Parties.Values)
        {
            UtilityDistribution utility = party.Utility;
            string spread = utility.StandardDeviation is double deviation ? Utility(deviation) : "\u2013    ";
            Line($"  {TextLayout.Fit(party.Name, LabelWidth)} {Utility(utility.Mean.Value)}   [{Utility(utility.Mean.Lower)}, {Utility(utility.Mean.Upper)}]    {spread}    "
                + $"{Utility(utility.Quantile(0.1))}   {Utility(utility.Quantile(0.5))}   {Utility(utility.Quantile(0.9))}");
        }
    }

    /// <summary>What was possible, and how the agreements compare with it.</summary>
    private void Theory()
    {
        long missing = _result.ComparableRuns - (_result.Theory?.Count ?? 0);
        string tooMany = $"{Count(missing)} {(missing == 1 ? "run" : "runs")} could not be compared: too many combinations of options to find a solution.";
        if (_result.Theory is not TheoryResult theory)
        {
            if (missing > 0)
            {
                Section("Beside theory");
                Line($"  {tooMany}");
            }
            return;
        }
        Section($"Beside theory ({Count(theory.Count)} of the runs, in the values before any event)");
        Row("a zone of possible agreement", theory.ZoneExists);
        if (theory.AgreedWhereZoneExists is Estimate agreed)
            Row("  agreed, where there is one", agreed);
        if (theory.ParetoOptimal is Estimate optimal)
            Row("  agreements none improves on", optimal);
        if (theory.Efficiency is Estimate efficiency)
            Row("  gained of the most together", efficiency);
        foreach ((string party, Estimate? share) in theory.SurplusShares)
        {
            if (share is not null)
                Row($"    of that by {party}", share);
        }
        if (theory.DistanceToNash is Estimate distance)
            Line($"  Agreements lie {Utility(distance.Value)} [{Utility(distance.Lower)}, {Utility(distance.Upper)}] from the Nash solution, as a distance in utility.");
        if (missing > 0)
            Line($"  {tooMany}");
    }

    private void Concessions()
    {
        Section("What they concede from the first to the last offer of a stage, summed over the stages (mean)");
        bool any = false;
        foreach (PartyResult party in _result.Parties.Values)
        {
            foreach ((string name, ConcededAmount conceded) in party.Concessions)
            {
                if (conceded.Amount.Value == 0 && conceded.Cost.Value == 0)
                    continue;
                any = true;
                Issue issue = _result.Scenario.Issues.First(i => i.Name == name);
                string amount = issue.IsNumeric
                    ? OptionText.Of(issue, FourDigits(conceded.Amount.Value))
                    : $"{conceded.Amount.Value.ToString("0.00", CultureInfo.InvariantCulture)} options";
                Line($"  {TextLayout.Fit($"{party.Name}: {name}", LabelWidth)} {TextLayout.Fit(amount, 24)} at a cost of {Utility(conceded.Cost.Value)} [{Utility(conceded.Cost.Lower)}, {Utility(conceded.Cost.Upper)}]");
            }
        }
        if (!any)
            Line("  \u2013 (nothing)");
    }

    private void Moves()
    {
        if (_result.Parties.Values.All(party => party.Moves.Values.All(count => count.Total == 0)))
            return;
        Section("What their proposals do to themselves and to the others, against their last one (shares)");
        Line($"  {"",-LabelWidth} concession  selfish  fortunate  unfortunate     nice   silent");
        foreach (PartyResult party in _result.Parties.Values)
        {
            string Share(MoveClass step, int width) => (party.Moves[step].Share is Estimate share ? $"{Points(share.Value)} %" : "\u2013  ").PadLeft(width);
            Line($"  {TextLayout.Fit(party.Name, LabelWidth)} {Share(MoveClass.Concession, 10)}{Share(MoveClass.Selfish, 9)}{Share(MoveClass.Fortunate, 11)}"
                + $"{Share(MoveClass.Unfortunate, 13)}{Share(MoveClass.Nice, 9)}{Share(MoveClass.Silent, 9)}");
        }
    }

    private void Stages()
    {
        if (_result.Stages.Count < 2)
            return;
        Section("The stages: how often they take place, and how often all on their table is then agreed");
        foreach ((string name, StageFrequency stage) in _result.Stages)
        {
            Row(name, stage.Convened);
            if (stage.AgreedWhereConvened is Estimate agreed)
                Row("  agreed, where it takes place", agreed);
        }
    }

    private void Obstacles()
    {
        if (_result.Obstacles.Count == 0)
            return;
        long failed = _result.Obstacles[0].Share.Count;
        Section($"What stood in the way of the {Count(failed)} runs without full agreement (several may at once)");
        foreach (Obstacle obstacle in _result.Obstacles)
        {
            Row(obstacle.Kind switch
            {
                ObstacleKind.RedLine => $"{obstacle.Party}'s red line on {obstacle.Issue}",
                ObstacleKind.WalkAway => $"{obstacle.Party}'s walk-away value",
                ObstacleKind.Mandate => $"{obstacle.Party}'s mandate",
                ObstacleKind.Clock => "the clock (an offer suited all)",
                _ => "standstill (an offer suited all)",
            }, obstacle.Share);
        }
    }

    private void Shocks()
    {
        if (_result.Shocks.Count == 0)
            return;
        Section("Shocks that struck at least once");
        foreach ((string name, Estimate share) in _result.Shocks)
            Row(name, share);
    }

    private void Section(string title) => _text.AppendLine().AppendLine(TextLayout.Wrap(title, 2));

    private void Line(string line) => _text.AppendLine(TextLayout.Wrap(line.TrimEnd(), 2));

    private void Row(string label, Estimate share)
    {
        string interval = $"[{Points(share.Lower)}, {Points(share.Upper)}]";
        Line($"  {TextLayout.Fit(label, LabelWidth)} {Percent(share.Value)}  {interval,-16}{TextLayout.Bar(share.Value, BarWidth)}");
    }

    private static double FourDigits(double value) =>
        value == 0 ? 0 : Math.Round(value, Math.Clamp(3 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 12));

    private static string Whole(Frequencies frequencies, double share) => frequencies.Quantile(share)!.Value.ToString("0", CultureInfo.InvariantCulture);

    private static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Percent(double share) => $"{Points(share),5} %";

    private static string Points(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Utility(double utility) => utility.ToString("0.000", CultureInfo.InvariantCulture);
}
