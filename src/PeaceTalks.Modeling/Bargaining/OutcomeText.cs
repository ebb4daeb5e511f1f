namespace PeaceTalks.Modeling;

/// <summary>Outcome kinds in words.</summary>
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

    public static string Ending(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Agreement => "every issue is closed",
        OutcomeKind.Impasse => "the rounds ran out",
        OutcomeKind.WalkOut => "a principal left",
        _ => "the talks collapsed",
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
