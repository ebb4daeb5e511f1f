namespace PeaceTalks.Modeling;

/// <summary>One quantity and where it stands.</summary>
/// <param name="Path">The public path, such as "Ukraine/walkAway".</param>
/// <param name="JsonPath">The place in the scenario file.</param>
/// <param name="Range">What it may be.</param>
/// <param name="Note">The note of what it belongs to.</param>
/// <param name="Source">The source of what it belongs to.</param>
internal readonly record struct QuantityPlace(string Path, string JsonPath, QuantityRange Range, string? Note, string? Source);

/// <summary>
/// The one walk over all quantities of a scenario: it lists them, replaces one, and checks their ranges, so that the
/// three can't disagree. A path mirrors the file: PARTY/walkAway, shocks/NAME/effects/0, ...
/// </summary>
internal static class ScenarioQuantities
{
    public delegate Distribution Visitor(in QuantityPlace place, Distribution current);

    public static IReadOnlyList<Quantity> List(Scenario scenario)
    {
        List<Quantity> quantities = [];
        Rewrite(scenario, (in QuantityPlace place, Distribution current) =>
        {
            quantities.Add(new Quantity(place.Path, current, current.Note ?? place.Note, current.Source ?? place.Source));
            return current;
        });
        return quantities;
    }

    public static Scenario Replace(Scenario scenario, string path, Distribution distribution)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(distribution);
        bool found = false;
        List<string> paths = [];
        Scenario changed = Rewrite(scenario, (in QuantityPlace place, Distribution current) =>
        {
            paths.Add(place.Path);
            if (place.Path != path)
                return current;
            found = true;
            return distribution;
        });
        if (found)
            return changed;
        string hint = Names.Nearest(path, paths) is string nearest ? $" Did you mean \"{nearest}\"?" : "";
        throw new ArgumentException($"The scenario \"{scenario.Name}\" has no quantity \"{path}\".{hint} Scenario.Quantities lists them all.", nameof(path));
    }

    /// <summary>The scenario with every quantity replaced by what <paramref name="visit"/> makes of it, in a stable order.</summary>
    public static Scenario Rewrite(Scenario scenario, Visitor visit) => scenario with
    {
        Parties = [.. scenario.Parties.Select((party, i) => Rewrite(party, $"$.parties[{i}]", visit))],
        Stages = [.. scenario.Stages.Select((stage, i) => Rewrite(stage, $"$.stages[{i}]", visit))],
        Shocks = [.. scenario.Shocks.Select((shock, i) => Rewrite(shock, $"$.shocks[{i}]", visit))],
    };

    private static Party Rewrite(Party party, string json, Visitor visit)
    {
        if (party is null || party.Role != PartyRole.Principal)
            return party!;
        Distribution Visit(string name, string place, QuantityRange range, Distribution current) => current is null
            ? current!
            : visit(new QuantityPlace($"{party.Name}/{name}", $"{json}.{place}", range, party.Note, party.Source), current);

        return party with
        {
            Demands = [.. party.Demands.Select((demand, i) => Rewrite(demand, party, $"{json}.demands[{i}]", visit))],
            WalkAway = party.WalkAway?.Rewrite((name, current) => name switch
            {
                "winProbability" => Visit("walkAway/winProbability", "walkAway.war.winProbability", QuantityRange.Share, current),
                "cost" => Visit("walkAway/cost", party.WalkAway.WinProbability is null ? "walkAway.statusQuo.cost" : "walkAway.war.cost", QuantityRange.NotNegative, current),
                _ => Visit("walkAway", "walkAway", QuantityRange.Share, current),
            })!,
            Patience = Visit("patience", "patience", QuantityRange.PositiveShare, party.Patience),
            Tactic = party.Tactic?.Rewrite((name, current) => Visit(
                $"tactic/{name}",
                $"tactic.{party.Tactic.Name}.{name}",
                name == "exponent" ? QuantityRange.Positive : QuantityRange.Share,
                current))!,
        };
    }

    private static Demand Rewrite(Demand demand, Party party, string json, Visitor visit)
    {
        if (demand is null)
            return demand!;
        Distribution Visit(string name, string place, QuantityRange range, Distribution current) => current is null
            ? current!
            : visit(new QuantityPlace($"{party.Name}/demands/{demand.Issue}/{name}", $"{json}.{place}", range, demand.Note ?? party.Note, demand.Source ?? party.Source), current);

        return demand with
        {
            Weight = Visit("weight", "weight", QuantityRange.NotNegative, demand.Weight),
            Curve = demand.Values is null ? Visit("curve", "curve", QuantityRange.Positive, demand.Curve) : demand.Curve,
            Firmness = demand.RedLine is null ? demand.Firmness : Visit("firmness", "firmness", QuantityRange.Share, demand.Firmness),
            Values = demand.Values?.WithEntries(demand.Values.Entries.Select((entry, i) => entry with
            {
                Value = demand.Values.IsPoints
                    ? Visit($"values/{i}", $"values[{i}][1]", QuantityRange.Share, entry.Value)
                    : Visit($"values/{entry.Option}", "values" + JsonPaths.Member(entry.Option.ToString()), QuantityRange.Share, entry.Value),
            })),
        };
    }

    private static Stage Rewrite(Stage stage, string json, Visitor visit) => stage?.Breakdown is null ? stage! : stage with
    {
        Breakdown = visit(new QuantityPlace($"stages/{stage.Name}/breakdown", $"{json}.breakdown", QuantityRange.Share, stage.Note, stage.Source), stage.Breakdown),
    };

    private static Shock Rewrite(Shock shock, string json, Visitor visit)
    {
        if (shock is null)
            return shock!;
        Distribution Visit(string name, string place, QuantityRange range, Distribution current) =>
            visit(new QuantityPlace($"shocks/{shock.Name}/{name}", $"{json}.{place}", range, shock.Note, shock.Source), current);

        string trigger = shock.Trigger.Deadline is null ? "trigger.perRound" : "trigger.probability";
        return shock with
        {
            Trigger = shock.Trigger.Probability is null ? shock.Trigger : shock.Trigger with
            {
                Probability = Visit("probability", trigger, QuantityRange.Share, shock.Trigger.Probability),
            },
            Effects = [.. shock.Effects.Select((effect, i) => effect?.Amount is null ? effect! : effect with
            {
                Amount = Visit($"effects/{i}", $"effects[{i}].{EffectNames.Of(effect.Target)}.{EffectNames.Of(effect.Operation)}", QuantityRange.Any, effect.Amount),
            })],
        };
    }
}
