namespace PeaceTalks.Modeling;

/// <summary>The properties of a stage.</summary>
internal static class StageTable
{
    private static readonly EnumForm<Protocol> Protocols = new(("alternatingOffers", Protocol.AlternatingOffers), ("memorandumExchange", Protocol.MemorandumExchange))
    {
        Summaries = new Dictionary<Protocol, string>
        {
            [Protocol.AlternatingOffers] = "The principals speak in turn: accept the standing offer, replace it by their own, or walk out.",
            [Protocol.MemorandumExchange] = "All principals table a complete memorandum at the same time, round by round.",
        },
    };

    private static readonly EnumForm<FirstMover> FirstMovers = new(("listed", FirstMover.Listed), ("random", FirstMover.Random))
    {
        Summaries = new Dictionary<FirstMover, string>
        {
            [FirstMover.Listed] = "The first of the principals.",
            [FirstMover.Random] = "Chance rotates the order, once per stage.",
        },
    };

    private static readonly EnumForm<Settling> Settlings = new(("everything", Settling.Everything), ("issueByIssue", Settling.IssueByIssue))
    {
        Summaries = new Dictionary<Settling, string>
        {
            [Settling.Everything] = "One agreement on all that is on the table, or none.",
            [Settling.IssueByIssue] = "Besides, issues on which all newest offers coincide are closed one by one.",
        },
    };

    private static readonly EnumForm<StageOutcome> Outcomes = new(("agreement", StageOutcome.Agreement), ("noAgreement", StageOutcome.NoAgreement));
    private static readonly ListForm<string> Names = new("names", TextForm.Instance, () => "");

    private static readonly ObjectForm<StageCondition, StageCondition> Condition = ObjectForm.Of("a condition", new StageCondition())
        .Optional("after", "The earlier stage that outcome and gapBelow are about.", TextForm.Instance, c => c.After, (c, v) => c with { After = v })
        .Optional("outcome", "How that stage must have ended.", Outcomes, c => c.Outcome, (c, v) => c with { Outcome = v }, "after")
        .Optional("issuesClosed", "How many issues must have been closed by then, at least, over all stages.", new IntegerForm(0), c => c.IssuesClosed, (c, v) => c with { IssuesClosed = v })
        .Optional("gapBelow", "What the gap in utility at the end of that stage must be less than.", NumberForm.Instance, c => c.GapBelow, (c, v) => c with { GapBelow = v }, "after");

    public static readonly ObjectForm<Stage, Stage> Form = ObjectForm.Of("a stage", new Stage(""))
        .Required("name", "The name, unique among the stages.", TextForm.Name, s => s.Name, (s, v) => s with { Name = v })
        .Optional("protocol", "Who may speak when; alternatingOffers by default.", Protocols, s => s.Protocol, (s, v) => s with { Protocol = v })
        .Optional("rounds", "The most rounds, at least 1; 20 by default.", new IntegerForm(1, ScenarioLimits.TotalRounds), s => s.Rounds, (s, v) => s with { Rounds = v })
        .Optional("daysPerRound", "Days from one round to the next, at least 0; 7 by default.", new NumberForm(QuantityRange.NotNegative), s => s.DaysPerRound, (s, v) => s with { DaysPerRound = v })
        .Optional("issues", "The issues on the table; all that are still open by default.", Names, s => s.Issues, (s, v) => s with { Issues = v })
        .Optional("principals", "The principals at the table in order of speaking; all in file order by default.", Names, s => s.Principals, (s, v) => s with { Principals = v })
        .Optional("firstMover", "Who speaks first: the first listed, or one by chance, once per stage; listed by default.", FirstMovers, s => s.FirstMover, (s, v) => s with { FirstMover = v })
        .Optional("settles", "What the stage can settle: everything at once, or also issue by issue; everything by default.", Settlings, s => s.Settles, (s, v) => s with { Settles = v })
        .Optional("convenes", "On what condition the stage takes place: all that is stated must hold, else it is skipped.", Condition, s => s.Convenes, (s, v) => s with { Convenes = v })
        .Optional("mandates", "By party, the share, in [0, 1], of the way from its best to its walk-away value that this delegation may go; 1 by default.", MandatesForm.Instance, s => s.Mandates, (s, v) => s with { Mandates = v })
        .Optional("breakdown", "The probability, after each round without agreement, that the talks collapse for good; 0 by default.", DistributionForm.Share, s => s.Breakdown, (s, v) => s with { Breakdown = v })
        .Texts(s => (s.Description, s.Note, s.Source), (s, v) => s with { Description = v }, (s, v) => s with { Note = v }, (s, v) => s with { Source = v });
}
