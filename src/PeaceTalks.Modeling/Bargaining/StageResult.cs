namespace PeaceTalks.Modeling;

/// <summary>How a stage ended.</summary>
public enum StageEnding
{
    /// <summary>It did not take place: its condition did not hold, or none of its issues was open.</summary>
    Skipped,

    /// <summary>Every issue on its table was closed.</summary>
    Agreement,

    /// <summary>It ran out, with something on its table still open.</summary>
    NoAgreement,

    /// <summary>A principal left, which ended the talks.</summary>
    WalkOut,

    /// <summary>The talks collapsed for good.</summary>
    Breakdown,
}

/// <summary>What became of one stage in one run. Stages after an early end of the talks have none.</summary>
public sealed record StageResult
{
    internal StageResult()
    {
    }

    /// <summary>The name of the stage.</summary>
    public required string Stage { get; init; }

    /// <summary>How it ended.</summary>
    public required StageEnding Ending { get; init; }

    /// <summary>How many rounds of it were begun; 0 where it was skipped.</summary>
    public required int Rounds { get; init; }

    /// <summary>
    /// How far apart its principals were at its end, in utility: the largest, over them, of the worth of the own newest
    /// offer less that of the best of the others' newest offers. 0 after an agreement; null where the stage was skipped or
    /// too few offers were made to tell.
    /// </summary>
    public required double? Gap { get; init; }

    /// <summary>The result on one line, such as "Summit: no agreement after 3 rounds, gap 0.250".</summary>
    public override string ToString()
    {
        string rounds = Rounds == 1 ? "1 round" : $"{Guard.Text(Rounds)} rounds";
        string gap = Gap is double value ? $", gap {OptionText.Utility(value)}" : "";
        return Ending == StageEnding.Skipped ? $"{Stage}: skipped" : $"{Stage}: {OutcomeText.Name(Ending)} after {rounds}{gap}";
    }
}
