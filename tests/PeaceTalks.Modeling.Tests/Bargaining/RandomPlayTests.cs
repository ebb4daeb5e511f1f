namespace PeaceTalks.Modeling.Tests;

/// <summary>That random play has something to find: everything that the rules know changes the course of some runs.</summary>
public sealed class RandomPlayTests
{
    private const ulong Seed = 7;
    private const int Scenarios = 300;

    /// <summary>Each feature, as what a scenario is without it.</summary>
    private static readonly Dictionary<string, Func<Scenario, Scenario>> _without = new()
    {
        ["red lines"] = talks => talks.OfDemands(d => d with { RedLine = null }),
        ["bluffs"] = talks => talks.OfDemands(d => d with { Firmness = 1 }),
        ["weight 0"] = talks => talks.OfDemands(d => d.Weight.Maximum == 0 ? d with { Weight = 1 } : d),
        ["curves"] = talks => talks.OfDemands(d => d with { Curve = 1 }),
        ["values"] = talks => talks.OfDemands(d => d.Values is { IsPoints: false } ? d with { Values = null, Asks = d.Values.Entries[0].Option } : d),
        ["points"] = talks => talks.OfDemands(d => d.Values is { IsPoints: true } ? d with { Values = null, Asks = 10 } : d),
        ["uncertainty"] = talks => talks.Quantities.Aggregate(talks, (t, q) => t.With(q.Path, q.Distribution.Quantile(0.5))),
        ["stated walk-away values"] = talks => talks.OfPrincipals(p => p.WalkAway.Value is null ? p : p with { WalkAway = 0 }),
        ["war"] = talks => talks.OfPrincipals(p => p.WalkAway.WinProbability is null ? p : p with { WalkAway = 0 }),
        ["status quo"] = talks => talks.OfPrincipals(p => p.WalkAway is { Cost: not null, WinProbability: null } ? p with { WalkAway = 0 } : p),
        ["patience"] = talks => talks.OfPrincipals(p => p with { Patience = 1 }),
        // Not firm: a shock may change the exponent.
        ["timeDependent"] = talks => WithoutTactic(talks, "timeDependent", Tactic.TimeDependent(0.001)),
        ["firm"] = talks => WithoutTactic(talks, "firm", Tactic.TimeDependent(1)),
        ["titForTat"] = talks => WithoutTactic(talks, "titForTat", Tactic.Firm()),
        ["zeuthen"] = talks => WithoutTactic(talks, "zeuthen", Tactic.Firm()),
        ["micro"] = talks => WithoutTactic(talks, "micro", Tactic.Firm()),
        ["closestToTarget"] = talks => talks.OfPrincipals(p => p with { Tactic = p.Tactic with { Offers = OfferChoice.Accommodating } }),
        ["later stages"] = talks => talks with { Stages = [talks.Stages[0]] },
        ["memorandumExchange"] = talks => talks.OfStages(s => s with { Protocol = Protocol.AlternatingOffers }),
        ["issues of a stage"] = talks => talks.OfStages(s => s with { Issues = null }),
        ["principals of a stage"] = talks => talks.OfStages(s => s with { Principals = null }),
        ["firstMover"] = talks => talks.OfStages(s => s with { FirstMover = FirstMover.Listed }),
        ["convenes"] = talks => talks.OfStages(s => s with { Convenes = null }),
        ["gapBelow"] = talks => talks.OfStages(s => s with { Convenes = s.Convenes is null ? null : s.Convenes with { GapBelow = null } }),
        ["mandates"] = talks => talks.OfStages(s => s with { Mandates = [] }),
        ["issueByIssue"] = talks => talks.OfStages(s => s with { Settles = Settling.Everything }),
        ["breakdown"] = talks => talks.OfStages(s => s with { Breakdown = 0 }),
        ["calendar"] = talks => talks.OfStages(s => s with { DaysPerRound = 7 }),
        ["atRound"] = talks => WithoutShocks(talks, s => s.Trigger.Round is not null),
        ["perRound"] = talks => WithoutShocks(talks, s => s.Trigger is { Probability: not null, Deadline: null }),
        ["ifNoAgreementByRound"] = talks => WithoutShocks(talks, s => s.Trigger.Deadline is not null),
        ["walkAway effect"] = talks => WithoutEffects(talks, EffectTarget.WalkAway),
        ["winProbability effect"] = talks => WithoutEffects(talks, EffectTarget.WinProbability),
        ["cost effect"] = talks => WithoutEffects(talks, EffectTarget.Cost),
        ["exponent effect"] = talks => WithoutEffects(talks, EffectTarget.Exponent),
        ["patience effect"] = talks => WithoutEffects(talks, EffectTarget.Patience),
        ["weight effect"] = talks => WithoutEffects(talks, EffectTarget.Weight),
        ["firmness effect"] = talks => WithoutEffects(talks, EffectTarget.Firmness),
        ["leaves effect"] = talks => WithoutEffects(talks, EffectTarget.Leaves),
    };

    [Fact]
    public void Make_ManyNumbers_EveryOutcomeAndEveryFeatureCounts()
    {
        Dictionary<string, int> runs = [];
        int moves = 0;
        foreach (OutcomeKind kind in Enum.GetValues<OutcomeKind>())
            runs[kind.ToString()] = 0;
        foreach (string feature in _without.Keys)
            runs[feature] = 0;
        Parallel.For(0, Scenarios, number =>
        {
            Scenario talks = RandomPlay.Make(number);
            NaiveTrace run = NaiveTalks.Play(talks, Seed, 0);
            Interlocked.Add(ref moves, run.Moves.Count);
            string[] counted = [run.Kind.ToString(), .. _without.Where(pair => NaiveTalks.Play(pair.Value(talks), Seed, 0).Difference(run) is not null).Select(pair => pair.Key)];
            lock (runs)
            {
                foreach (string what in counted)
                    runs[what]++;
            }
        });
        string shares = string.Join(", ", runs.Select(pair => $"{pair.Key} {pair.Value / (double)Scenarios:P1}"));
        TestContext.Current.TestOutputHelper!.WriteLine($"{moves / (double)Scenarios:F1} moves a run; {shares}");
        Assert.True(runs.Values.All(count => count >= 2), $"Some hardly count. Of {Scenarios} runs ended so, or were changed by it: {shares}");
    }

    private static Scenario WithoutTactic(Scenario talks, string name, Tactic instead) =>
        talks.OfPrincipals(p => p.Tactic.Name == name ? p with { Tactic = instead } : p);

    private static Scenario WithoutShocks(Scenario talks, Func<Shock, bool> which) => talks with { Shocks = [.. talks.Shocks.Where(s => !which(s))] };

    /// <summary>The effect stays, so that all others keep their numbers, but changes nothing.</summary>
    private static Scenario WithoutEffects(Scenario talks, EffectTarget target) => talks with
    {
        Shocks = [.. talks.Shocks.Select(s => s with { Effects = [.. s.Effects.Select(e => e.Target == target ? Nothing(e) : e)] })],
    };

    private static Effect Nothing(Effect effect) =>
        effect.Target == EffectTarget.Leaves ? Effect.Leaves("M") : Effect.Add(effect.Party, effect.Target, 0, effect.Issue);
}

/// <summary>The scenario with all of its parts of one kind changed.</summary>
internal static class ScenarioChanges
{
    public static Scenario OfPrincipals(this Scenario talks, Func<Party, Party> change) =>
        talks with { Parties = [.. talks.Parties.Select(p => p.Role == PartyRole.Principal ? change(p) : p)] };

    public static Scenario OfDemands(this Scenario talks, Func<Demand, Demand> change) =>
        talks.OfPrincipals(p => p with { Demands = [.. p.Demands.Select(change)] });

    public static Scenario OfStages(this Scenario talks, Func<Stage, Stage> change) => talks with { Stages = [.. talks.Stages.Select(change)] };
}
