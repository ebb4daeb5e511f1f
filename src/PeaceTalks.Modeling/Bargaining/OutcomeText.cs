namespace PeaceTalks.Modeling;

/// <summary>How talks and stages end, and classes of moves, in words.</summary>
internal static class OutcomeText
{
    public static string Name(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Agreement => "Agreement",
        OutcomeKind.PartialAgreement => "Partial agreement",
        OutcomeKind.Impasse => "Impasse",
        OutcomeKind.WalkOut => "Walk-out",
        _ => "Breakdown",
    };

    public static string InWords(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Agreement => "agreement on every issue",
        OutcomeKind.PartialAgreement => "a partial agreement",
        OutcomeKind.Impasse => "an impasse",
        OutcomeKind.WalkOut => "a walk-out",
        _ => "a breakdown",
    };

    public static string Ending(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Agreement => "every issue is closed",
        OutcomeKind.Impasse => "the rounds ran out",
        OutcomeKind.WalkOut => "a principal left",
        _ => "the talks collapsed",
    };

    public static string Name(MoveClass step) => step switch
    {
        MoveClass.Concession => "a concession",
        MoveClass.Selfish => "selfish",
        MoveClass.Fortunate => "fortunate",
        MoveClass.Unfortunate => "unfortunate",
        MoveClass.Nice => "nice",
        _ => "silent",
    };

    public static string Name(StageEnding ending) => ending switch
    {
        StageEnding.Skipped => "skipped",
        StageEnding.Agreement => "agreement",
        StageEnding.NoAgreement => "no agreement",
        StageEnding.WalkOut => "walk-out",
        _ => "breakdown",
    };
}
