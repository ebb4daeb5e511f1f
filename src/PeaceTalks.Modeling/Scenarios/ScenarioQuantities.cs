namespace PeaceTalks.Modeling;

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
            quantities.Add(new Quantity
            {
                Path = place.Path,
                Distribution = current,
                Note = current.Note ?? place.Note,
                Source = current.Source ?? place.Source,
            });
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
        throw new ArgumentException($"The scenario \"{scenario.Name}\" has no quantity \"{path}\".{Names.Hint(path, paths)} Scenario.Quantities lists them all.", nameof(path));
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
            : visit(new QuantityPlace(party.Name, name, json, place, range, party.Note, party.Source), current);

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
                TacticKind.Find(party.Tactic.Name)?.RangeOf(name) ?? QuantityRange.Any,
                current))!,
        };
    }

    private static Demand Rewrite(Demand demand, Party party, string json, Visitor visit)
    {
        if (demand is null)
            return demand!;
        string owner = $"{party.Name}/demands/{demand.Issue}";
        (string? note, string? source) = (demand.Note ?? party.Note, demand.Source ?? party.Source);
        Distribution Visit(string name, QuantityRange range, Distribution current) => current is null
            ? current!
            : visit(new QuantityPlace(owner, name, json, name, range, note, source), current);
        OptionValue VisitValue(OptionValue entry, int index)
        {
            Distribution changed = entry.Value is null ? entry.Value! : visit(
                new QuantityPlace(owner, "values", json, "values", QuantityRange.Share, note, source)
                {
                    Option = demand.Values!.IsPoints ? null : entry.Option.ToString(),
                    Index = demand.Values.IsPoints ? index : null,
                    Tail = "[1]",
                },
                entry.Value);
            return ReferenceEquals(changed, entry.Value) ? entry : entry with { Value = changed };
        }

        return demand with
        {
            Weight = Visit("weight", QuantityRange.NotNegative, demand.Weight),
            Curve = demand.Values is null ? Visit("curve", QuantityRange.Positive, demand.Curve) : demand.Curve,
            Firmness = demand.RedLine is null ? demand.Firmness : Visit("firmness", QuantityRange.Share, demand.Firmness),
            Values = demand.Values?.WithEntries(demand.Values.Entries.Select(VisitValue)),
        };
    }

    private static Stage Rewrite(Stage stage, string json, Visitor visit)
    {
        if (stage is null)
            return stage!;
        string owner = "stages/" + stage.Name;
        Distribution Visit(string name, string place, Distribution current) => current is null
            ? current!
            : visit(new QuantityPlace(owner, name, json, place, QuantityRange.Share, stage.Note, stage.Source), current);
        return stage with
        {
            Breakdown = Visit("breakdown", "breakdown", stage.Breakdown),
            Mandates = [.. stage.Mandates.Select(mandate => mandate is null ? mandate! : mandate with
            {
                Share = Visit("mandates/" + mandate.Party, "mandates" + JsonPaths.Member(mandate.Party), mandate.Share),
            })],
        };
    }

    private static Shock Rewrite(Shock shock, string json, Visitor visit)
    {
        if (shock is null)
            return shock!;
        string owner = "shocks/" + shock.Name;
        string trigger = shock.Trigger?.Deadline is null ? "trigger.perRound" : "trigger.probability";
        return shock with
        {
            Trigger = shock.Trigger?.Probability is null ? shock.Trigger! : shock.Trigger with
            {
                Probability = visit(new QuantityPlace(owner, "probability", json, trigger, QuantityRange.Share, shock.Note, shock.Source), shock.Trigger.Probability),
            },
            Effects = [.. shock.Effects.Select(VisitEffect)],
        };

        Effect VisitEffect(Effect effect, int index)
        {
            if (effect?.Amount is null)
                return effect!;
            QuantityPlace place = new(owner, "effects", json, "effects", QuantityRange.Any, shock.Note, shock.Source)
            {
                Index = index,
                Tail = EffectNames.Step(effect.Target, effect.Operation),
            };
            Distribution changed = visit(place, effect.Amount);
            return ReferenceEquals(changed, effect.Amount) ? effect : effect with { Amount = changed };
        }
    }
}
