namespace PeaceTalks.Modeling;

/// <summary>The properties of a stage.</summary>
internal static class StageTable
{
    private static readonly EnumForm<Protocol> Protocols = new(("alternatingOffers", Protocol.AlternatingOffers));
    private static readonly ListForm<string> Names = new("names", TextForm.Instance, () => "");

    public static readonly ObjectForm<Stage, Stage> Form = ObjectForm.Of("a stage", new Stage(""))
        .Required("name", "The name, unique among the stages.", TextForm.Name, s => s.Name, (s, v) => s with { Name = v })
        .Optional("protocol", "Who may speak when; alternatingOffers by default.", Protocols, s => s.Protocol, (s, v) => s with { Protocol = v })
        .Optional("rounds", "The most rounds, at least 1; 20 by default.", new IntegerForm(1, ScenarioLimits.TotalRounds), s => s.Rounds, (s, v) => s with { Rounds = v })
        .Optional("daysPerRound", "Days from one round to the next, at least 0; 7 by default.", new NumberForm(QuantityRange.NotNegative), s => s.DaysPerRound, (s, v) => s with { DaysPerRound = v })
        .Optional("issues", "The issues on the table; all that are still open by default.", Names, s => s.Issues, (s, v) => s with { Issues = v })
        .Optional("principals", "The principals at the table in order of speaking; all in file order by default.", Names, s => s.Principals, (s, v) => s with { Principals = v })
        .Optional("breakdown", "The probability, after each round without agreement, that the talks collapse for good; 0 by default.", DistributionForm.Share, s => s.Breakdown, (s, v) => s with { Breakdown = v })
        .Texts(s => (s.Description, s.Note, s.Source), (s, v) => s with { Description = v }, (s, v) => s with { Note = v }, (s, v) => s with { Source = v });
}
