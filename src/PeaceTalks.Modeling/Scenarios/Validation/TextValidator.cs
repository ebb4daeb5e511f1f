namespace PeaceTalks.Modeling;

/// <summary>
/// Refuses descriptions, notes, sources and units that hold half a surrogate pair: they could not be written to a file
/// and read back.
/// </summary>
internal sealed class TextValidator(ProblemCollector problems)
{
    public void Check(Scenario scenario)
    {
        Check("$", scenario.Description, scenario.Note, scenario.Source);
        Each(scenario.Issues, "$.issues", (issue, path) =>
        {
            Check(path, issue.Description, issue.Note, issue.Source);
            Check(path, ".range.unit", issue.Unit);
        });
        Each(scenario.Parties, "$.parties", (party, path) =>
        {
            Check(path, party.Description, party.Note, party.Source);
            Each(party.Demands, path + ".demands", Check);
        });
        Each(scenario.Stages, "$.stages", (stage, path) => Check(path, stage.Description, stage.Note, stage.Source));
        Each(scenario.Shocks, "$.shocks", (shock, path) => Check(path, shock.Description, shock.Note, shock.Source));
        Each(scenario.Correlations, "$.correlations", (pair, path) => Check(path, null, pair.Note, pair.Source));
    }

    public void Check(in QuantityPlace place, Distribution distribution)
    {
        if (distribution is not { Description: null, Note: null, Source: null })
            Check(place.JsonPath, distribution);
    }

    private static void Each<T>(IReadOnlyList<T> items, string path, Action<T, string> check)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i] is T item)
                check(item, $"{path}[{i}]");
        }
    }

    private void Check(Demand demand, string path)
    {
        Check(path, demand.Description, demand.Note, demand.Source);
        // These two are no quantities, but may be written all the same.
        if (demand.RedLine is null && demand.Firmness is not null)
            Check(path + ".firmness", demand.Firmness);
        if (demand.Values is not null && demand.Curve is not null)
            Check(path + ".curve", demand.Curve);
    }

    private void Check(string path, Distribution distribution) =>
        Check(path, distribution.Description, distribution.Note, distribution.Source);

    private void Check(string path, string? description, string? note, string? source)
    {
        Check(path, ".description", description);
        Check(path, ".note", note);
        Check(path, ".source", source);
    }

    private void Check(string path, string member, string? text)
    {
        if (text is not null && NameRules.HasLoneSurrogate(text))
            problems.Add(path + member, $"was {ProblemText.Quote(text)}; it must not contain half a surrogate pair, which is not a character");
    }
}
