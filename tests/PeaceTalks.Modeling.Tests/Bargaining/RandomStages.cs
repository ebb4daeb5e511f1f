namespace PeaceTalks.Modeling.Tests;

/// <summary>Random stages of all kinds.</summary>
internal static class RandomStages
{
    public static Stage[] Make(RandomNumbers numbers, string[] issues, string[] parties)
    {
        int count = numbers.Pick(1, 1, 2, 2, 3, 3, 4);
        List<Stage> stages = [];
        for (int s = 0; s < count; s++)
            stages.Add(Stage(numbers, $"S{s}", stages, issues, parties, isLast: s == count - 1));
        return [.. stages];
    }

    private static Stage Stage(RandomNumbers numbers, string name, List<Stage> earlier, string[] issues, string[] parties, bool isLast)
    {
        string[]? seats = numbers.OneIn(2) ? numbers.Some(parties, isLast || numbers.OneIn(2) ? parties.Length : 2) : null;
        return new Stage(name)
        {
            Protocol = numbers.Pick(Protocol.AlternatingOffers, Protocol.MemorandumExchange),
            Rounds = numbers.Pick(1, 2, 3, 4, 5, 7, 9, 15),
            DaysPerRound = numbers.Pick(0, 0.5, 1.3, 7),
            Issues = numbers.OneIn(isLast ? 5 : 2) ? numbers.Some(issues, 1) : null,
            Principals = seats,
            Breakdown = numbers.Pick(0.0, 0.0, 0.0, 0.0, 0.02, 0.15, Distribution.Uniform(0, 0.1)),
            FirstMover = numbers.Pick(FirstMover.Listed, FirstMover.Listed, FirstMover.Random),
            Settles = numbers.Pick(Settling.Everything, Settling.IssueByIssue),
            Convenes = earlier.Count > 0 && numbers.OneIn(2) ? Condition(numbers, earlier) : null,
            Mandates = numbers.OneIn(3) ? Mandates(numbers, seats ?? parties) : [],
        };
    }

    private static StageCondition Condition(RandomNumbers numbers, List<Stage> earlier)
    {
        string after = earlier[numbers.Random.Next(earlier.Count)].Name;
        return numbers.Random.Next(6) switch
        {
            0 => new StageCondition { IssuesClosed = numbers.Random.Next(3) },
            1 => new StageCondition { After = after, Outcome = StageOutcome.Agreement },
            2 => new StageCondition { After = after, Outcome = StageOutcome.NoAgreement },
            3 => new StageCondition { After = after, GapBelow = numbers.Pick(0.0, 0.25, 0.5) },
            4 => new StageCondition { After = after, GapBelow = 0.5, IssuesClosed = 1 },
            _ => new StageCondition { After = after, Outcome = StageOutcome.NoAgreement, GapBelow = numbers.Pick(0.3, 0.6) },
        };
    }

    private static Mandate[] Mandates(RandomNumbers numbers, string[] seats) =>
        [.. numbers.Some(seats, 1).Select(name => new Mandate(name, numbers.Pick(0.0, 0.5, 0.75, 0.9, Distribution.Uniform(0.3, 1), Distribution.Uniform(0.8, 1), 1.0)))];
}
