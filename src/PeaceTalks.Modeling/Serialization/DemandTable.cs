namespace PeaceTalks.Modeling;

/// <summary>The properties of a demand.</summary>
internal static class DemandTable
{
    public static readonly ObjectForm<Demand, Demand> Form = ObjectForm.Of("a demand", new Demand(""))
        .Required("issue", "The name of the issue.", TextForm.Instance, d => d.Issue, (d, v) => d with { Issue = v })
        .Optional("asks", "The option that the party wants.", OptionForm.Instance, d => d.Asks, (d, v) => d with { Asks = v })
        .Optional("redLine", "The last option that the party can live with.", OptionForm.Instance, d => d.RedLine, (d, v) => d with { RedLine = v })
        .Optional("firmness", "The probability that the red line is real and not a bluff, in [0, 1]; 1 by default.", DistributionForm.Share, d => d.Firmness, (d, v) => d with { Firmness = v })
        .Optional("weight", "How much the issue matters, relative to the party's others, at least 0; 1 by default.", DistributionForm.NotNegative, d => d.Weight, (d, v) => d with { Weight = v })
        .Optional("curve", "The exponent of the value curve, above 0; 1, a straight line, by default.", DistributionForm.Positive, d => d.Curve, (d, v) => d with { Curve = v })
        .Optional("values", "What the options are worth, each in [0, 1], in place of the curve.", ValuesForm.Instance, d => d.Values, (d, v) => d with { Values = v })
        .Texts(d => (d.Description, d.Note, d.Source), (d, v) => d with { Description = v }, (d, v) => d with { Note = v }, (d, v) => d with { Source = v });
}
