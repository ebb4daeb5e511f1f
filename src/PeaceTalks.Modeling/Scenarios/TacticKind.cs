namespace PeaceTalks.Modeling;

/// <summary>What there is to know of a kind of tactic without playing it.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Parameters">Its parameters, in order.</param>
/// <param name="ListsSettlements">Whether it chooses from its own list of all settlements, and takes no choice of offers.</param>
internal sealed record TacticKind(string Name, IReadOnlyList<(string Name, QuantityRange Range)> Parameters, bool ListsSettlements = false)
{
    public static readonly IReadOnlyList<TacticKind> All =
    [
        new(Tactic.TimeDependentName, [("exponent", QuantityRange.Positive), ("opening", QuantityRange.Share)]),
        new(Tactic.FirmName, []),
        new(Tactic.TitForTatName, [("reciprocity", QuantityRange.NotNegative), ("generosity", QuantityRange.Share)]),
        new(Tactic.ZeuthenName, [], ListsSettlements: true),
        new(Tactic.MicroName, [], ListsSettlements: true),
    ];

    public static TacticKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);

    public QuantityRange RangeOf(string parameter) => Parameters.FirstOrDefault(p => p.Name == parameter).Range ?? QuantityRange.Any;
}
