using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace PeaceTalks.Modeling;

/// <summary>The properties of a scenario: the whole file.</summary>
internal static class ScenarioTable
{
    public static readonly ObjectForm<Scenario, Scenario> Form = ObjectForm.Of("a scenario", new Scenario(""))
        .Optional("$schema", "Where an editor finds the schema of this file. Changes no result.", TextForm.Instance, _ => null, (s, _) => s)
        .Required("format", "The format and its version.", FormatForm.Instance, _ => FormatForm.Current, (s, _) => s)
        .Required("name", "The name shown in reports.", TextForm.Title, s => s.Name, (s, v) => s with { Name = v })
        .Texts(s => (s.Description, s.Note, s.Source), (s, v) => s with { Description = v }, (s, v) => s with { Note = v }, (s, v) => s with { Source = v })
        .Required("issues", "What is to be agreed on.", new ListForm<Issue>("issues", IssueTable.Form, () => Issue.Choice(""), ScenarioLimits.Issues) { Least = 1 }, s => s.Issues, (s, v) => s with { Issues = v })
        .Required("parties", "Who takes part.", new ListForm<Party>("parties", PartyTable.Form, () => new Party(""), ScenarioLimits.Parties) { Least = 2 }, s => s.Parties, (s, v) => s with { Parties = v })
        .Optional("stages", "The stages in order; one of alternating offers over everything, with 20 rounds, by default.", new ListForm<Stage>("stages", StageTable.Form, () => new Stage(""), ScenarioLimits.Stages), s => s.Stages, (s, v) => s with { Stages = v })
        .Optional("shocks", "The events that may strike.", new ListForm<Shock>("shocks", ShockTable.Form, () => new Shock("", ShockTrigger.AtRound(1)), ScenarioLimits.Shocks), s => s.Shocks, (s, v) => s with { Shocks = v })
        .Optional("correlations", "Which uncertain quantities go together; the others are drawn independently.", new ListForm<RankCorrelation>("correlations", CorrelationTable.Form, () => new RankCorrelation("", "", 0), ScenarioLimits.Correlations), s => s.Correlations, (s, v) => s with { Correlations = v });
}

/// <summary>The one format, in the one version, that is read and written here.</summary>
internal sealed class FormatForm : JsonForm<string>
{
    public const string Current = "peace-talks-scenario/1";

    public static readonly FormatForm Instance = new();

    public override string Expected => ProblemText.Quote(Current) + ", the one format that this version of the library reads";

    public override bool TryRead(JsonPlace place, [MaybeNullWhen(false)] out string value) =>
        place.TryGetText(out value) && value == Current || place.Refuse(Expected);

    public override void Write(JsonOutput output, string value) => output.Text(value);

    public override JsonObject Describe(SchemaDefinitions definitions) => new() { ["enum"] = Schema.Array([Current]) };
}
