using System.Text.Json;
using System.Text.Json.Nodes;

namespace PeaceTalks.Modeling;

/// <summary>Writes the issues and preferences of a scenario in GeniusWeb's JSON.</summary>
internal static class GeniusWebExport
{
    private static readonly JsonWriterOptions Options = new() { Indented = true };

    public static GeniusFiles Write(Scenario scenario)
    {
        IReadOnlyList<(string Name, AdditiveProfile Profile)> parties = CertainPreferences.Of(scenario);
        GeniusProblems problems = new();
        foreach ((string name, AdditiveProfile profile) in parties.Where(party => party.Profile.IsAboveOne))
            problems.Add($"{name}/satiation", $"leaves it sated by less than its best settlement, which adds up to {Guard.Text(profile.Best)}; such a file holds weights that sum to 1, and nothing is clipped: set it to 1");
        problems.ThrowIfAny(ProblemText.Quote(scenario.Name));
        JsonObject Domain() => new() { ["name"] = scenario.Name, ["issuesValues"] = ByIssue(scenario, (issue, _) => new JsonObject { ["values"] = new JsonArray([.. issue.Options.Select(option => (JsonNode)option.Label)]) }) };
        ValueMap<string> profiles = new([.. parties.Select(party => new KeyValuePair<string, string>(party.Name, Text(new JsonObject
        {
            ["LinearAdditiveUtilitySpace"] = new JsonObject
            {
                ["issueUtilities"] = ByIssue(scenario, (issue, j) => new JsonObject { ["discreteutils"] = new JsonObject { ["valueUtilities"] = Utilities(issue, party.Profile, j) } }),
                ["issueWeights"] = ByIssue(scenario, (_, j) => Weight(party.Profile, j)),
                ["domain"] = Domain(),
                ["name"] = party.Name,
                ["reservationBid"] = Reservation(scenario, party.Name, party.Profile, problems),
            },
        })))]);
        problems.ThrowIfAny(ProblemText.Quote(scenario.Name));
        return new GeniusFiles(Text(Domain()), profiles);
    }

    private static JsonObject ByIssue(Scenario scenario, Func<Issue, int, JsonNode> value) =>
        new([.. scenario.Issues.Select((issue, j) => new KeyValuePair<string, JsonNode?>(issue.Name, value(issue, j)))]);

    /// <summary>What the options of an issue add at most; what is missing to 1 goes to the first, whose utilities are smaller by as much.</summary>
    private static double Weight(AdditiveProfile profile, int j) => profile.Contributions[j].Max() + (j == 0 ? Math.Max(0, 1 - profile.Best) : 0);

    private static JsonObject Utilities(Issue issue, AdditiveProfile profile, int j)
    {
        double weight = Weight(profile, j);
        return new([.. issue.Options.Select(option => new KeyValuePair<string, JsonNode?>(option.Label, weight > 0 ? Math.Min(profile.Contributions[j][option.Index] / weight, 1) : 0))]);
    }

    /// <summary>A bid worth the walk-away value: none for 0, else a settlement whose utility it is; where there is none, a problem.</summary>
    private static JsonObject? Reservation(Scenario scenario, string name, AdditiveProfile profile, GeniusProblems problems)
    {
        if (profile.Reservation == 0)
            return null;
        if (BidSearch.Find(profile, profile.Reservation) is int[] options)
            return new JsonObject { ["issuevalues"] = ByIssue(scenario, (issue, j) => issue.Options[options[j]].Label) };
        problems.Add($"{name}/walkAway", $"was {Guard.Text(profile.Reservation)}, which no settlement is worth to the party; such a file holds a bid as reservation: set it to the utility of a settlement, or to 0");
        return null;
    }

    private static string Text(JsonNode node)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, Options))
            node.WriteTo(writer);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray()).ReplaceLineEndings("\n") + "\n";
    }
}
