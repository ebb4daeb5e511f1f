namespace PeaceTalks.Modeling;

/// <summary>Checks on what a stage waits for: only earlier stages, and only what can be said of them.</summary>
internal sealed class StageConditionValidator(ProblemCollector problems)
{
    /// <param name="stages">All stages.</param>
    /// <param name="index">The one whose condition is checked.</param>
    /// <param name="path">The place of the condition.</param>
    public void Check(IReadOnlyList<Stage> stages, int index, string path)
    {
        if (problems.IsHole(path) || stages[index].Convenes is not StageCondition condition)
            return;
        if (condition.After is not null)
            CheckAfter(condition.After, stages, index, path + ".after");
        else if (!problems.IsHole(path + ".after"))
            CheckAlone(condition, path);
        if (condition.Outcome is StageOutcome outcome && !Enum.IsDefined(outcome))
            problems.Add(path + ".outcome", $"was {ProblemText.Spell(outcome)}; it must be {ProblemText.Choices<StageOutcome>()}");
        if (condition.IssuesClosed < 0)
            problems.Add(path + ".issuesClosed", $"was {Guard.Text(condition.IssuesClosed.Value)}; it must be at least 0");
        if (condition.GapBelow is double gap && !double.IsFinite(gap))
            problems.Add(path + ".gapBelow", $"was {Guard.Text(gap)}; it must be a finite number");
    }

    private void CheckAfter(string after, IReadOnlyList<Stage> stages, int index, string path)
    {
        if (problems.IsHole(path))
            return;
        int named = after.Length > ScenarioLimits.NameLength ? -1 : stages.Select(stage => stage?.Name).ToList().IndexOf(after);
        if (named >= 0 && named < index)
            return;
        if (named >= 0)
            problems.Add(path, $"was {ProblemText.Quote(after)}, {(named == index ? "the stage itself" : "a later stage")}; it must be an earlier one");
        else if (!problems.HasHole("$.stages"))
            problems.AddUnknown(path, "stage", after, [.. stages.Take(index).Select(stage => stage?.Name).OfType<string>().Distinct()]);
    }

    private void CheckAlone(StageCondition condition, string path)
    {
        if (condition.Outcome is not null)
            problems.Add(path + ".outcome", "was given; it may stand only beside \"after\"");
        if (condition.GapBelow is not null)
            problems.Add(path + ".gapBelow", "was given; it may stand only beside \"after\"");
    }
}
