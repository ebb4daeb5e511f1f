namespace PeaceTalks.Modeling;

/// <summary>What became of a stage, in words, and why one was skipped.</summary>
internal sealed class StageText(Negotiation run, GamePlan plan)
{
    public string Of(StageResult stage)
    {
        string gap = stage.Gap is double value ? $", its parties {OptionText.Utility(value)} apart" : "";
        string after = $"after {Sentences.Count(stage.Rounds, "round")}";
        return stage.Ending switch
        {
            StageEnding.Skipped => $"{Sentences.Quote(stage.Stage)} was skipped: {WhySkipped(stage)}",
            StageEnding.Agreement => $"{Sentences.Quote(stage.Stage)} ended in agreement {after}",
            StageEnding.NoAgreement => $"{Sentences.Quote(stage.Stage)} ended without agreement {after}{gap}",
            StageEnding.WalkOut => $"{Sentences.Quote(stage.Stage)} ended {after}, when a principal left{gap}",
            _ => $"{Sentences.Quote(stage.Stage)} collapsed {after}{gap}",
        };
    }

    private string WhySkipped(StageResult skipped)
    {
        StagePlan stage = plan.Stages.First(stage => stage.Name == skipped.Stage);
        List<string> reasons = [];
        if (stage.Convenes is StageCondition condition)
        {
            StageResult? after = condition.After is null ? null : run.Stages.FirstOrDefault(result => result.Stage == condition.After);
            int closed = ClosedBefore(skipped);
            if (condition.IssuesClosed > closed)
                reasons.Add($"it waits for {Sentences.Count(condition.IssuesClosed.Value, "closed issue")}, and there {(closed == 1 ? "was" : "were")} {Guard.Text(closed)}");
            if (after is not null && condition.Outcome == StageOutcome.Agreement && after.Ending != StageEnding.Agreement)
                reasons.Add($"it waits for an agreement in {Sentences.Quote(after.Stage)}");
            if (after is not null && condition.Outcome == StageOutcome.NoAgreement && after.Ending == StageEnding.Agreement)
                reasons.Add($"it is held only without an agreement in {Sentences.Quote(after.Stage)}");
            if (after is not null && condition.GapBelow is double gap && !(after.Gap < gap))
            {
                reasons.Add($"it waits for a gap below {OptionText.Utility(gap)} at the end of {Sentences.Quote(after.Stage)}"
                    + (after.Gap is double was ? $", where it was {OptionText.Utility(was)}" : ", which had none"));
            }
        }
        return reasons.Count > 0 ? Sentences.And(reasons) : "all its issues were closed before";
    }

    /// <summary>How many issues were closed when the turn of a stage came: those of earlier stages that agreed, and those closed on their own.</summary>
    private int ClosedBefore(StageResult stage)
    {
        HashSet<string> closed = [];
        foreach (StageResult earlier in run.Stages.TakeWhile(result => result != stage))
        {
            closed.UnionWith(run.Closings.Where(closing => closing.Stage == earlier.Stage).Select(closing => closing.Issue));
            if (earlier.Ending == StageEnding.Agreement)
                closed.UnionWith(plan.Stages.First(s => s.Name == earlier.Stage).Issues.Select(issue => plan.Scenario.Issues[issue].Name));
        }
        return closed.Count;
    }
}
